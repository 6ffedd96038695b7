import type { Shell } from '../shell.ts';

/** LINES and COLUMNS, as the terminal is now (checkwinsize). */
export function noticeSize(shell: Shell): void {
  if (shell.terminal === undefined) return;
  const { rows, cols } = shell.sys.winsize(shell.terminal);
  shell.variables.set('LINES', String(rows));
  shell.variables.set('COLUMNS', String(cols));
}
