import type { Program } from '../kernel/sys.ts';
import { PERSONALITIES } from './personality.ts';
import { runShell } from './run-shell.ts';

/** bash; called as `sh` or `dash` it is Debian's dash. */
export const main: Program = (sys, argv) => {
  const name = (argv[0] ?? 'bash').replace(/^-/, '').split('/').at(-1);
  return runShell(sys, argv, name === 'sh' || name === 'dash' ? PERSONALITIES.dash : PERSONALITIES.bash);
};
