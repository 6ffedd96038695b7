import { utf8 } from '../../base/bytes.ts';

/** Byte by byte, as strcmp(3) and the C and C.UTF-8 locales order text. */
export function byBytes(a: string, b: string): number {
  if (a === b) return 0;
  // The order of UTF-16 is that of UTF-8 but above the surrogates.
  if (!/[\ud800-\uffff]/.test(a) && !/[\ud800-\uffff]/.test(b)) return a < b ? -1 : 1;
  const [left, right] = [utf8(a), utf8(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference) return difference;
  }
  return left.length - right.length;
}
