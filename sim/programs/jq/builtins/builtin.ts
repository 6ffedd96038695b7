import { values } from '../evaluate.ts';
import type { Scope, Spot } from '../scope.ts';
import type { Node } from '../syntax.ts';
import { isArray, JqError, type Json, told } from '../values.ts';

/** A function of jq's machine: its results for an input and for arguments that have not been run yet. */
export type Builtin = (at: Spot, args: readonly Node[], scope: Scope) => Iterable<Spot>;

/** By name and number of arguments: `split/1`. */
export type Builtins = Readonly<Record<string, Builtin>>;

/** One result from the input alone. */
export function plain(compute: (value: Json) => Json): Builtin {
  return ({ value }) => [{ value: compute(value) }];
}

/** A result for each combination of the arguments' results. */
export function each(compute: (value: Json, ...args: Json[]) => Json): Builtin {
  return function* (at, args, scope) {
    for (const given of product(args, at, scope)) yield { value: compute(at.value, ...given) };
  };
}

/** Every combination of the arguments' results; the last argument changes slowest. */
export function* product(args: readonly Node[], at: Spot, scope: Scope): Generator<Json[]> {
  const last = args.at(-1);
  if (!last) {
    yield [];
    return;
  }
  for (const value of values(last, at, scope)) for (const before of product(args.slice(0, -1), at, scope)) yield [...before, value];
}

/** @throws JqError for what is no array */
export function list(value: Json, what: string): readonly Json[] {
  if (!isArray(value)) throw new JqError(`${told(value)} cannot be ${what}, as it is not an array`);
  return value;
}

/** @throws JqError for what is no string */
export const str = (value: Json, message: (value: Json) => string): string => {
  if (typeof value !== 'string') throw new JqError(message(value));
  return value;
};
