import { undiscarded } from './confusing-lines.ts';
import { shiftBoundaries } from './shift-boundaries.ts';
import { middle, type Vectors } from './vectors.ts';

/** A run of lines that differ: half-open ranges in the two files. */
export interface Hunk {
  readonly from: readonly [start: number, end: number];
  readonly to: readonly [start: number, end: number];
}

export interface Finding {
  /** The lines as they are, where two that count as the same are not (-i, -w …). */
  readonly raw: readonly [readonly string[], readonly string[]];
  /** How many lines of the common beginning and end are looked at too: as many as context is shown. */
  readonly horizon: number;
  /** Looks longer for the fewest lines (-d). */
  readonly minimal: boolean;
}

/**
 * The differences between two lists of lines, as GNU diff chooses among those that are equally short.
 * Source: diffutils' analyze.c and io.c; gnulib's diffseq.h, which is Myers' algorithm (An O(ND) Difference Algorithm, 1986).
 */
export function differences(a: readonly string[], b: readonly string[], options: Partial<Finding> = {}): Hunk[] {
  const { raw = [a, b], horizon = 0, minimal = false } = options;
  const { prefix, endA, endB } = commonEnds(raw[0], raw[1], horizon);
  const classes = new Map<string, number>();
  const classOf = (line: string): number => {
    const found = classes.get(line) ?? classes.size + 1;
    classes.set(line, found);
    return found;
  };
  const vectors: Vectors = {
    classes: [a.slice(prefix, endA).map(classOf), b.slice(prefix, endB).map(classOf)],
    changed: [new Uint8Array(endA - prefix + 1), new Uint8Array(endB - prefix + 1)],
  };
  const [left, right] = undiscarded(vectors, minimal);
  compare(
    left.map((i) => vectors.classes[0][i] ?? 0),
    right.map((i) => vectors.classes[1][i] ?? 0),
    minimal,
    (x) => {
      vectors.changed[0][left[x] ?? 0] = 1;
    },
    (y) => {
      vectors.changed[1][right[y] ?? 0] = 1;
    },
  );
  shiftBoundaries(vectors);
  return hunksOf(vectors, prefix);
}

/** Lines at the beginning and the end that are the same, less the horizon. */
function commonEnds(a: readonly string[], b: readonly string[], horizon: number): { prefix: number; endA: number; endB: number } {
  let prefix = 0;
  while (prefix < a.length && prefix < b.length && a[prefix] === b[prefix]) prefix++;
  prefix = Math.max(0, prefix - horizon);
  let suffix = 0;
  const most = Math.min(a.length, b.length) - prefix;
  while (suffix < most && a[a.length - 1 - suffix] === b[b.length - 1 - suffix]) suffix++;
  suffix = Math.max(0, suffix - horizon);
  return { prefix, endA: a.length - suffix, endB: b.length - suffix };
}

function compare(
  x: readonly number[],
  y: readonly number[],
  minimal: boolean,
  deleted: (at: number) => void,
  inserted: (at: number) => void,
): void {
  const waiting = [{ xoff: 0, xlim: x.length, yoff: 0, ylim: y.length, minimal }];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    let { xoff, xlim, yoff, ylim } = part;
    while (xoff < xlim && yoff < ylim && x[xoff] === y[yoff]) {
      xoff++;
      yoff++;
    }
    while (xoff < xlim && yoff < ylim && x[xlim - 1] === y[ylim - 1]) {
      xlim--;
      ylim--;
    }
    if (xoff === xlim) while (yoff < ylim) inserted(yoff++);
    else if (yoff === ylim) while (xoff < xlim) deleted(xoff++);
    else {
      const { xmid, ymid, low, high } = middle(x, y, { xoff, xlim, yoff, ylim, minimal: part.minimal });
      waiting.push({ xoff: xmid, xlim, yoff: ymid, ylim, minimal: high }, { xoff, xlim: xmid, yoff, ylim: ymid, minimal: low });
    }
  }
}

function hunksOf({ changed: [a, b] }: Vectors, prefix: number): Hunk[] {
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  while (i < a.length - 1 || j < b.length - 1) {
    if (a[i] || b[j]) {
      const [fromA, fromB] = [i, j];
      while (a[i]) i++;
      while (b[j]) j++;
      hunks.push({ from: [fromA + prefix, i + prefix], to: [fromB + prefix, j + prefix] });
    }
    i++;
    j++;
  }
  return hunks;
}
