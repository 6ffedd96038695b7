import type { GoType } from '../../../go/json.ts';

/** One field of a Go struct: its JSON name, its type, and whether a zero value is left out of output. */
export interface Field {
  readonly name: string;
  readonly type: GoType;
  readonly omitEmpty?: boolean;
  /** The zero value as Go encodes it; by default that of the type. */
  readonly zero?: unknown;
}

export function structType(name: string, fields: readonly Field[]): GoType {
  return { kind: 'struct', name, fields: Object.fromEntries(fields.map((field) => [field.name, field.type])) };
}

/** A decoded object with every field in the struct's order: what Go would encode after decoding it. */
export function complete(fields: readonly Field[], given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const field of fields) {
    const value = given[field.name];
    const missing = value === undefined || value === null;
    // A pointer is only left out when it is nil: `Init: false` stays.
    if (field.omitEmpty && (missing || (field.type.kind !== 'ptr' && isEmpty(value)))) continue;
    out[field.name] = missing ? zeroOf(field) : withZeros(field, value);
  }
  return out;
}

/** A struct in a struct has all of its fields too. */
function withZeros(field: Field, value: unknown): unknown {
  const isStruct = typeof field.zero === 'object' && !Array.isArray(field.zero);
  return isStruct ? { ...(field.zero as object), ...(value as object) } : value;
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === '' || value === 0 || value === false;
}

function zeroOf(field: Field): unknown {
  if (field.zero !== undefined) return structuredClone(field.zero);
  switch (field.type.kind) {
    case 'bool':
      return false;
    case 'string':
      return '';
    case 'int':
    case 'uint':
    case 'float':
      return 0;
    default:
      return null;
  }
}
