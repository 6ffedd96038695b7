/** The lines of two files as numbers, the same for lines that count as the same, and which of them are no match. */
export interface Vectors {
  readonly classes: readonly [readonly number[], readonly number[]];
  /** One longer than the lines: a 0 stands at the end. */
  readonly changed: readonly [Uint8Array, Uint8Array];
}

export interface Box {
  readonly xoff: number;
  readonly xlim: number;
  readonly yoff: number;
  readonly ylim: number;
  /** Does not give up where it takes long. */
  readonly minimal: boolean;
}

interface Middle {
  readonly xmid: number;
  readonly ymid: number;
  /** Whether the part before, and the one after, are to be minimal. */
  readonly low: boolean;
  readonly high: boolean;
}

/** Edits after which the best so far is taken. */
const TOO_EXPENSIVE = 4096;

/** A point of the shortest way through the box, found from both ends. Source: gnulib's diffseq.h, diag. */
export function middle(a: readonly number[], b: readonly number[], { xoff, xlim, yoff, ylim, minimal }: Box): Middle {
  const dmin = xoff - ylim;
  const dmax = xlim - yoff;
  const fmid = xoff - yoff;
  const bmid = xlim - ylim;
  const shift = 1 - dmin;
  const fd = new Int32Array(dmax - dmin + 3);
  const bd = new Int32Array(dmax - dmin + 3);
  const at = (from: Int32Array, d: number): number => from[d + shift] ?? 0;
  let [fmin, fmax, bmin, bmax] = [fmid, fmid, bmid, bmid];
  const odd = ((fmid - bmid) & 1) !== 0;
  fd[fmid + shift] = xoff;
  bd[bmid + shift] = xlim;
  for (let cost = 1; ; cost++) {
    if (fmin > dmin) fd[--fmin - 1 + shift] = -1;
    else fmin++;
    if (fmax < dmax) fd[++fmax + 1 + shift] = -1;
    else fmax--;
    for (let d = fmax; d >= fmin; d -= 2) {
      const [low, high] = [at(fd, d - 1), at(fd, d + 1)];
      let x = low < high ? high : low + 1;
      while (x < xlim && x - d < ylim && a[x] === b[x - d]) x++;
      fd[d + shift] = x;
      if (odd && bmin <= d && d <= bmax && at(bd, d) <= x) return { xmid: x, ymid: x - d, low: true, high: true };
    }
    if (bmin > dmin) bd[--bmin - 1 + shift] = 0x7fffffff;
    else bmin++;
    if (bmax < dmax) bd[++bmax + 1 + shift] = 0x7fffffff;
    else bmax--;
    for (let d = bmax; d >= bmin; d -= 2) {
      const [low, high] = [at(bd, d - 1), at(bd, d + 1)];
      let x = low < high ? low : high - 1;
      while (xoff < x && yoff < x - d && a[x - 1] === b[x - d - 1]) x--;
      bd[d + shift] = x;
      if (!odd && fmin <= d && d <= fmax && x <= at(fd, d)) return { xmid: x, ymid: x - d, low: true, high: true };
    }
    if (minimal || cost < TOO_EXPENSIVE) continue;
    let [fxy, fx] = [-1, 0];
    for (let d = fmax; d >= fmin; d -= 2) {
      const x = Math.min(at(fd, d), xlim, ylim + d);
      if (fxy < x + x - d) [fxy, fx] = [x + x - d, x];
    }
    let [bxy, bx] = [0x7fffffff, 0];
    for (let d = bmax; d >= bmin; d -= 2) {
      const x = Math.max(xoff, at(bd, d), yoff + d);
      if (x + x - d < bxy) [bxy, bx] = [x + x - d, x];
    }
    return xlim + ylim - bxy < fxy - (xoff + yoff)
      ? { xmid: fx, ymid: fxy - fx, low: true, high: false }
      : { xmid: bx, ymid: bxy - bx, low: false, high: true };
  }
}
