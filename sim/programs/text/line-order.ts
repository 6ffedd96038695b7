import { utf8 } from '../../base/bytes.ts';

const SURROGATES = 0xd800;
const LOW_SURROGATES = 0xdc00;

/** Byte by byte, as strcmp(3) and the C and C.UTF-8 locales order text. */
export function byBytes(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === shorter) return a.length - b.length;
  const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
  // UTF-16 has the order of UTF-8 below the surrogates.
  if (x < SURROGATES && y < SURROGATES) return x - y;
  // Not from the middle of a pair.
  const before = a.charCodeAt(at - 1);
  const from = before >= SURROGATES && before < LOW_SURROGATES ? at - 1 : at;
  const [left, right] = [utf8(a.slice(from)), utf8(b.slice(from))];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference) return difference;
  }
  return left.length - right.length;
}
