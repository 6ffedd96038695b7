/** How split cuts its input: what goes into each piece. */

/** Records with what ends them; a last one may lack it. */
export function records(all: Uint8Array, end: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let at = 0; at < all.length; ) {
    const mark = all.indexOf(end, at);
    const next = mark < 0 ? all.length : mark + 1;
    found.push(all.subarray(at, next));
    at = next;
  }
  return found;
}

export function byLines(all: Uint8Array, count: number, end: number): Uint8Array[] {
  const lines = records(all, end);
  return grouped(all, lines, (_, index) => index % count === 0);
}

export function byBytes(all: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.subarray(i * size, (i + 1) * size));
}

/** -C: as many whole lines as fit; a line that does not fit at all is cut. */
export function byLineBytes(all: Uint8Array, size: number, end: number): Uint8Array[] {
  let filled = 0;
  const cut = records(all, end).flatMap((line) => byBytes(line, size));
  return grouped(all, cut, (line, index) => {
    const begins = index === 0 || filled + line.length > size;
    filled = begins ? line.length : filled + line.length;
    return begins;
  });
}

/** -n N: pieces of the same size, the last with the rest. */
export function chunks(all: Uint8Array, count: number): Uint8Array[] {
  const size = Math.floor(all.length / count);
  return Array.from({ length: count }, (_, i) => all.subarray(i * size, i === count - 1 ? all.length : (i + 1) * size));
}

/** -n l/N: the same with whole lines; a line belongs where it begins. */
export function lineChunks(all: Uint8Array, count: number, end: number): Uint8Array[] {
  const size = Math.floor(all.length / count);
  const found: Uint8Array[] = [];
  let at = 0;
  for (let i = 1; i <= count; i++) {
    const limit = i === count ? all.length : i * size;
    const from = at;
    while (at < limit) {
      const mark = all.indexOf(end, at);
      at = mark < 0 ? all.length : mark + 1;
    }
    found.push(all.subarray(from, at));
  }
  return found;
}

/** -n r/N: line after line, to each in turn. */
export function roundRobin(all: Uint8Array, count: number, end: number): Uint8Array[][] {
  const found: Uint8Array[][] = Array.from({ length: count }, () => []);
  for (const [i, line] of records(all, end).entries()) found[i % count]?.push(line);
  return found;
}

/** Neighbours put together; `begins` says where a piece begins. */
function grouped(all: Uint8Array, parts: readonly Uint8Array[], begins: (part: Uint8Array, index: number) => boolean): Uint8Array[] {
  const starts: number[] = [];
  let at = 0;
  for (const [i, part] of parts.entries()) {
    if (begins(part, i)) starts.push(at);
    at += part.length;
  }
  return starts.map((start, i) => all.subarray(start, starts[i + 1] ?? all.length));
}
