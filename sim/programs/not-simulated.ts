import type { Program } from '../kernel/sys.ts';
import { printError } from '../libc/stdio.ts';

/** Commands that people look for on such a machine and that are not here yet. They say so, whatever they are asked. */
export const main: Program = async (sys, argv) => {
  await printError(sys, `dockwire: ${argv[0]?.split('/').pop()} is not simulated yet\n`);
  return 1;
};
