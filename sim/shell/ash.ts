import type { Program } from '../kernel/sys.ts';
import { PERSONALITIES } from './personality.ts';
import { runShell } from './run-shell.ts';

/** BusyBox's shell: /bin/sh in alpine and busybox images. */
export const main: Program = (sys, argv) => runShell(sys, argv, PERSONALITIES.ash);
