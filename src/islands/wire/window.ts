/** Rows drawn above and below what can be seen, so that a quick scroll meets no gap. */
const MARGIN = 6;

/** Which rows of a long list to draw: from `first` up to, not including, `end`. All lengths in pixels. */
export function rowsInView(count: number, rowHeight: number, scrollTop: number, height: number): { first: number; end: number } {
  const first = Math.max(0, Math.min(count, Math.floor(scrollTop / rowHeight)) - MARGIN);
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + MARGIN);
  return { first, end: Math.max(first, end) };
}

/** Where a key moves the selection in a list, by the ARIA listbox pattern; `at` is -1 while nothing is selected. Undefined for any other key. */
export function rowForKey(key: string, at: number, count: number, page: number): number | undefined {
  if (count === 0) return undefined;
  const within = (row: number) => Math.max(0, Math.min(count - 1, row));
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return at < 0 ? count - 1 : within(at - 1);
    case 'PageDown':
      return within(Math.max(0, at) + page);
    case 'PageUp':
      return at < 0 ? count - 1 : within(at - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
