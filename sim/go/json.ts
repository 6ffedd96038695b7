/** encoding/json: Go's bytes and Go's error texts. Values as in value.ts; plain objects are structs (order kept), GoMap and Map are sorted. */

export interface MarshalOptions {
  /** Default true: <, > and & become \\u003c … as json.Marshal does. */
  readonly escapeHTML?: boolean;
}
/** json.Marshal. `undefined` fields are left out (the caller's omitempty). No newline (an Encoder adds one). */
export function marshal(_value: unknown, _options: MarshalOptions = {}): string {
  throw new Error('dockwire: sim/go is being filled in');
}
/** json.MarshalIndent. */
export function marshalIndent(_value: unknown, _prefix: string, _indent: string, _options: MarshalOptions = {}): string {
  throw new Error('dockwire: sim/go is being filled in');
}
/** json.Indent on JSON text. */
export function indent(_text: string, _prefix: string, _indent: string): string {
  throw new Error('dockwire: sim/go is being filled in');
}

/** The Go type to decode into; drives `json: cannot unmarshal string into Go struct field Config.debug of type bool`. */
export type GoType =
  | { readonly kind: 'bool' | 'string' | 'int' | 'uint' | 'float' | 'any'; readonly name?: string; readonly bits?: number }
  | { readonly kind: 'slice'; readonly of: GoType; readonly name?: string }
  | { readonly kind: 'map'; readonly of: GoType; readonly name?: string }
  | { readonly kind: 'ptr'; readonly of: GoType }
  /** Fields by JSON name (matched without case, as Go does). `name` is the full type `container.Config`. */
  | { readonly kind: 'struct'; readonly name: string; readonly fields: Readonly<Record<string, GoType>> }
  /** A type with UnmarshalJSON or UnmarshalText; `decode` throws its own error. */
  | { readonly kind: 'custom'; readonly name: string; readonly decode: (value: unknown) => unknown };

/** json.Unmarshal: the whole text must be one value. Numbers come back as numbers. @throws JsonError with Go's text */
export function unmarshal(_text: string, _type?: GoType): unknown {
  throw new Error('dockwire: sim/go is being filled in');
}
/** json.NewDecoder(r).Decode of the first value; `rest` is what follows. Empty input throws `EOF`, a cut one `unexpected EOF`. */
export function decode(_text: string, _type?: GoType): { value: unknown; rest: string } {
  throw new Error('dockwire: sim/go is being filled in');
}
export class JsonError extends Error {
  /** syntax: bad JSON text; type: good JSON, wrong Go type. */
  readonly kind: 'syntax' | 'type' | 'eof';
  /** Byte offset, as SyntaxError.Offset. */
  readonly offset: number;
  constructor(kind: 'syntax' | 'type' | 'eof', message: string, offset: number) {
    super(message);
    this.kind = kind;
    this.offset = offset;
  }
}
