import { FLOAT_SIZES, FLOATS } from './floats.ts';

/** How `od` writes the bytes of its input: one type for each `-t`. */
export interface OutputType {
  /** Bytes that one field shows. */
  readonly size: number;
  /** Columns of a field, without the blank before it. */
  readonly width: number;
  /** `-t …z`: the printable characters stand at the end of the line. */
  readonly text: boolean;
  /** @param value the field's bytes as an unsigned little-endian number. */
  show(value: bigint): string;
}

/** A type string that od cannot follow, in GNU's words. */
export class UnknownType extends Error {}

const NAMES = 'nul soh stx etx eot enq ack bel bs ht nl vt ff cr so si dle dc1 dc2 dc3 dc4 nak syn etb can em sub esc fs gs rs us sp'.split(
  ' ',
);
const ESCAPES: Readonly<Record<number, string>> = { 0: '\\0', 7: '\\a', 8: '\\b', 9: '\\t', 10: '\\n', 11: '\\v', 12: '\\f', 13: '\\r' };
const LETTERED_SIZES: Readonly<Record<string, number>> = { C: 1, S: 2, I: 4, L: 8 };
const DOUBLE = 8;
const INTEGER_SIZES = [1, 2, 4, 8];

/** Reads the argument of `-t`, such as `x1z` or `cx2`. `quoted` is how messages name it. @throws UnknownType */
export function parseTypes(spec: string, quoted: string): OutputType[] {
  const types: OutputType[] = [];
  for (let rest = spec; rest; ) {
    const match = /^(?:([ac])|([doux])([CSIL]|\d+)?|f([FDL]|\d+)?)(z)?/.exec(rest);
    if (!match) throw new UnknownType(`invalid character '${rest[0]}' in type string ${quoted}`);
    const [whole, single, radix = '', letter, float, z] = match;
    rest = rest.slice(whole.length);
    if (single) {
      types.push(character(single === 'c' ? escaped : named, z !== undefined));
      continue;
    }
    if (whole.startsWith('f')) {
      const bytes = float === undefined ? DOUBLE : (FLOAT_SIZES[float] ?? Number(float));
      const type = FLOATS.find((one) => one.size === bytes);
      if (!type) throw new UnknownType(`invalid type string ${quoted};\nthis system doesn't provide a ${bytes}-byte floating point type`);
      types.push({ ...type, text: z !== undefined });
      continue;
    }
    const size = letter === undefined ? 4 : (LETTERED_SIZES[letter] ?? Number(letter));
    if (!INTEGER_SIZES.includes(size))
      throw new UnknownType(`invalid type string ${quoted};\nthis system doesn't provide a ${size}-byte integral type`);
    types.push(integer(radix, size, z !== undefined));
  }
  return types;
}

function character(show: (byte: number) => string, text: boolean): OutputType {
  return { size: 1, width: 3, text, show: (value) => show(Number(value)) };
}

function escaped(byte: number): string {
  return ESCAPES[byte] ?? (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : byte.toString(8).padStart(3, '0'));
}

/** ASCII names; the eighth bit does not count. */
function named(byte: number): string {
  const low = byte & 127;
  return NAMES[low] ?? (low === 127 ? 'del' : String.fromCharCode(low));
}

function integer(radix: string, size: number, text: boolean): OutputType {
  const bits = size * 8;
  const largest = (1n << BigInt(bits)) - 1n;
  const padded = (base: number): OutputType => {
    const width = largest.toString(base).length;
    return { size, width, text, show: (value) => value.toString(base).padStart(width, '0') };
  };
  if (radix === 'x') return padded(16);
  if (radix === 'o') return padded(8);
  if (radix === 'u') return { size, width: String(largest).length, text, show: String };
  return { size, width: String(largest >> 1n).length + 1, text, show: (value) => String(BigInt.asIntN(bits, value)) };
}
