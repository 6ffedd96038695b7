import type { ParameterSliceOperation } from 'unbash';
import { joined } from '../../base/bytes.ts';
import { ExpansionError } from '../control-flow.ts';
import type { Shell } from '../shell.ts';
import { evaluate } from './arithmetic.ts';
import type { Lookup } from './parameter-value.ts';
import { expandText } from './parts.ts';

/** `${x:offset:length}`: characters of a text, or elements of a list (for `$@`, element 0 is `$0`). */
export async function slice(shell: Shell, name: string, value: Lookup, operation: ParameterSliceOperation): Promise<Lookup> {
  if (value.kind === 'scalar' && value.value === undefined) return value;
  const offset = Number(evaluate(shell, await expandText(shell, operation.offset.text)));
  const size = operation.length ? Number(evaluate(shell, await expandText(shell, operation.length.text))) : undefined;
  if (value.kind === 'scalar') {
    const text = joined(value.value ?? '');
    const chars = [...text];
    return { kind: 'scalar', value: cut(chars, offset, size, operation.length?.text ?? '', true).join('') };
  }
  const positional = name === '@' || name === '*';
  const values = positional ? [shell.name, ...value.values] : value.values;
  if (size !== undefined && size < 0) throw new ExpansionError(`${operation.length?.text}: substring expression < 0`);
  // bash counts the elements of an associative array from 1, and takes what lies before the first for the first.
  const counted = shell.variables.find(name)?.map ? Math.max(0, offset < 0 ? values.length + offset : offset - 1) : offset;
  return { ...value, values: cut(values, counted, size, operation.length?.text ?? '', false) };
}

function cut<T>(items: readonly T[], offset: number, size: number | undefined, shown: string, fromEnd: boolean): T[] {
  const start = offset < 0 ? items.length + offset : offset;
  if (start < 0 || start > items.length) return [];
  if (size === undefined) return items.slice(start);
  const end = size < 0 ? items.length + size : start + size;
  if (size < 0 && (!fromEnd || end < start)) throw new ExpansionError(`${shown}: substring expression < 0`);
  return items.slice(start, end);
}
