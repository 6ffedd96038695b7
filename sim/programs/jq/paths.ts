import { compare, isArray, isObject, JqError, type Json, kindOf, own, sliceOf } from './values.ts';

/** A copy of `value` with `next` at `path`; what is missing on the way is made. @throws JqError */
export function setPath(value: Json, path: readonly Json[], next: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return next;
  if (typeof key === 'string') {
    if (value !== null && !isObject(value)) throw new JqError(`Cannot index ${kindOf(value)} with "${key}"`);
    const object = value ?? {};
    return { ...object, [key]: setPath(own(object, key), rest, next) };
  }
  if (typeof key === 'number') {
    if (value !== null && !isArray(value)) throw new JqError(`Cannot index ${kindOf(value)} with number`);
    const list = [...(value ?? [])];
    const place = key < 0 ? list.length + key : key;
    if (place < 0) throw new JqError('Out of bounds negative array index');
    while (list.length < place) list.push(null);
    list[place] = setPath(list[place] ?? null, rest, next);
    return list;
  }
  if (isObject(key) && (value === null || isArray(value))) {
    const list = value ?? [];
    const replaced = setPath(sliceOf(list, own(key, 'start'), own(key, 'end')), rest, next);
    if (!isArray(replaced)) throw new JqError('A slice of an array can only be assigned another array');
    const [start, end] = bounds(list.length, own(key, 'start'), own(key, 'end'));
    return [...list.slice(0, start), ...replaced, ...list.slice(end)];
  }
  throw new JqError(`Cannot update field at object index of ${kindOf(value)}`);
}

function bounds(length: number, from: Json, to: Json): [number, number] {
  const place = (at: Json, otherwise: number): number => {
    if (typeof at !== 'number') return otherwise;
    return Math.max(0, Math.min(length, at < 0 ? length + at : at));
  };
  return [place(from, 0), place(to, length)];
}

/** A copy without what the paths lead to; the last first, so that places do not move under each other. */
export function deletePaths(value: Json, paths: readonly (readonly Json[])[]): Json {
  return [...paths].sort((a, b) => compare(b, a)).reduce(deletePath, value);
}

function deletePath(value: Json, path: readonly Json[]): Json {
  const [key, ...rest] = path;
  if (key === undefined || value === null) return null;
  if (isObject(value) && typeof key === 'string') {
    if (rest.length > 0) return Object.hasOwn(value, key) ? { ...value, [key]: deletePath(own(value, key), rest) } : value;
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  }
  if (isArray(value) && typeof key === 'number') {
    const place = key < 0 ? value.length + key : key;
    if (rest.length === 0) return value.filter((_, i) => i !== place);
    return value.map((one, i) => (i === place ? deletePath(one, rest) : one));
  }
  if (isArray(value) && isObject(key)) {
    const [start, end] = bounds(value.length, own(key, 'start'), own(key, 'end'));
    return value.filter((_, i) => i < start || i >= end);
  }
  throw new JqError(`Cannot delete field at ${typeof key === 'string' ? 'object' : 'array'} index of ${kindOf(value)}`);
}
