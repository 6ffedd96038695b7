import { utf8 } from '../../../base/bytes.ts';
import type { RegistryAuth } from '../image/service.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648 base64, with padding. */
export function base64(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const bits = (a << 16) | (b << 8) | c;
    for (let j = 0; j < 4; j++) out += i + j <= bytes.length ? ALPHABET[(bits >> (18 - 6 * j)) & 63] : '=';
  }
  return out;
}

/** The value of `Authorization: Basic` (RFC 7617). */
export const basicCredentials = (auth: RegistryAuth): string => base64(utf8(`${auth.username ?? ''}:${auth.password ?? ''}`));

/** RFC 4648 base64, ordinary or URL-safe, with or without padding. Undefined when it is not. */
export function fromBase64(text: string): Uint8Array | undefined {
  const digits = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  const out = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const digit of digits) {
    const value = ALPHABET.indexOf(digit);
    if (value < 0) return undefined;
    bits = (bits << 6) | value;
    held += 6;
    if (held >= 8) {
      held -= 8;
      out[at++] = (bits >> held) & 0xff;
    }
  }
  return out;
}
