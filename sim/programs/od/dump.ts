import { concat } from '../../base/bytes.ts';
import type { OutputType } from './types.ts';

export interface Layout {
  readonly types: readonly OutputType[];
  /** Bytes on a line. */
  readonly perLine: number;
  /** How an offset is shown; undefined: not at all. */
  readonly radix: 8 | 10 | 16 | undefined;
  /** Write every line, even one like the line before. */
  readonly verbose: boolean;
}

/** A dump as its bytes come: a line is written as soon as it is full. */
export class Dump {
  readonly #layout: Layout;
  #at: number;
  /** Bytes that do not fill a line yet. */
  #rest: Uint8Array = new Uint8Array(0);
  #before: Uint8Array | undefined;
  #starred = false;

  /** @param start the offset of the first byte in the input */
  constructor(layout: Layout, start: number) {
    this.#layout = layout;
    this.#at = start;
  }

  /** The lines that are full now. */
  add(bytes: Uint8Array): string {
    const { perLine } = this.#layout;
    const all = this.#rest.length ? concat([this.#rest, bytes]) : bytes;
    const whole = all.length - (all.length % perLine);
    let out = '';
    for (let i = 0; i < whole; i += perLine) out += this.#line(all.subarray(i, i + perLine));
    this.#rest = all.slice(whole);
    return out;
  }

  /** What is left, and the offset at which the input ends. */
  end(): string {
    const last = this.#rest.length ? this.#line(this.#rest) : '';
    const end = address(this.#at, this.#layout.radix);
    return end ? `${last}${end}\n` : last;
  }

  #line(line: Uint8Array): string {
    const { types, radix, verbose, perLine } = this.#layout;
    const same = !verbose && line.length === perLine && this.#before?.every((byte, i) => byte === line[i]) === true;
    const star = same && !this.#starred;
    const at = this.#at;
    this.#starred = same;
    this.#before = line;
    this.#at += line.length;
    if (same) return star ? '*\n' : '';
    return types.map((type, i) => `${i === 0 ? address(at, radix) : blanks(radix)}${fields(line, type, this.#layout)}\n`).join('');
  }
}

const digits = (radix: 8 | 10 | 16): number => (radix === 16 ? 6 : 7);
const address = (offset: number, radix: Layout['radix']): string => (radix ? offset.toString(radix).padStart(digits(radix), '0') : '');
const blanks = (radix: Layout['radix']): string => ' '.repeat(radix ? digits(radix) : 0);

function fields(line: Uint8Array, type: OutputType, { types, perLine }: Layout): string {
  // Fields of several types stand below each other: the widest decides how much room a byte takes.
  const perByte = Math.max(...types.map(({ width, size }) => (width + 1) / size));
  let out = '';
  let shown = 0;
  for (let at = 0; at < line.length; at += type.size) {
    shown += perByte * type.size;
    out += type.show(littleEndian(line, at, type.size)).padStart(Math.round(shown) - out.length);
  }
  if (!type.text) return out;
  const printable = [...line].map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.')).join('');
  return `${out.padEnd(Math.round(perByte * perLine))}  >${printable}<`;
}

/** Bytes beyond the end are zero. */
function littleEndian(bytes: Uint8Array, at: number, size: number): bigint {
  let value = 0n;
  for (let i = size - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[at + i] ?? 0);
  return value;
}
