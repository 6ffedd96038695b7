import type { Vectors } from './vectors.ts';

const PROVISIONAL = 2;

/**
 * The places of the lines worth comparing, of both files. The others match nothing, or so much that matching them misleads: they are marked
 * as changed. Source: diffutils' analyze.c, discard_confusing_lines.
 */
export function undiscarded({ classes, changed }: Vectors, minimal: boolean): [number[], number[]] {
  const counts = classes.map((list) => {
    const count = new Map<number, number>();
    for (const one of list) count.set(one, (count.get(one) ?? 0) + 1);
    return count;
  });
  const kept = [0, 1].map((file) => {
    const list = classes[file as 0 | 1];
    let many = 5;
    for (let rest = Math.floor(list.length / 64) >> 2; rest > 0; rest >>= 2) many *= 2;
    const discards = Uint8Array.from(list, (one) => {
      const matches = counts[1 - file]?.get(one) ?? 0;
      return matches === 0 ? 1 : matches > many ? PROVISIONAL : 0;
    });
    settle(discards);
    return list.flatMap((_, i) => {
      if (minimal || !discards[i]) return [i];
      changed[file as 0 | 1][i] = 1;
      return [];
    });
  });
  return [kept[0] ?? [], kept[1] ?? []];
}

/** Provisional discards stay only inside of a run of discards that is not mostly made of them. */
function settle(discards: Uint8Array): void {
  for (let i = 0; i < discards.length; i++) {
    if (discards[i] === PROVISIONAL) discards[i] = 0;
    else if (discards[i]) {
      let end = i;
      let provisional = 0;
      for (; end < discards.length && discards[end]; end++) if (discards[end] === PROVISIONAL) provisional++;
      while (end > i && discards[end - 1] === PROVISIONAL) {
        discards[--end] = 0;
        provisional--;
      }
      const length = end - i;
      if (provisional * 4 > length) {
        for (let at = i; at < end; at++) if (discards[at] === PROVISIONAL) discards[at] = 0;
        continue;
      }
      thin(discards, i, length);
      fromEnd(discards, i, length, 1);
      i += length - 1;
      fromEnd(discards, i, length, -1);
    }
  }
}

/** Takes back what stands in too long a row. */
function thin(discards: Uint8Array, start: number, length: number): void {
  let minimum = 1;
  for (let rest = (length >> 2) >> 2; rest > 0; rest >>= 2) minimum *= 2;
  minimum++;
  let row = 0;
  for (let j = 0; j < length; j++)
    if (discards[start + j] !== PROVISIONAL) row = 0;
    else if (minimum === ++row) j -= row;
    else if (minimum < row) discards[start + j] = 0;
}

/** From an end of the run inwards, up to three certain ones in a row or a certain one eight lines in. */
function fromEnd(discards: Uint8Array, start: number, length: number, step: 1 | -1): void {
  let row = 0;
  for (let j = 0; j < length && row < 3; j++) {
    const at = start + j * step;
    if (j >= 8 && discards[at] === 1) break;
    if (discards[at] === PROVISIONAL) discards[at] = 0;
    row = discards[at] ? row + 1 : 0;
  }
}
