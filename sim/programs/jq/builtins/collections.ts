import { values } from '../evaluate.ts';
import type { Scope, Spot } from '../scope.ts';
import type { Node } from '../syntax.ts';
import { compare, indexOf, isArray, isObject, JqError, type Json, kindOf, operate, own, told } from '../values.ts';
import { type Builtins, each, list, plain } from './builtin.ts';

/** Sorted by what `f` gives for each: [key, value] pairs. */
function keyed(at: Spot, f: Node | undefined, scope: Scope, what: string): { key: Json; value: Json }[] {
  return list(at.value, what)
    .map((value) => ({ key: f ? [...values(f, { value }, scope)] : value, value }))
    .sort((a, b) => compare(a.key, b.key));
}

function groups(at: Spot, f: Node, scope: Scope): Json[] {
  const out: { key: Json; values: Json[] }[] = [];
  for (const { key, value } of keyed(at, f, scope, 'grouped')) {
    const last = out.at(-1);
    if (last && compare(last.key, key) === 0) last.values.push(value);
    else out.push({ key, values: [value] });
  }
  return out.map((group) => group.values);
}

function contains(a: Json, b: Json): boolean {
  if (isObject(a) && isObject(b)) return Object.entries(b).every(([key, value]) => Object.hasOwn(a, key) && contains(own(a, key), value));
  if (isArray(a) && isArray(b)) return b.every((one) => a.some((other) => contains(other, one)));
  if (typeof a === 'string' && typeof b === 'string') return a.includes(b);
  if (kindOf(a) === kindOf(b)) return compare(a, b) === 0;
  throw new JqError(`${told(a)} and ${told(b)} cannot have their containment checked`);
}

function flatten(value: readonly Json[], depth: number): Json[] {
  return value.flatMap((one) => (isArray(one) && depth > 0 ? flatten(one, depth - 1) : [one]));
}

function lengthOf(value: Json): Json {
  if (value === null) return 0;
  if (typeof value === 'string') return [...value].length;
  if (typeof value === 'number') return Math.abs(value);
  if (isArray(value)) return value.length;
  if (isObject(value)) return Object.keys(value).length;
  throw new JqError(`${told(value)} has no length`);
}

function has(value: Json, key: Json): Json {
  if (isObject(value) && typeof key === 'string') return Object.hasOwn(value, key);
  if (isArray(value) && typeof key === 'number') return key >= 0 && key < value.length;
  throw new JqError(`Cannot check whether ${kindOf(value)} has a ${kindOf(key)} key`);
}

function keysOf(value: Json, sorted: boolean): Json {
  if (isArray(value)) return value.map((_, i) => i);
  if (!isObject(value)) throw new JqError(`${told(value)} has no keys`);
  return sorted ? Object.keys(value).sort() : Object.keys(value);
}

function indices(value: Json, wanted: Json): Json {
  if (value === null) return null;
  if (typeof value === 'string' && typeof wanted === 'string') {
    const hits: number[] = [];
    for (let at = value.indexOf(wanted); at >= 0 && wanted; at = value.indexOf(wanted, at + 1)) hits.push([...value.slice(0, at)].length);
    return hits;
  }
  if (isArray(value) && !isArray(wanted)) return value.flatMap((one, i) => (compare(one, wanted) === 0 ? [i] : []));
  return indexOf(value, wanted);
}

/** Arrays and objects. */
export const COLLECTIONS: Builtins = {
  'length/0': plain(lengthOf),
  'keys/0': plain((value) => keysOf(value, true)),
  'keys_unsorted/0': plain((value) => keysOf(value, false)),
  'has/1': each((value, key = null) => has(value, key)),
  'contains/1': each((value, other = null) => contains(value, other)),
  'add/0': plain((value) =>
    (isArray(value) ? value : Object.values((value ?? {}) as object)).reduce<Json>((sum, one) => operate('+', sum, one as Json), null),
  ),
  'sort/0': (at, _args, scope) => [{ value: keyed(at, undefined, scope, 'sorted').map(({ value }) => value) }],
  'sort_by/1': (at, [f], scope) => [{ value: keyed(at, f, scope, 'sorted').map(({ value }) => value) }],
  'group_by/1': (at, [f], scope) => [{ value: f ? groups(at, f, scope) : [] }],
  'reverse/0': plain((value) =>
    typeof value === 'string' ? [...value].reverse().join('') : value === null ? [] : [...list(value, 'reversed')].reverse(),
  ),
  'flatten/1': each((value, depth = null) => flatten(list(value, 'flattened'), Number(depth))),
  'indices/1': each((value, wanted = null) => indices(value, wanted)),
  'transpose/0': plain((value) => {
    const rows = list(value, 'transposed').map((row) => (isArray(row) ? row : [indexOf(row, 0)]));
    return Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, i) => rows.map((row) => row[i] ?? null));
  }),
};
