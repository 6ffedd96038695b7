/**
 * Seeded randomness (sfc32, by Chris Doty-Humphrey, public domain algorithm). Streams are forked by name, so that one more
 * draw in one place does not shift the numbers everywhere else.
 */
export interface Random {
  /** An unsigned 32-bit integer. */
  uint32(): number;
  /** An integer in [0, bound). */
  below(bound: number): number;
  bytes(count: number): Uint8Array;
  pick<T>(items: readonly T[]): T;
  /** An independent stream that depends on this one's seed and the label only. */
  fork(label: string): Random;
}

/** FNV-1a, to spread a label over 32 bits. */
function fnv1a(label: string, basis: number): number {
  let hash = basis >>> 0;
  for (let i = 0; i < label.length; i++) hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

export function createRandom(seed: string): Random {
  let a = fnv1a(seed, 0x811c9dc5);
  let b = fnv1a(seed, a ^ 0x9e3779b9);
  let c = fnv1a(seed, b ^ 0x85ebca6b);
  let counter = 1;
  const uint32 = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return t >>> 0;
  };
  for (let i = 0; i < 15; i++) uint32();
  const below = (bound: number): number => Math.floor((uint32() / 0x1_0000_0000) * bound);
  return {
    uint32,
    below,
    bytes(count) {
      const out = new Uint8Array(count);
      for (let i = 0; i < count; i++) out[i] = uint32() >>> 24;
      return out;
    },
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('pick from an empty list');
      return item;
    },
    fork: (label) => createRandom(`${seed}/${label}`),
  };
}
