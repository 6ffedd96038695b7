/** encoding/json's Unmarshal and Decoder, with the type errors of the two Go versions that Docker's programs were built with. */

import { type JsonDialect, JsonError, type JsonNode, JsonReader } from './json-syntax.ts';

/** The Go type to decode into; drives `json: cannot unmarshal string into Go struct field Config.debug of type bool`. */
export type GoType =
  /** `name` defaults to the kind, int64 etc. with `bits`; any is `interface {}`. */
  | { readonly kind: 'bool' | 'string' | 'int' | 'uint' | 'float' | 'any'; readonly name?: string; readonly bits?: 8 | 16 | 32 | 64 }
  | { readonly kind: 'slice'; readonly of: GoType; readonly name?: string }
  | { readonly kind: 'map'; readonly of: GoType; readonly name?: string }
  | { readonly kind: 'ptr'; readonly of: GoType }
  /**
   * Fields by JSON name (matched without case, as Go does). `name` is the full type, `container.Config`.
   * Fields not listed are dropped, or kept as `rest`.
   */
  | { readonly kind: 'struct'; readonly name: string; readonly fields: Readonly<Record<string, GoType>>; readonly rest?: GoType }
  /** A type with UnmarshalJSON or UnmarshalText; `decode` gets the plain value and throws its own error. */
  | { readonly kind: 'custom'; readonly name: string; readonly decode: (value: unknown) => unknown };

export interface DecodeOptions {
  /** Default go1.27, the engine's; the CLI's is go1.24. */
  readonly dialect?: JsonDialect;
}

/** The type as Go prints it. */
export function typeName(type: GoType): string {
  switch (type.kind) {
    case 'slice':
      return type.name ?? `[]${typeName(type.of)}`;
    case 'map':
      return type.name ?? `map[string]${typeName(type.of)}`;
    case 'ptr':
      return `*${typeName(type.of)}`;
    case 'struct':
    case 'custom':
      return type.name;
    case 'any':
      return type.name ?? 'interface {}';
    case 'float':
      return type.name ?? `float${type.bits ?? 64}`;
    default:
      return type.name ?? `${type.kind}${type.bits ?? ''}`;
  }
}

/** Where a value stands: each step is a field or key by name, or an index. */
interface Place {
  readonly path: readonly (string | number)[];
  /** Struct fields only, as Go 1.24 tells it. */
  readonly fields: readonly string[];
  /** The innermost struct, without its package. */
  readonly struct: string;
}

const nowhere: Place = { path: [], fields: [], struct: '' };

const unqualified = (name: string): string => name.replace(/^.*\./, '');

/** What does not fit, and where; the caller words it. */
class Mismatch extends Error {
  readonly what: string;
  readonly type: GoType;
  readonly place: Place;
  constructor(what: string, type: GoType, place: Place) {
    super('mismatch');
    this.what = what;
    this.type = type;
    this.place = place;
  }
}

function fitsInteger(text: string, signed: boolean, bits: number): boolean {
  if (!/^-?\d+$/.test(text)) return false;
  const value = BigInt(text);
  return signed ? value === BigInt.asIntN(bits, value) : value === BigInt.asUintN(bits, value);
}

function numberInto(node: JsonNode & { kind: 'number' }, type: GoType, place: Place): number {
  if (type.kind === 'float') {
    const value = Number(node.text);
    if (!Number.isFinite(value)) throw new Mismatch(`number ${node.text}`, type, place);
    return value;
  }
  if (type.kind !== 'int' && type.kind !== 'uint') throw new Mismatch('number', type, place);
  if (!fitsInteger(node.text, type.kind === 'int', type.bits ?? 64)) throw new Mismatch(`number ${node.text}`, type, place);
  return Number(node.text);
}

/** A value without a type, as `interface {}` holds it. */
function plain(node: JsonNode): unknown {
  switch (node.kind) {
    case 'null':
      return null;
    case 'number':
      return numberInto(node, { kind: 'float' }, nowhere);
    case 'array':
      return node.items.map(plain);
    case 'object':
      return Object.fromEntries(node.members.map(([key, value]) => [key, plain(value)]));
    default:
      return node.value;
  }
}

const objectWithout = (entries: readonly (readonly [string, unknown])[]) =>
  Object.fromEntries(entries.filter(([, value]) => value !== undefined));

