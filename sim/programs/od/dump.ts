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

/** The lines of a dump of `bytes`, which begin at `start` of the input. */
export function dump(bytes: Uint8Array, start: number, layout: Layout): string {
  const { perLine } = layout;
  const lines: string[] = [];
  let starred = false;
  for (let at = 0; at < bytes.length; at += perLine) {
    const line = bytes.subarray(at, at + perLine);
    const before = at > 0 ? bytes.subarray(at - perLine, at) : undefined;
    if (!layout.verbose && line.length === perLine && before?.every((byte, i) => byte === line[i])) {
      if (!starred) lines.push('*');
      starred = true;
      continue;
    }
    starred = false;
    layout.types.forEach((type, i) => {
      lines.push(`${i === 0 ? address(start + at, layout.radix) : blanks(layout.radix)}${fields(line, type, layout)}`);
    });
  }
  const end = address(start + bytes.length, layout.radix);
  if (end) lines.push(end);
  return lines.map((line) => `${line}\n`).join('');
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
