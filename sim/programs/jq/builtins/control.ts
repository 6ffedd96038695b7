import { pathsOf, run, values } from '../evaluate.ts';
import { deletePaths, setPath } from '../paths.ts';
import type { Scope, Spot } from '../scope.ts';
import type { Node } from '../syntax.ts';
import { indexOf, JqError, type Json, kindOf } from '../values.ts';
import { type Builtins, each, list, plain, product } from './builtin.ts';

function* range(from: Json, to: Json, by: Json): Generator<Spot> {
  if (typeof from !== 'number' || typeof to !== 'number' || typeof by !== 'number') throw new JqError('Range bounds must be numeric');
  for (let i = from; by > 0 ? i < to : by < 0 && i > to; i += by) yield { value: i };
}

function* limit(at: Spot, [count, f]: readonly Node[], scope: Scope): Generator<Spot> {
  if (!count || !f) return;
  for (const wanted of values(count, at, scope)) {
    let left = Number(wanted);
    if (left <= 0) continue;
    for (const spot of run(f, at, scope)) {
      yield spot;
      if (--left <= 0) break;
    }
  }
}

/** Which results there are, and where they come from: streams, paths, errors, inputs. */
export const CONTROL: Builtins = {
  'empty/0': () => [],
  'not/0': plain((value) => value === null || value === false),
  'type/0': plain(kindOf),
  'range/2': function* (at, args, scope) {
    for (const [from = null, to = null] of product(args, at, scope)) yield* range(from, to, 1);
  },
  'range/3': function* (at, args, scope) {
    for (const [from = null, to = null, by = null] of product(args, at, scope)) yield* range(from, to, by);
  },
  'recurse/0': function* (at, _args, scope) {
    yield* run({ kind: 'recurse' }, at, scope);
  },
  'error/0': ({ value }) => {
    throw new JqError(value);
  },
  'error/1': function* (at, [f], scope) {
    if (f) for (const value of values(f, at, scope)) throw new JqError(value);
    yield* [];
  },
  'path/1': function* (at, [f], scope) {
    if (f) for (const { path } of pathsOf(f, at.value, scope)) yield { value: path };
  },
  'getpath/1': function* (at, [f], scope) {
    if (!f) return;
    for (const path of values(f, at, scope)) {
      const value = list(path, 'used as a path').reduce<Json>((one, key) => (one === null ? null : indexOf(one, key)), at.value);
      yield at.path ? { value, path: [...at.path, ...(path as readonly Json[])] } : { value };
    }
  },
  'setpath/2': each((value, path = null, next = null) => setPath(value, list(path, 'used as a path'), next)),
  'delpaths/1': each((value, paths = null) =>
    deletePaths(
      value,
      list(paths, 'used as paths').map((path) => list(path, 'used as a path')),
    ),
  ),
  'limit/2': limit,
  'first/1': (at, [f], scope) => limit(at, f ? [{ kind: 'literal', value: 1 }, f] : [], scope),
  'isempty/1': (at, [f], scope) => [{ value: !f || run(f, at, scope).next().done === true }],
  'input/0': (_at, _args, scope) => {
    const next = scope.inputs.next();
    if (next.done) throw new JqError('No more inputs');
    return [{ value: next.value }];
  },
  'inputs/0': function* (_at, _args, scope) {
    for (let next = scope.inputs.next(); !next.done; next = scope.inputs.next()) yield { value: next.value };
  },
  'debug/0': (at) => [at],
  'halt_error/0': ({ value }) => {
    throw new JqError(value);
  },
};