function structInto(node: JsonNode & { kind: 'object' }, type: GoType & { kind: 'struct' }, place: Place): unknown {
  const names = Object.keys(type.fields);
  const entries = node.members.map(([key, value]): readonly [string, unknown] => {
    const name = Object.hasOwn(type.fields, key) ? key : names.find((field) => field.toLowerCase() === key.toLowerCase());
    const field = name === undefined ? type.rest : type.fields[name];
    if (field === undefined) return [key, undefined];
    const fields = [...place.fields, name ?? key];
    return [name ?? key, into(value, field, { path: [...place.path, key], fields, struct: unqualified(type.name) })];
  });
  return objectWithout(entries);
}

/** The value of `node` as `type`; null leaves a scalar or struct unset (undefined). */
function into(node: JsonNode, type: GoType, place: Place): unknown {
  if (type.kind === 'custom') return type.decode(plain(node));
  if (type.kind === 'any') return plain(node);
  if (node.kind === 'null') return ['slice', 'map', 'ptr'].includes(type.kind) ? null : undefined;
  if (type.kind === 'ptr') return into(node, type.of, place);
  switch (node.kind) {
    case 'number':
      return numberInto(node, type, place);
    case 'array':
      if (type.kind !== 'slice') throw new Mismatch('array', type, place);
      return node.items.map((item, index) => into(item, type.of, { ...place, path: [...place.path, index] }) ?? null);
    case 'object':
      if (type.kind === 'struct') return structInto(node, type, place);
      if (type.kind !== 'map') throw new Mismatch('object', type, place);
      return Object.fromEntries(
        node.members.map(([key, value]) => [key, into(value, type.of, { ...place, path: [...place.path, key] }) ?? null]),
      );
    default:
      if (type.kind !== node.kind) throw new Mismatch(node.kind, type, place);
      return node.value;
  }
}

/** Go 1.24 names the innermost struct and its fields; 1.27 the root struct and the whole JSON pointer, dotted. */
function describe({ what, type, place }: Mismatch, root: GoType, dialect: JsonDialect): string {
  const start = `json: cannot unmarshal ${what} into `;
  const end = ` of type ${typeName(type)}`;
  const whole = `${start}Go value${end}`;
  if (dialect === 'go1.24') return place.struct === '' ? whole : `${start}Go struct field ${place.struct}.${place.fields.join('.')}${end}`;
  if (place.path.length === 0) return whole;
  const path = place.path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('.');
  const struct = root.kind === 'struct' ? unqualified(root.name) : '';
  return `${start}${typeof place.path.at(-1) === 'number' ? '' : 'Go struct field '}${struct}.${path}${end}`;
}

function convert(node: JsonNode, type: GoType, dialect: JsonDialect, offset: number): unknown {
  try {
    return into(node, type, nowhere);
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    throw new JsonError('type', describe(error, type, dialect), offset);
  }
}

/** json.Unmarshal: the whole text must be one value. @throws JsonError with Go's text */
export function unmarshal(text: string, type?: GoType, { dialect = 'go1.27' }: DecodeOptions = {}): unknown {
  // Go's older scanner learns of the end by reading one more space.
  const reader = new JsonReader(dialect === 'go1.24' ? `${text} ` : text, dialect);
  const node = reader.value();
  reader.skipSpace();
  if (!reader.atEnd) throw reader.unexpected('after top-level value');
  return convert(node, type ?? { kind: 'any' }, dialect, reader.offset);
}

/** json.NewDecoder(r).Decode of the first value; `rest` is what follows. Empty input throws `EOF`, a cut one `unexpected EOF`. */
export function decode(text: string, type?: GoType, { dialect = 'go1.27' }: DecodeOptions = {}): { value: unknown; rest: string } {
  const reader = new JsonReader(text, dialect);
  reader.skipSpace();
  if (reader.atEnd) throw new JsonError('eof', 'EOF', text.length);
  try {
    const node = reader.value();
    return { value: convert(node, type ?? { kind: 'any' }, dialect, reader.offset), rest: text.slice(reader.offset) };
  } catch (error) {
    if (error instanceof JsonError && error.kind === 'eof') throw new JsonError('eof', 'unexpected EOF', error.offset);
    throw error;
  }
}
