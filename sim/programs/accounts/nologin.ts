import type { Program } from '../../kernel/sys.ts';
import { print } from '../../libc/stdio.ts';

/** nologin(8): the shell of those who are not to have one. */
export const main: Program = async (sys) => {
  await print(sys, 'This account is currently not available.\n');
  return 1;
};
