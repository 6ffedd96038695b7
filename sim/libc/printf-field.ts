import { text, utf8 } from '../base/bytes.ts';

/** The first `count` bytes of a text, half a character if it comes to that: C's printf(3) counts bytes in %s and %c. */
export function firstBytes(of: string, count: number): string {
  return text(utf8(of).subarray(0, count));
}

/** A text in a field of so many bytes. */
export function field(of: string, width: number, left: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - utf8(of).length));
  return left ? of + blanks : blanks + of;
}

/** An integer as %d, %u, %o and %x write it. `value` may be negative with `d` and `i` alone. */
export function integerText(value: bigint, conversion: string, flags: string, width: number, precision: number | undefined): string {
  const size = value < 0n ? -value : value;
  const base = conversion === 'o' ? 8 : /x/i.test(conversion) ? 16 : 10;
  const plain = precision === 0 && size === 0n ? '' : size.toString(base).padStart(precision ?? 1, '0');
  const lower = base === 8 && flags.includes('#') && !plain.startsWith('0') ? `0${plain}` : plain;
  const signs = conversion === 'd' || conversion === 'i';
  const sign = value < 0n ? '-' : signs && flags.includes('+') ? '+' : signs && flags.includes(' ') ? ' ' : '';
  const prefix = base === 16 && flags.includes('#') && size !== 0n ? '0x' : sign;
  const digits =
    flags.includes('0') && !flags.includes('-') && precision === undefined ? lower.padStart(width - prefix.length, '0') : lower;
  const whole = prefix + digits;
  return field(conversion === 'X' ? whole.toUpperCase() : whole, width, flags.includes('-'));
}
