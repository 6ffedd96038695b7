import { type FloatFormat, floatText } from '../../../libc/float-text.ts';
import { fromFraction, strtold } from '../../../libc/long-double.ts';

/** A floating-point argument as its conversion writes it. Fetched when a format first asks for one. */
export function floatArgument(
  argument: string,
  format: Omit<FloatFormat, 'long'>,
): { readonly text: string; readonly outOfRange: boolean; readonly invalid: boolean } {
  const { value, length, range } = strtold(argument);
  return { text: floatText(value, { ...format, long: true }), outOfRange: range, invalid: length < argument.length };
}

/** The same for `'c`, whose value is a character's code. */
export function codeArgument(code: number, format: Omit<FloatFormat, 'long'>): string {
  return floatText(fromFraction(false, BigInt(code), 1n), { ...format, long: true });
}
