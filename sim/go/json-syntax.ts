/** JSON text into nodes, failing where and how Go's encoding/json does. */

import { quote } from './strconv.ts';

/** Which Go wrote the reader: the docker CLI was built with 1.24, the recorded engine with 1.27, and their error texts differ. */
export type JsonDialect = 'go1.24' | 'go1.27';

export class JsonError extends Error {
  /** syntax: bad JSON text; type: good JSON, wrong Go type; eof: the text ends too early (or is empty: `EOF`). */
  readonly kind: 'syntax' | 'type' | 'eof';
  /** Where in the text, in characters. */
  readonly offset: number;
  constructor(kind: JsonError['kind'], message: string, offset: number) {
    super(message);
    this.kind = kind;
    this.offset = offset;
  }
}

/** One JSON value; numbers keep their text, objects their order and duplicates. */
export type JsonNode =
  | { readonly kind: 'null' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'object'; readonly members: readonly (readonly [string, JsonNode])[] };

const maxDepth = 10_000;
const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', '/': '/' };

/** Go names the byte, not the character. */
function quoteByte(char: string): string {
  if (char === "'") return "'\\''";
  if (char === '"') return `'"'`;
  const byte = String.fromCharCode(new TextEncoder().encode(char)[0] ?? 0);
  return `'${quote(byte).slice(1, -1)}'`;
}

/** Reads one value after another from a text. */
export class JsonReader {
  readonly #text: string;
  readonly #dialect: JsonDialect;
  #at = 0;
  #depth = 0;

  constructor(text: string, dialect: JsonDialect) {
    this.#text = text;
    this.#dialect = dialect;
  }

  get offset(): number {
    return this.#at;
  }

  skipSpace(): void {
    while (/^[ \t\r\n]$/.test(this.#text.charAt(this.#at))) this.#at += 1;
  }

  /** @throws JsonError */
  unexpected(context: string): JsonError {
    const char = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    if (this.#at >= this.#text.length) return new JsonError('eof', 'unexpected end of JSON input', this.#at);
    return new JsonError('syntax', `invalid character ${quoteByte(char)} ${context}`, this.#at + 1);
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  #take(char: string, context: string): void {
    if (this.#text[this.#at] !== char) throw this.unexpected(context);
    this.#at += 1;
  }

  value(): JsonNode {
    this.skipSpace();
    const char = this.#text[this.#at] ?? '';
    if (char === '{' || char === '[') {
      this.#depth += 1;
      if (this.#depth > maxDepth) throw new JsonError('syntax', 'exceeded max depth', this.#at);
      const node = char === '{' ? this.#object() : this.#array();
      this.#depth -= 1;
      return node;
    }
    if (char === '"') return { kind: 'string', value: this.#string() };
    if (/[-0-9]/.test(char)) return this.#number();
    if (char === 't') return this.#literal('true', { kind: 'bool', value: true });
    if (char === 'f') return this.#literal('false', { kind: 'bool', value: false });
    if (char === 'n') return this.#literal('null', { kind: 'null' });
    throw this.unexpected('looking for beginning of value');
  }

  #literal(word: string, node: JsonNode): JsonNode {
    for (const char of word) this.#take(char, `in literal ${word} (expecting ${quoteByte(char)})`);
    return node;
  }

  #digits(context: string): void {
    if (!/[0-9]/.test(this.#text[this.#at] ?? '')) throw this.unexpected(this.#dialect === 'go1.24' ? context : 'in numeric literal');
    while (/[0-9]/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  #number(): JsonNode {
    const start = this.#at;
    if (this.#text[this.#at] === '-') this.#at += 1;
    if (this.#text[this.#at] === '0') this.#at += 1;
    else this.#digits('in numeric literal');
    if (this.#text[this.#at] === '.') {
      this.#at += 1;
      this.#digits('after decimal point in numeric literal');
    }
    if (/[eE]/.test(this.#text[this.#at] ?? '')) {
      this.#at += 1;
      if (/[-+]/.test(this.#text[this.#at] ?? '')) this.#at += 1;
      this.#digits('in exponent of numeric literal');
    }
    return { kind: 'number', text: this.#text.slice(start, this.#at) };
  }

  #escape(): string {
    const start = this.#at;
    const old = this.#dialect === 'go1.24';
    const bad = (length: number, context: string) => {
      if (!old && start + length <= this.#text.length)
        return new JsonError('syntax', `invalid escape sequence \`${this.#text.slice(start, start + length)}\` in string`, start);
      return this.unexpected(context);
    };
    this.#at += 1;
    const char = this.#text[this.#at] ?? '';
    const simple = escapes[char];
    if (simple !== undefined) {
      this.#at += 1;
      return simple;
    }
    if (char !== 'u') throw bad(2, 'in string escape code');
    for (let digit = 0; digit < 4; digit += 1) {
      this.#at += 1;
      if (!/[0-9a-fA-F]/.test(this.#text[this.#at] ?? '')) throw bad(6, 'in \\u hexadecimal character escape');
    }
    this.#at += 1;
    return String.fromCharCode(Number.parseInt(this.#text.slice(start + 2, start + 6), 16));
  }

  #string(): string {
    this.#at += 1;
    let out = '';
    for (;;) {
      const char = this.#text[this.#at];
      if (char === '"') {
        this.#at += 1;
        // Halves of a surrogate pair that stand alone become U+FFFD.
        return out.toWellFormed();
      }
      if (char === undefined || char < ' ') throw this.unexpected(this.#dialect === 'go1.24' ? 'in string literal' : 'in string');
      if (char === '\\') out += this.#escape();
      else {
        out += char;
        this.#at += 1;
      }
    }
  }

  #array(): JsonNode {
    const items: JsonNode[] = [];
    this.#at += 1;
    this.skipSpace();
    if (this.#text[this.#at] === ']') {
      this.#at += 1;
      return { kind: 'array', items };
    }
    for (;;) {
      items.push(this.value());
      this.skipSpace();
      if (this.#text[this.#at] === ']') {
        this.#at += 1;
        return { kind: 'array', items };
      }
      this.#take(',', 'after array element');
    }
  }

  #object(): JsonNode {
    const members: (readonly [string, JsonNode])[] = [];
    this.#at += 1;
    this.skipSpace();
    if (this.#text[this.#at] === '}') {
      this.#at += 1;
      return { kind: 'object', members };
    }
    for (;;) {
      this.skipSpace();
      if (this.#text[this.#at] !== '"') throw this.unexpected('looking for beginning of object key string');
      const key = this.#string();
      this.skipSpace();
      this.#take(':', 'after object key');
      members.push([key, this.value()]);
      this.skipSpace();
      if (this.#text[this.#at] === '}') {
        this.#at += 1;
        return { kind: 'object', members };
      }
      this.#take(',', 'after object key:value pair');
    }
  }
}
