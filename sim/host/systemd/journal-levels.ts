/** syslog's severities; the index is the number. */
export const LEVELS: readonly string[] = ['emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug'];

/** `err` or `3` as a number; −1 for anything else. */
export function levelOf(text: string): number {
  return /^[0-7]$/.test(text) ? Number(text) : LEVELS.indexOf(text);
}
