/**
 * Which tab a key leads to, by the ARIA tabs pattern: arrows go round, Home and End to the ends. Undefined for any other key.
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function tabForKey(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
