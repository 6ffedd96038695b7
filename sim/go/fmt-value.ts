/** Go values as text: type names and the default format of fmt. */

import { formatG } from './float.ts';
import { quote } from './strconv.ts';
import { GoMap, GoNil, GoRaw, GoScalar, GoSlice, GoStruct } from './value.ts';

/** reflect.TypeOf(value).String(): `int`, `[]interface {}`, `*types.Health`; nil is `<nil>`. */
export function typeOf(value: unknown): string {
  if (value === null || value === undefined) return '<nil>';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return isFloat(value) ? 'float64' : 'int';
  if (typeof value === 'bigint') return 'int64';
  if (typeof value === 'string') return 'string';
  if (value instanceof GoRaw) return 'json.RawMessage';
  if (
    value instanceof GoStruct ||
    value instanceof GoMap ||
    value instanceof GoSlice ||
    value instanceof GoScalar ||
    value instanceof GoNil
  )
    return value.type;
  return Array.isArray(value) ? '[]interface {}' : 'map[string]interface {}';
}

/** The items of a slice, if it is one. */
export function sliceItems(value: unknown): readonly unknown[] | undefined {
  if (value instanceof GoSlice) return value.items;
  return Array.isArray(value) ? value : undefined;
}

/** The entries of a map in Go's order (numbers by size, text by code point), if it is one. */
export function mapEntries(value: unknown): readonly (readonly [string | number, unknown])[] | undefined {
  let entries: (readonly [string | number, unknown])[];
  if (value instanceof GoMap) entries = [...value.entries];
  else if (value instanceof Map) entries = [...value];
  else if (isPlainObject(value)) entries = Object.entries(value);
  else return undefined;
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** An object that stands for `map[string]interface {}`. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return ![GoStruct, GoMap, GoSlice, GoScalar, GoNil, GoRaw, Map].some((type) => value instanceof type);
}

/** What a scalar is made of; other values as they are. */
export const underlying = (value: unknown): unknown => (value instanceof GoScalar ? value.value : value);

/** Is it a float, whatever its type's name? */
export const isFloat = (value: unknown): boolean =>
  value instanceof GoScalar ? value.kind === 'float' : typeof value === 'number' && !(Number.isInteger(value) && Math.abs(value) < 2 ** 63);

/** The text of a Stringer or error. */
export const stringerText = (value: unknown): string | undefined =>
  value instanceof GoStruct || value instanceof GoScalar ? value.text?.() : undefined;

/** A pointer inside another value prints as an address; ours is always the same, so that runs agree. */
const address = '0xc000012120';

/**
 * %v (`plus`: %+v with field names; `sharp`: %#v, Go syntax). `leaf` prints scalars, so that other verbs reach the elements of
 * slices and maps.
 */
export function formatValue(value: unknown, mode: 'v' | 'plus' | 'sharp', leaf: (value: unknown) => string, depth = 0): string {
  const inner = (item: unknown): string => formatValue(item, mode, leaf, depth + 1);
  const text = mode === 'sharp' ? undefined : stringerText(value);
  if (text !== undefined) return leaf(text);
  if (value === null || value === undefined || value instanceof GoNil) {
    if (mode === 'sharp' && value instanceof GoNil) return `(${value.type})(nil)`;
    return mode === 'sharp' && depth > 0 ? 'interface {}(nil)' : '<nil>';
  }
  const items = sliceItems(value);
  if (items) return mode === 'sharp' ? `${typeOf(value)}{${items.map(inner).join(', ')}}` : `[${items.map(inner).join(' ')}]`;
  const entries = mapEntries(value);
  if (entries) {
    const parts = entries.map(([key, item]) => `${leaf(key)}:${inner(item)}`);
    return mode === 'sharp' ? `${typeOf(value)}{${parts.join(', ')}}` : `map[${parts.join(' ')}]`;
  }
  if (value instanceof GoStruct) return formatStruct(value, mode, inner, depth);
  if (value instanceof GoRaw) return `[${[...new TextEncoder().encode(value.text)].join(' ')}]`;
  return leaf(value);
}

function formatStruct(value: GoStruct, mode: 'v' | 'plus' | 'sharp', inner: (item: unknown) => string, depth: number): string {
  const pointer = value.type.startsWith('*');
  if (pointer && depth > 0) return mode === 'sharp' ? `(${value.type})(${address})` : address;
  const name = mode === 'sharp' ? value.type.replace(/^\*/, '') : '';
  const parts = Object.entries(value.fields).map(([field, item]) => (mode === 'v' ? inner(item) : `${field}:${inner(item)}`));
  return `${pointer ? '&' : ''}${name}{${parts.join(mode === 'sharp' ? ', ' : ' ')}}`;
}

/** A scalar as %v prints it; as Go syntax if `sharp`. */
export function scalarText(value: unknown, sharp = false): string {
  const bare = underlying(value);
  if (typeof bare === 'string') return sharp ? quote(bare) : bare;
  if (typeof bare === 'number') return isFloat(value) ? formatG(bare) : String(bare);
  return String(bare);
}
