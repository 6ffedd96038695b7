import { isErrno, strerror } from '../../base/errno.ts';
import type { PriorityOf, Program, Sys } from '../../kernel/sys.ts';
import { userByName } from '../../libc/passwd.ts';
import { print, printError } from '../../libc/stdio.ts';

const WHOSE: Readonly<Record<string, PriorityOf>> = {
  ...{ '-p': 'process', '--pid': 'process', '-g': 'group', '--pgrp': 'group', '-u': 'user', '--user': 'user' },
};
const CALLED: Readonly<Record<PriorityOf, string>> = { process: 'process ID', group: 'process group ID', user: 'user ID' };
const HELP = `Usage:
 renice [-n|--priority|--relative] <priority> [-p|--pid] <pid>...
 renice [-n|--priority|--relative] <priority>  -g|--pgrp <pgid>...
 renice [-n|--priority|--relative] <priority>  -u|--user <user>...

Gives running processes another priority.
`;

/** util-linux's renice(1). Priorities are kept and shown; nothing competes for the processor here. */
export const main: Program = async (sys, argv) => {
  const words = argv.slice(1);
  const wrong = (message: string): Promise<number> =>
    printError(sys, `renice: ${message}\nTry 'renice --help' for more information.\n`).then(() => 1);
  if (words[0] === '-h' || words[0] === '--help') return print(sys, HELP).then(() => 0);
  if (words[0] === '-V' || words[0] === '--version') return print(sys, 'renice from util-linux 2.39.3\n').then(() => 0);
  const relative = words[0] === '--relative';
  if (relative || words[0] === '-n' || words[0] === '--priority') words.shift();
  const given = words.shift();
  if (given === undefined || words.length === 0) return wrong('not enough arguments');
  if (!/^[-+]?\d+$/.test(given)) return wrong(`invalid priority '${given}'`);
  let of: PriorityOf = 'process';
  let status = 0;
  for (const word of words) {
    const changed = WHOSE[word];
    if (changed) {
      of = changed;
      continue;
    }
    const user = of === 'user' ? userByName(sys, word)?.uid : undefined;
    const id = user ?? (/^\d+$/.test(word) ? Number(word) : undefined);
    if (id === undefined) {
      await printError(sys, of === 'user' ? `renice: unknown user ${word}\n` : `renice: bad ${CALLED[of]} value: ${word}\n`);
      status = 1;
    } else if (!(await change(sys, of, id, Number(given), relative))) status = 1;
  }
  return status;
};

async function change(sys: Sys, of: PriorityOf, id: number, given: number, relative: boolean): Promise<boolean> {
  let doing = 'get';
  try {
    const before = sys.getpriority(of, id);
    doing = 'set';
    sys.setpriority(of, id, relative ? before + given : given);
    doing = 'get';
    const after = sys.getpriority(of, id);
    await print(sys, `${id} (${CALLED[of]}) old priority ${before}, new priority ${after}\n`);
    return true;
  } catch (error) {
    if (!isErrno(error)) throw error;
    await printError(sys, `renice: failed to ${doing} priority for ${id} (${CALLED[of]}): ${strerror(error.code)}\n`);
    return false;
  }
}
