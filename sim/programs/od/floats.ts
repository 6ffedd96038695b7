import { floatText } from '../../libc/float-text.ts';
import { bitLength, type Float, fromNumber, strtold } from '../../libc/long-double.ts';

/** A C type that `-tf` shows. Source: gnulib's ftoastr.h for the widths: sign, digits, point, exponent. */
export interface FloatType {
  readonly size: number;
  readonly width: number;
  show(value: bigint): string;
}

/** The shortest %g that reads back as the same number, tried from the digits that always hold. */
function shortest(value: Float, digits: number, isSame: (text: string) => boolean): string {
  for (let precision = digits; ; precision++) {
    const text = floatText(value, { conversion: 'g', flags: '', width: 0, precision });
    if (value.kind !== 'finite' || precision > 40 || isSame(text)) return text;
  }
}

function single(bits: bigint): string {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, Number(bits));
  const number = view.getFloat32(0);
  const least = Math.abs(number) < 2 ** -126 ? 1 : 6;
  return shortest(fromNumber(number), least, (text) => Math.fround(Number(text)) === number);
}

function double(bits: bigint): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, bits);
  const number = view.getFloat64(0);
  const least = Math.abs(number) < 2 ** -1022 ? 1 : 15;
  return shortest(fromNumber(number), least, (text) => Number(text) === number);
}

/** x87's extended format: 64 bits of mantissa, 15 of exponent, a sign, and six bytes of nothing. */
function extended(bits: bigint): string {
  const mantissa = bits & 0xffff_ffff_ffff_ffffn;
  const biased = Number((bits >> 64n) & 0x7fffn);
  const negative = ((bits >> 79n) & 1n) === 1n;
  const ill = biased !== 0 && mantissa >> 63n === 0n;
  const kind = ill || (biased === 0x7fff && mantissa << 1n !== 1n << 64n) ? 'nan' : biased === 0x7fff ? 'infinite' : 'finite';
  const value: Float = { kind, negative, mantissa, exponent: Math.max(biased, 1) - 16_446 };
  const same = (text: string): boolean => {
    const read = strtold(text).value;
    const shift = BigInt(Math.max(0, 64 - bitLength(mantissa)));
    return mantissa === 0n
      ? read.mantissa === 0n
      : biased === 0
        ? read.mantissa === mantissa
        : read.mantissa === mantissa << shift && read.exponent === value.exponent - Number(shift);
  };
  return shortest(value, biased === 0 ? 1 : 18, same);
}

export const FLOATS: readonly FloatType[] = [
  { size: 4, width: 15, show: single },
  { size: 8, width: 24, show: double },
  { size: 16, width: 29, show: extended },
];
/** F float, D double, L long double. */
export const FLOAT_SIZES: Readonly<Record<string, number>> = { F: 4, D: 8, L: 16 };
