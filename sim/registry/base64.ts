import { text, utf8 } from '../base/bytes.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648 base64 of a text's UTF-8 bytes, with padding. */
export function text64(plain: string): string {
  const bytes = utf8(plain);
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let j = 0; j < 4; j++) out += i + j <= bytes.length ? ALPHABET[(bits >> (18 - 6 * j)) & 63] : '=';
  }
  return out;
}

/** The text behind base64; what is not of the alphabet is skipped. */
export function fromBase64(encoded: string): string {
  const out: number[] = [];
  let bits = 0;
  let held = 0;
  for (const digit of encoded) {
    const value = ALPHABET.indexOf(digit);
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out.push((bits >> held) & 0xff);
  }
  return text(Uint8Array.from(out));
}
