/** eq, ne, lt, le, gt, ge of text/template. */

import { sprintf } from '../fmt.ts';
import { isFloat, sliceItems, typeOf, underlying } from '../fmt-value.ts';
import { GoMap, type GoMethod, GoNil, GoStruct } from '../value.ts';

type Basic = 'bool' | 'string' | 'int' | 'float';

/** Errors as Go names them. */
const incompatible = () => new Error('incompatible types for comparison');
const invalid = () => new Error('invalid type for comparison');

function basicKind(value: unknown): Basic | undefined {
  const bare = underlying(value);
  if (typeof bare === 'boolean') return 'bool';
  if (typeof bare === 'string') return 'string';
  if (typeof bare === 'number' || typeof bare === 'bigint') return isFloat(value) ? 'float' : 'int';
  return undefined;
}

function equal(a: unknown, b: unknown): boolean {
  const nilA = a === null || a instanceof GoNil;
  const nilB = b === null || b instanceof GoNil;
  if (nilA || nilB) return nilA && nilB;
  const [kindA, kindB] = [basicKind(a), basicKind(b)];
  if (kindA !== kindB) throw incompatible();
  if (kindA === undefined) {
    if (sliceItems(a) || a instanceof GoMap || !(a instanceof GoStruct))
      throw new Error(`non-comparable type ${sprintf('%s', a)}: ${typeOf(a)}`);
    if (typeOf(a) !== typeOf(b)) throw incompatible();
    return a === b;
  }
  // biome-ignore lint/suspicious/noDoubleEquals: an int64 may be a bigint here and a number there
  return underlying(a) == underlying(b);
}

function less(a: unknown, b: unknown): boolean {
  const [kindA, kindB] = [basicKind(a), basicKind(b)];
  if (kindA === undefined || kindB === undefined) throw invalid();
  if (kindA !== kindB) throw incompatible();
  if (kindA === 'bool') throw invalid();
  const [left, right] = [underlying(a), underlying(b)];
  if (typeof left === 'string') return left < String(right);
  return (left as number | bigint) < (right as number | bigint);
}

const two = (call: (a: unknown, b: unknown) => boolean): GoMethod => ({ args: 2, call });

export const comparisons: Readonly<Record<string, GoMethod>> = {
  eq: {
    args: 1,
    variadic: true,
    call: (first, ...others) => {
      if (others.length === 0) throw new Error('missing argument for comparison');
      return others.some((other) => equal(first, other));
    },
  },
  ne: two((a, b) => !equal(a, b)),
  lt: two(less),
  le: two((a, b) => less(a, b) || equal(a, b)),
  gt: two((a, b) => !(less(a, b) || equal(a, b))),
  ge: two((a, b) => !less(a, b)),
};
