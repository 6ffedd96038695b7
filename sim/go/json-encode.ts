import { toBase64 } from '../base/base64.ts';
/** encoding/json's Marshal. Values as in value.ts: plain objects are structs (order kept), GoMap and Map are Go maps (sorted). */

import { GoMap, GoNil, GoRaw, GoScalar, GoSlice, GoStruct } from './value.ts';

export interface MarshalOptions {
  /** Default true: <, > and & become \u003c … as json.Marshal does. */
  readonly escapeHTML?: boolean;
}

const hex4 = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

function encodeString(text: string, escapeHTML: boolean): string {
  // JSON.stringify agrees with Go on quotes, backslashes, control characters (\b \f \n \r \t, else \u00xx).
  return JSON.stringify(text.toWellFormed()).replace(escapeHTML ? /[\u2028\u2029<>&]/g : /[\u2028\u2029]/g, hex4);
}

function encodeNumber(value: number): string {
  if (Number.isFinite(value)) return String(value);
  throw new Error(`json: unsupported value: ${Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf'}`);
}

type Encode = (value: unknown) => string;

const encodeObject = (entries: Iterable<readonly [string | number, unknown]>, key: Encode, encode: Encode): string =>
  `{${[...entries]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${key(String(name))}:${encode(value)}`)
    .join(',')}}`;

/** Go sorts the keys of a map as text, whatever their type. */
const sorted = (entries: ReadonlyMap<string | number, unknown>) => [...entries].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));

/** json.Marshal. `undefined` fields are left out (the caller's omitempty). No line feed (an Encoder adds one). */
export function marshal(value: unknown, options: MarshalOptions = {}): string {
  const escapeHTML = options.escapeHTML ?? true;
  const key: Encode = (name) => encodeString(String(name), escapeHTML);
  const encode: Encode = (item) => {
    if (item === null || item === undefined || item instanceof GoNil) return 'null';
    if (typeof item === 'string') return encodeString(item, escapeHTML);
    if (typeof item === 'number') return encodeNumber(item);
    if (typeof item === 'boolean' || typeof item === 'bigint') return String(item);
    if (Array.isArray(item)) return `[${item.map(encode).join(',')}]`;
    if (item instanceof Uint8Array) return `"${toBase64(item)}"`;
    if (item instanceof GoRaw) return item.text;
    // json.Number is text that is written as a number.
    if (item instanceof GoScalar) return item.type === 'json.Number' ? String(item.value) : encode(item.value);
    if (item instanceof GoSlice) return item.nil ? 'null' : encode(item.items);
    if (item instanceof GoMap) return item.nil ? 'null' : encodeObject(sorted(item.entries), key, encode);
    if (item instanceof Map) return encodeObject(sorted(item), key, encode);
    if (item instanceof GoStruct) return item.json ? encode(item.json()) : encodeObject(Object.entries(item.fields), key, encode);
    if (typeof item === 'object') return encodeObject(Object.entries(item), key, encode);
    throw new Error(`json: unsupported type: ${typeof item}`);
  };
  return encode(value);
}

/** json.MarshalIndent. */
export const marshalIndent = (value: unknown, prefix: string, step: string, options: MarshalOptions = {}): string =>
  indent(marshal(value, options), prefix, step);

/** json.Indent on valid JSON text: empty arrays and objects stay `[]` and `{}`; space after the value stays. */
export function indent(text: string, prefix: string, step: string): string {
  let depth = 0;
  const line = () => `\n${prefix}${step.repeat(depth)}`;
  // Pieces: empty brackets, single marks, strings, and everything else that is not space.
  const body = text.trim();
  const after = text.slice(text.trimEnd().length);
  const indented = body.replace(/[[{]\s*[\]}]|"(?:[^"\\]|\\.)*"|[[\]{},:]|\s+/g, (piece) => {
    if (/^\s+$/.test(piece)) return '';
    if (piece === '[' || piece === '{') {
      depth += 1;
      return piece + line();
    }
    if (piece === ']' || piece === '}') {
      depth -= 1;
      return line() + piece;
    }
    if (piece === ',') return piece + line();
    if (piece === ':') return ': ';
    return piece.startsWith('"') ? piece : piece.replace(/\s+/g, '');
  });
  return indented + after;
}
