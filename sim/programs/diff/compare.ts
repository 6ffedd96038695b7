/** A run of lines that differ: half-open ranges in the two files. */
export interface Hunk {
  readonly from: readonly [start: number, end: number];
  readonly to: readonly [start: number, end: number];
}

/** The differences between two lists of lines, by Myers' algorithm (An O(ND) Difference Algorithm, 1986). */
export function differences(a: readonly string[], b: readonly string[]): Hunk[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let [endA, endB] = [a.length, b.length];
  while (endA > head && endB > head && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const changed = trace(a.slice(head, endA), b.slice(head, endB));
  const hunks: Hunk[] = [];
  let [i, j] = [head, head];
  for (const [x, y] of [...changed, [endA - head, endB - head] as const]) {
    const [nextA, nextB] = [x + head, y + head];
    if (nextA > i || nextB > j) hunks.push({ from: [i, nextA], to: [j, nextB] });
    [i, j] = [nextA + 1, nextB + 1];
  }
  return hunks;
}

/** Pairs of places that agree, in order. */
function trace(a: readonly string[], b: readonly string[]): [number, number][] {
  const [n, m] = [a.length, b.length];
  const limit = n + m;
  const history: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let d = 0; d <= limit; d++) {
    const next = new Map(furthest);
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
      let x = down ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (x < n && x - k < m && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= n && x - k >= m) {
        history.push(furthest);
        return back(history, n, m);
      }
    }
    history.push(furthest);
    furthest = new Map(next);
  }
  return [];
}

function back(history: readonly Map<number, number>[], n: number, m: number): [number, number][] {
  const pairs: [number, number][] = [];
  let [x, y] = [n, m];
  for (let d = history.length - 1; d >= 0; d--) {
    const furthest = history[d] ?? new Map<number, number>();
    const k = x - y;
    const down = k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
    const before = down ? k + 1 : k - 1;
    const startX = d === 0 ? 0 : (furthest.get(before) ?? 0);
    const startY = d === 0 ? 0 : startX - before;
    while (
      x > startX &&
      y > startY &&
      x > 0 &&
      y > 0 &&
      (d === 0 || x > (down ? startX : startX + 1) - 0) &&
      (d === 0 || y > (down ? startY + 1 : startY))
    ) {
      x--;
      y--;
      pairs.push([x, y]);
    }
    [x, y] = [startX, startY];
  }
  return pairs.reverse();
}
