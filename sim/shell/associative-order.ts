import { utf8 } from '../base/bytes.ts';

/** bash's associative arrays have 1024 buckets and list them in order (assoc.h, hashlib.c: FNV-1). */
const BUCKETS = 1024;

function bucket(key: string, buckets: number): number {
  let hash = 2166136261;
  for (const byte of utf8(key)) hash = (Math.imul(hash, 16777619) ^ byte) >>> 0;
  return hash & (buckets - 1);
}

/** The elements in the order in which bash lists them; of two in one bucket the newer comes first. */
export function inBashOrder<T>(map: ReadonlyMap<string, T>, buckets = BUCKETS): [string, T][] {
  return [...map].reverse().sort(([a], [b]) => bucket(a, buckets) - bucket(b, buckets));
}
