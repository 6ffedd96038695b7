import { AwkError } from './streams.ts';
import { NOTHING, type Value } from './values.ts';

/** A variable: a scalar or an array, undecided until it is used. An undecided argument takes its caller's variable along. */
export interface Cell {
  value?: Value;
  array?: Map<string, Value>;
  origin?: Cell;
}

/** The array that a variable is, or becomes by this use. */
export function arrayOf(cell: Cell, name: string, entries?: Iterable<readonly [string, Value]>): Map<string, Value> {
  if (cell.value !== undefined) throw new AwkError(`illegal reference to variable ${name}`);
  if (!cell.array) cell.array = cell.origin ? arrayOf(cell.origin, name) : new Map();
  if (entries) {
    cell.array.clear();
    for (const [key, value] of entries) cell.array.set(key, value);
  }
  return cell.array;
}

export function scalarOf(cell: Cell, name: string): Value {
  if (cell.array) throw new AwkError(`illegal reference to array ${name}`);
  return cell.value ?? NOTHING;
}
