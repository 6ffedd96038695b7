/** Do the arguments of a function or method fit its parameters? Errors as text/template words them. */

import { typeOf } from '../fmt-value.ts';
import { GoScalar, GoSlice } from '../value.ts';
import { type Operand, show } from './node.ts';
import type { Reflected } from './reflect.ts';

const constantNames: Readonly<Record<string, string>> = { string: 'string', int: 'integer', bool: 'bool' };

/** The plain value for a parameter of Go type `type`; `node` is the argument as written, absent for a piped one. */
export function checkArgument(
  given: Reflected | undefined,
  type: string,
  node: Operand | undefined,
  fail: (message: string) => Error,
): unknown {
  const wanted = constantNames[type];
  if (node?.kind === 'nil' && wanted !== undefined) throw fail(`cannot assign nil to ${type}`);
  if (given === undefined || given.value === undefined) {
    if (wanted !== undefined) throw fail(`invalid value; expected ${type}`);
    return null;
  }
  const actual = typeOf(given.value);
  if (wanted === undefined) {
    if (type === 'any') return given.value;
    if (node?.kind === 'constant') throw fail(`can't handle ${show(node)} for arg of type ${type}`);
    // A named slice type may stand for a plain one.
    const assignable = actual === type || (given.value instanceof GoSlice && !actual.startsWith('['));
    if (!assignable) throw fail(`wrong type for value; expected ${type}; got ${actual}`);
    return given.value;
  }
  if (node?.kind === 'constant') {
    const fits = type === 'int' ? actual === 'int' : node.type === type;
    if (!fits) throw fail(`expected ${wanted}; found ${show(node)}`);
    return given.value;
  }
  if (given.value === null) throw fail(`wrong type for value; expected ${type}; got interface {}`);
  if (actual !== type) throw fail(`wrong type for value; expected ${type}; got ${actual}`);
  return given.value instanceof GoScalar ? given.value.value : given.value;
}
