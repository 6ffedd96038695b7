/** What the executor asks of a value: is it true, which fields and methods has it, what does it hold. */

import { isPlainObject, mapEntries, sliceItems, typeOf, underlying } from '../fmt-value.ts';
import { float64, GoMap, type GoMethod, GoNil, GoScalar, GoSlice, GoStruct } from '../value.ts';

/**
 * A value as reflect sees it. `undefined` as the whole is Go's invalid value (`<no value>`).
 * `open`: it came out of an `interface {}` container, which is then the type that errors name.
 */
export interface Reflected {
  readonly value: unknown;
  readonly open: boolean;
}

export const concrete = (value: unknown): Reflected => ({ value, open: false });

/** The element type of a map or slice type. */
export const elementType = (type: string): string => type.replace(/^(?:map)?\[[^\]]*\]/, '');

const opens = (container: unknown): boolean => elementType(typeOf(container)) === 'interface {}';

/** The zero value of a Go type, for missing map keys. */
function zeroOf(type: string): unknown {
  if (type === 'string') return '';
  if (type === 'bool') return false;
  if (/^u?int(\d+)?$/.test(type)) return 0;
  if (type.startsWith('float')) return float64(0);
  if (type.startsWith('[]')) return new GoSlice(null, type);
  if (type.startsWith('map[')) return new GoMap(null, type);
  return type.startsWith('*') ? new GoNil(type) : null;
}

export const typeNameOf = ({ value, open }: Reflected): string => (open ? 'interface {}' : typeOf(value));

/** Go's IsTrue: neither zero, empty nor nil. */
export function isTrue(value: unknown): boolean {
  if (value === undefined || value === null || value instanceof GoNil) return false;
  const items = sliceItems(value) ?? mapEntries(value);
  if (items) return items.length > 0;
  const bare = underlying(value);
  if (bare instanceof GoStruct) return true;
  return typeof bare === 'bigint' ? bare !== 0n : Boolean(bare);
}

/** A method by name. */
export function methodOf(value: unknown, name: string): GoMethod | undefined {
  const has = value instanceof GoStruct || value instanceof GoMap || value instanceof GoSlice || value instanceof GoScalar;
  return has && Object.hasOwn(value.methods, name) ? value.methods[name] : undefined;
}

/** The value under a map key: `undefined` if it is missing or this is no map. */
function lookup(value: unknown, key: string | number): unknown {
  if (value instanceof GoMap) return value.entries.get(key);
  if (value instanceof Map) return value.get(key);
  return isPlainObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export const isMap = (value: unknown): boolean => value instanceof GoMap || value instanceof Map || isPlainObject(value);

/** A map's element; a missing one is undefined, or the element type's zero. */
export function mapElement(map: unknown, key: string | number, missing: 'invalid' | 'zero'): Reflected | undefined {
  const value = lookup(map, key);
  if (value !== undefined) return { value, open: opens(map) };
  return missing === 'zero' ? { value: zeroOf(elementType(typeOf(map))), open: opens(map) } : undefined;
}

/** A struct's field, if it has one of that name. */
export function structField(value: unknown, name: string): Reflected | undefined {
  if (!(value instanceof GoStruct) || !Object.hasOwn(value.fields, name)) return undefined;
  const field = value.fields[name];
  return { value: field ?? null, open: field === null || field === undefined };
}

/** The elements that range visits: index or key, and value; undefined if it cannot. */
export function elements(value: unknown): readonly (readonly [unknown, Reflected])[] | undefined {
  const open = opens(value);
  const items = sliceItems(value);
  if (items) return items.map((item, index) => [index, { value: item, open }] as const);
  const entries = mapEntries(value);
  if (entries) return entries.map(([key, item]) => [key, { value: item, open }] as const);
  const bare = underlying(value);
  // Go 1.22: an integer counts up to itself.
  if (typeof bare === 'number' && typeOf(value) !== 'float64')
    return Array.from({ length: Math.max(0, bare) }, (_, at) => [at, concrete(at)] as const);
  return undefined;
}
