/**
 * Text and byte conversions. All text inside the simulation is UTF-8. A byte that is no part of well-formed UTF-8 becomes a lone low surrogate,
 * U+DC80 to U+DCFF for 0x80 to 0xff, and that becomes the byte again: whatever bytes go through a program as text come out unharmed.
 * Source: the same as Python's `surrogateescape`, https://peps.python.org/pep-0383/
 */
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const EMPTY = new Uint8Array(0);

/** Bytes that are no UTF-8, as {@link text} gives them: lone surrogates, never the half of a pair. */
export const STRAY_BYTE = /[\udc80-\udcff]/u;

export function utf8(text: string): Uint8Array {
  return text.isWellFormed() ? encoder.encode(text) : withStrayBytes(text);
}

/** Text of some bytes; a byte that is no UTF-8 becomes one of U+DC80 to U+DCFF. */
export function text(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return mixed(bytes);
  }
}

/** One byte as text: an ASCII character, or a stray byte that {@link joined} may make part of a character. */
export function byteText(byte: number): string {
  return String.fromCharCode(byte < 0x80 ? byte : 0xdc00 | byte);
}

/** Text put together from pieces: stray bytes that have come to stand together as well-formed UTF-8 become the character that they are. */
export function joined(pieces: string): string {
  return pieces.isWellFormed() ? pieces : text(utf8(pieces));
}

/** Text in which every byte above 127 stands by itself, as programs see it that know no characters, or in the C locale. {@link joined} undoes it. */
export function bytewise(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  let out = '';
  for (const byte of utf8(text)) out += byteText(byte);
  return out;
}

function withStrayBytes(text: string): Uint8Array {
  const out = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code < 0x80) out[length++] = code;
    else if (code >= 0xdc80 && code <= 0xdcff) out[length++] = code & 0xff;
    else {
      const bytes = encoder.encode(String.fromCodePoint(code));
      out.set(bytes, length);
      length += bytes.length;
      if (code > 0xffff) at++;
    }
  }
  return out.slice(0, length);
}

/** Characters where there are some, stray bytes elsewhere. */
function mixed(bytes: Uint8Array): string {
  let out = '';
  let start = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at);
    if (length === 0) {
      if (start < at) out += decoder.decode(bytes.subarray(start, at));
      out += byteText(bytes[at] ?? 0);
      start = at + 1;
    }
    at += length || 1;
  }
  return start < bytes.length ? out + decoder.decode(bytes.subarray(start)) : out;
}

/** Whether the bytes end in the middle of a character that begins at `at`. */
export function isCutOff(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at] ?? 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  const there = bytes.length - at;
  if (first < 0xc2 || first > 0xf4 || there >= length) return false;
  if (there === 1) return true;
  const filled = new Uint8Array(length).fill(0x80);
  filled.set(bytes.subarray(at));
  return characterLength(filled, 0) > 0;
}

/** How many bytes the character at `at` has; 0 when there is no well-formed one. Source: Unicode 15, table 3-7. */
export function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  if (length === 0) return 0;
  const second = bytes[at + 1] ?? 0;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1 && parts[0]) return parts[0];
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

export function hex(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) out += byte.toString(16).padStart(2, '0');
  return out;
}
