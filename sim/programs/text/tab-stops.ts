/** Where tabs go: `-t 4`, `-t 2,5,9`, and for what is behind the last of a list `/8` (multiples) or `+8` (steps from the last). */
export interface TabStops {
  /** The next stop behind a column, from 0; undefined where there is none. */
  next(column: number): number | undefined;
}

/** Reads lists of tab stops; a string is what is wrong, in GNU's words. Source: coreutils' expand-common.c. */
export function tabStops(lists: readonly string[], quote: (word: string) => string): TabStops | string {
  const stops: number[] = [];
  let tail: { readonly mark: string; readonly size: number } | undefined;
  for (const word of lists.flatMap((list) => list.split(/[, \t]+/)).filter(Boolean)) {
    const [, mark = '', digits = '', rest = ''] = /^([/+]?)(\d*)(.*)$/s.exec(word) ?? [];
    if (rest !== '') {
      return /^[/+]/.test(rest) && digits !== ''
        ? `${quote(rest[0] ?? '')} specifier not at start of number: ${quote(rest)}`
        : `tab size contains invalid character(s): ${quote(rest)}`;
    }
    const size = Number(digits);
    if (mark) {
      if (tail) return `${quote(mark)} specifier only allowed with the last value`;
      if (size > 0) tail = { mark, size };
    } else stops.push(size);
  }
  if (stops.includes(0)) return 'tab size cannot be 0';
  if (stops.some((stop, i) => i > 0 && stop <= (stops[i - 1] ?? 0))) return 'tab sizes must be ascending';
  const every = stops.length === 0 ? (tail?.size ?? 8) : stops.length === 1 && !tail ? (stops[0] ?? 8) : undefined;
  const last = stops.at(-1) ?? 0;
  return {
    next(column) {
      if (every !== undefined) return column + every - (column % every);
      const listed = stops.find((stop) => stop > column);
      if (listed !== undefined) return listed;
      if (!tail) return undefined;
      const from = tail.mark === '+' ? last : 0;
      return column + tail.size - ((column - from) % tail.size);
    },
  };
}
