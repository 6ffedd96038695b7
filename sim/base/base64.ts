const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    out += (ALPHABET[bits >> 18] ?? '') + (ALPHABET[(bits >> 12) & 63] ?? '');
    out += b === undefined ? '=' : (ALPHABET[(bits >> 6) & 63] ?? '');
    out += c === undefined ? '=' : (ALPHABET[bits & 63] ?? '');
  }
  return out;
}

/** The same in letters that are safe in a URL and a file's name (section 5). */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_');
}

/** Reads base64 with its padding or without; undefined when a character does not belong there. */
export function fromBase64(text: string): Uint8Array | undefined {
  const digits = text.replace(/=+$/, '');
  const out = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let [bits, count, at] = [0, 0, 0];
  for (const char of digits) {
    const value = ALPHABET.indexOf(char);
    if (value < 0) return undefined;
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      out[at++] = (bits >> count) & 255;
    }
  }
  return out;
}

/** The same for what may be in either alphabet. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  return fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
}
