import { typeName } from './show.ts';
import { Bytes, Dict, Iter, List, type Next, PySet, Range, raise, Thing, Tuple, type Value } from './values.ts';

/** @throws Raised TypeError */
export function iterate(value: Value): Next {
  if (value instanceof Iter) return value.next;
  if (value instanceof Thing && value.iterate) return value.iterate;
  if (value instanceof List) {
    let at = 0;
    return () => value.items[at++];
  }
  if (value instanceof Range) {
    let at = value.start;
    return () => {
      if (value.step > 0n ? at >= value.stop : at <= value.stop) return undefined;
      const one = at;
      at += value.step;
      return one;
    };
  }
  if (value instanceof Dict) {
    const size = value.entries.size;
    const all = value.entries.values();
    return () => {
      if (value.entries.size !== size) throw raise('RuntimeError', 'dictionary changed size during iteration');
      return all.next().value?.[0];
    };
  }
  let items: readonly Value[];
  if (typeof value === 'string') items = [...value];
  else if (value instanceof Tuple) items = value.items;
  else if (value instanceof PySet) items = value.items();
  else if (value instanceof Bytes) items = Array.from(value.bytes, BigInt);
  else throw raise('TypeError', `'${typeName(value)}' object is not iterable`);
  let at = 0;
  return () => items[at++];
}

export async function everything(value: Value): Promise<Value[]> {
  const next = iterate(value);
  const all: Value[] = [];
  for (let one = await next(); one !== undefined; one = await next()) {
    all.push(one);
    if (all.length > 5_000_000) throw raise('MemoryError');
  }
  return all;
}

export function length(value: Value): bigint {
  if (typeof value === 'string') return BigInt(/[\ud800-\udfff]/.test(value) ? [...value].length : value.length);
  if (value instanceof List || value instanceof Tuple) return BigInt(value.items.length);
  if (value instanceof Dict || value instanceof PySet) return BigInt(value.entries.size);
  if (value instanceof Range) return value.length;
  if (value instanceof Bytes) return BigInt(value.bytes.length);
  throw raise('TypeError', `object of type '${typeName(value)}' has no len()`);
}

export interface Slice {
  readonly from: Value;
  readonly to: Value;
  readonly step: Value;
}

/** Which places a slice takes of `size`. */
export function places({ from, to, step }: Slice, size: number): number[] {
  for (const one of [from, to, step]) {
    if (one !== null && typeof one !== 'bigint' && typeof one !== 'boolean') {
      throw raise('TypeError', 'slice indices must be integers or None or have an __index__ method');
    }
  }
  const stride = step === null ? 1 : Number(step);
  if (stride === 0) throw raise('ValueError', 'slice step cannot be zero');
  const bound = (one: Value, fallback: number): number => {
    if (one === null) return fallback;
    const at = Number(one) < 0 ? Number(one) + size : Number(one);
    return stride > 0 ? Math.min(Math.max(at, 0), size) : Math.min(Math.max(at, -1), size - 1);
  };
  const [start, stop] = stride > 0 ? [bound(from, 0), bound(to, size)] : [bound(from, size - 1), bound(to, -1)];
  const all: number[] = [];
  for (let at = start; stride > 0 ? at < stop : at > stop; at += stride) all.push(at);
  return all;
}

export function sliced(value: Value, slice: Slice): Value {
  const size = Number(length(value));
  const chosen = places(slice, size);
  if (typeof value === 'string') {
    const chars = [...value];
    return chosen.map((at) => chars[at]).join('');
  }
  if (value instanceof Bytes) return new Bytes(Uint8Array.from(chosen, (at) => value.bytes[at] ?? 0));
  if (value instanceof Range) {
    const stride = slice.step === null ? 1n : BigInt(Number(slice.step));
    const first = value.start + value.step * BigInt(chosen[0] ?? 0);
    return new Range(first, first + value.step * stride * BigInt(chosen.length), value.step * stride);
  }
  if (value instanceof List) return new List(chosen.map((at) => value.items[at] ?? null));
  if (value instanceof Tuple) return new Tuple(chosen.map((at) => value.items[at] ?? null));
  throw raise('TypeError', `'${typeName(value)}' object is not subscriptable`);
}

/** The place an index means. @throws Raised IndexError, TypeError */
export function place(index: Value, size: number, what: string, doing = ''): number {
  if (typeof index !== 'bigint' && typeof index !== 'boolean') {
    const kind =
      what === 'string'
        ? `string indices must be integers, not '${typeName(index)}'`
        : `${what} indices must be integers or slices, not ${typeName(index)}`;
    throw raise('TypeError', kind);
  }
  const at = Number(index) < 0 ? Number(index) + size : Number(index);
  if (at < 0 || at >= size) throw raise('IndexError', `${what === 'range' ? 'range object' : what} ${doing}index out of range`);
  return at;
}

export function item(value: Value, index: Value): Value {
  if (value instanceof Dict) {
    const found = value.get(index);
    if (found === undefined) throw raise('KeyError', index);
    return found;
  }
  if (typeof value === 'string') {
    const chars = [...value];
    return chars[place(index, chars.length, 'string')] ?? '';
  }
  if (value instanceof List) return value.items[place(index, value.items.length, 'list')] ?? null;
  if (value instanceof Tuple) return value.items[place(index, value.items.length, 'tuple')] ?? null;
  if (value instanceof Bytes) return BigInt(value.bytes[place(index, value.bytes.length, 'byte')] ?? 0);
  if (value instanceof Range) return value.start + value.step * BigInt(place(index, Number(value.length), 'range'));
  throw raise('TypeError', `'${typeName(value)}' object is not subscriptable`);
}

/** A stable merge sort whose comparisons may wait. */
export function sorted(items: readonly Value[], keys: readonly Value[], less: (a: Value, b: Value) => boolean, reverse: boolean): Value[] {
  const order = items.map((_, i) => i);
  order.sort((a, b) => {
    const [x, y] = [keys[a] ?? null, keys[b] ?? null];
    const sign = less(x, y) ? -1 : less(y, x) ? 1 : 0;
    return reverse ? -sign : sign;
  });
  return order.map((i) => items[i] ?? null);
}
