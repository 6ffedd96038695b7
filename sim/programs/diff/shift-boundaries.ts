import type { Vectors } from './vectors.ts';

/**
 * Moves runs of changes down as far as they can go, and beside those of the other file, so that they read better. Source: diffutils'
 * analyze.c, shift_boundaries.
 */
export function shiftBoundaries({ classes, changed }: Vectors): void {
  for (const file of [0, 1] as const) shift(classes[file], changed[file], changed[(1 - file) as 0 | 1]);
}

function shift(classes: readonly number[], changed: Uint8Array, other: Uint8Array): void {
  const last = classes.length;
  let [i, j] = [0, 0];
  for (;;) {
    while (i < last && !changed[i]) {
      while (other[j++]);
      i++;
    }
    if (i === last) return;
    let start = i;
    while (changed[++i]);
    while (other[j]) j++;
    let length: number;
    let corresponding: number;
    do {
      length = i - start;
      while (start && classes[start - 1] === classes[i - 1]) {
        changed[--start] = 1;
        changed[--i] = 0;
        while (changed[start - 1]) start--;
        while (other[--j]);
      }
      corresponding = other[j - 1] ? i : last;
      while (i !== last && classes[start] === classes[i]) {
        changed[start++] = 0;
        changed[i++] = 1;
        while (changed[i]) i++;
        while (other[++j]) corresponding = i;
      }
    } while (length !== i - start);
    while (corresponding < i) {
      changed[--start] = 1;
      changed[--i] = 0;
      while (other[--j]);
    }
  }
}
