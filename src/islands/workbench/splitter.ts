/** The least and the most of the height, in percent, that the upper part of a split may take. */
export const LEAST = 15;
export const MOST = 85;
export const MIDDLE = 55;
const STEP = 4;

export const withinSplit = (percent: number): number => Math.round(Math.min(MOST, Math.max(LEAST, percent)) * 10) / 10;

/** Where a key moves the split; undefined for any other key. Source: https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/ */
export function splitForKey(key: string, percent: number): number | undefined {
  switch (key) {
    case 'ArrowUp':
      return withinSplit(percent - STEP);
    case 'ArrowDown':
      return withinSplit(percent + STEP);
    case 'Home':
      return LEAST;
    case 'End':
      return MOST;
    case 'Enter':
      return MIDDLE;
    default:
      return undefined;
  }
}

/** Follows a pointer from where it went down until it goes up, and tells its height within `whole`, in percent. */
export function dragSplit(down: PointerEvent, whole: DOMRect, move: (percent: number) => void): void {
  const handle = down.currentTarget as HTMLElement;
  handle.setPointerCapture(down.pointerId);
  const follow = (event: PointerEvent) => move(withinSplit(((event.clientY - whole.top) / whole.height) * 100));
  handle.addEventListener('pointermove', follow);
  handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', follow), { once: true });
}
