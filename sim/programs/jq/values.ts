/** What jq computes with: JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** An error of a running program; its value is what `catch` gets. */
export class JqError extends Error {
  readonly value: Json;
  constructor(value: Json) {
    super(typeof value === 'string' ? value : JSON.stringify(value));
    this.value = value;
  }
}

export function kindOf(value: Json): 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object' {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as 'boolean' | 'number' | 'string' | 'object';
}

export function isObject(value: Json): value is JsonObject {
  return kindOf(value) === 'object';
}

export function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

export const truthy = (value: Json): boolean => value !== null && value !== false;

/** As jq names a value in its errors: `string ("a")`, long ones cut short. */
export function told(value: Json): string {
  const bytes = JSON.stringify(value);
  return `${kindOf(value)} (${bytes.length > 14 ? `${bytes.slice(0, 11)}...` : bytes})`;
}

const ORDER = ['null', 'false', 'true', 'number', 'string', 'array', 'object'];
const rank = (value: Json): number => ORDER.indexOf(typeof value === 'boolean' ? String(value) : kindOf(value));

/** jq's total order: null, false, true, numbers, strings, arrays, objects. */
export function compare(a: Json, b: Json): number {
  const byKind = rank(a) - rank(b);
  if (byKind !== 0) return byKind;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (isArray(a) && isArray(b)) {
    for (let i = 0; i < Math.min(a.length, b.length); i++) {
      const order = compare(a[i] ?? null, b[i] ?? null);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  if (isObject(a) && isObject(b)) {
    const [left, right] = [Object.keys(a).sort(), Object.keys(b).sort()];
    const keys = compare(left, right);
    if (keys !== 0) return keys;
    for (const key of left) {
      const order = compare(a[key] ?? null, b[key] ?? null);
      if (order !== 0) return order;
    }
  }
  return 0;
}

export const own = (object: JsonObject, key: string): Json => (Object.hasOwn(object, key) ? (object[key] ?? null) : null);

/** `.[key]`. @throws JqError */
export function indexOf(value: Json, key: Json): Json {
  if (value === null && (key === null || typeof key === 'string' || typeof key === 'number' || isObject(key))) return null;
  if (isObject(value) && typeof key === 'string') return own(value, key);
  if (isArray(value) && typeof key === 'number') return value[Math.floor(key < 0 ? value.length + key : key)] ?? null;
  if (isObject(key) && (isArray(value) || typeof value === 'string')) return sliceOf(value, own(key, 'start'), own(key, 'end'));
  if (isArray(value) && isArray(key)) {
    const hits: number[] = [];
    for (let i = 0; i + key.length <= value.length; i++)
      if (key.length > 0 && key.every((one, j) => compare(value[i + j] ?? null, one) === 0)) hits.push(i);
    return hits;
  }
  throw new JqError(`Cannot index ${kindOf(value)} with ${typeof key === 'string' ? `string ${JSON.stringify(key)}` : kindOf(key)}`);
}

export function sliceOf(value: Json, from: Json, to: Json): Json {
  if (value === null) return null;
  if (!isArray(value) && typeof value !== 'string') throw new JqError(`Cannot index ${kindOf(value)} with object`);
  if ((from !== null && typeof from !== 'number') || (to !== null && typeof to !== 'number'))
    throw new JqError('Start and end indices of an array slice must be numbers');
  const [start, end] = [Math.floor(from ?? 0), to === null ? undefined : Math.ceil(to)];
  return typeof value === 'string' ? [...value].slice(start, end).join('') : value.slice(start, end);
}

/** Arithmetic and comparison. @throws JqError */
export function operate(operator: string, a: Json, b: Json): Json {
  switch (operator) {
    case '==':
      return compare(a, b) === 0;
    case '!=':
      return compare(a, b) !== 0;
    case '<':
      return compare(a, b) < 0;
    case '<=':
      return compare(a, b) <= 0;
    case '>':
      return compare(a, b) > 0;
    case '>=':
      return compare(a, b) >= 0;
    case '+':
      return add(a, b);
    case '-':
      if (typeof a === 'number' && typeof b === 'number') return a - b;
      if (isArray(a) && isArray(b)) return a.filter((one) => !b.some((other) => compare(one, other) === 0));
      throw new JqError(`${told(a)} and ${told(b)} cannot be subtracted`);
    case '*':
      return multiply(a, b);
    case '/':
      if (typeof a === 'number' && typeof b === 'number') {
        if (b === 0) throw new JqError(`${told(a)} and ${told(b)} cannot be divided because the divisor is zero`);
        return a / b;
      }
      if (typeof a === 'string' && typeof b === 'string') return a === '' ? [] : a.split(b);
      throw new JqError(`${told(a)} and ${told(b)} cannot be divided`);
    default:
      if (typeof a !== 'number' || typeof b !== 'number') throw new JqError(`${told(a)} and ${told(b)} cannot be divided`);
      if (Math.trunc(b) === 0) throw new JqError(`${told(a)} and ${told(b)} cannot be divided because the divisor is zero`);
      return Math.trunc(a) % Math.abs(Math.trunc(b));
  }
}

function add(a: Json, b: Json): Json {
  if (a === null) return b;
  if (b === null) return a;
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (isArray(a) && isArray(b)) return [...a, ...b];
  if (isObject(a) && isObject(b)) return { ...a, ...b };
  throw new JqError(`${told(a)} and ${told(b)} cannot be added`);
}

function multiply(a: Json, b: Json): Json {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  if (typeof a === 'string' && typeof b === 'number') return b > 0 ? a.repeat(Math.max(1, Math.min(1_000_000, Math.floor(b)))) : null;
  if (isObject(a) && isObject(b)) {
    const out: Record<string, Json> = { ...a };
    for (const [key, value] of Object.entries(b)) {
      const before = out[key];
      out[key] = before !== undefined && isObject(before) && isObject(value) ? multiply(before, value) : value;
    }
    return out;
  }
  throw new JqError(`${told(a)} and ${told(b)} cannot be multiplied`);
}
