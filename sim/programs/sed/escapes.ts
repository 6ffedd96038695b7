import { byteText } from '../../base/bytes.ts';

const CODE = String.raw`\\(?:d(\d{1,3})|o([0-7]{1,3})|x([\da-fA-F]{1,2})|c(.))`;

/** A character by its code, behind a backslash: `d065`, `o101`, `x41`; control characters as `cA`. */
export const CODED = new RegExp(CODE, 'su');

/** What such an escape stands for; undefined for any other text. Source: sed(1), "Escapes". */
export function coded(written: string): string | undefined {
  const [whole, decimal, octal, hex, control] = CODED.exec(written) ?? [];
  if (whole === undefined || !written.startsWith(whole)) return undefined;
  if (control !== undefined) return String.fromCodePoint((control.toUpperCase().codePointAt(0) ?? 0) ^ 0x40);
  return byteText(Number.parseInt(decimal ?? octal ?? hex ?? '0', decimal ? 10 : octal ? 8 : 16) & 0xff);
}
