import type { Program } from '../../kernel/sys.ts';
import { exists } from '../../libc/files.ts';
import { print, printError } from '../../libc/stdio.ts';
import { cgroupMount, cgroupTree } from './cgroup-tree.ts';
import { openPager } from './pager.ts';
import { cgroupOf } from './slice.ts';
import { paint } from './terminal-colors.ts';
import { fullName } from './unit-name.ts';

const HELP = `systemd-cgls [OPTIONS...] [CGROUP...]

Draws the control groups of this machine as a tree, each with its processes.

  -h --help           This text
     --no-pager       Do not page
  -u --unit           The arguments are services
  -l --full           Do not shorten lines (they never are here)
`;

/** systemd-cgls(1). */
export const main: Program = async (sys, argv) => {
  const words = argv.slice(1);
  if (words.includes('-h') || words.includes('--help')) {
    await print(sys, HELP);
    return 0;
  }
  const known = ['--no-pager', '-u', '--unit', '-l', '--full'];
  const strange = words.find((word) => word.startsWith('-') && !known.includes(word));
  if (strange !== undefined) {
    await printError(sys, `dockwire: systemd-cgls ${strange} is not simulated yet\n`);
    return 1;
  }
  const color = paint(sys);
  const units = words.includes('-u') || words.includes('--unit');
  const groups = words.filter((word) => !word.startsWith('-'));
  const pager = words.includes('--no-pager') ? undefined : await openPager(sys);
  const write = async (text: string): Promise<void> => {
    if (pager) await pager.write(text);
    else await print(sys, text);
  };
  const draw = (group: string): string => cgroupTree(sys, group, '', (text) => color('grey', text));
  let status = 0;
  if (groups.length === 0) await write(`Control group /:\n-.slice\n${draw('/')}`);
  for (const name of groups) {
    const group = units ? cgroupOf(fullName(name)) : `/${name.replace(/^\/+|\/+$/g, '')}`;
    if (!exists(sys, `${cgroupMount(sys)}${group}`)) {
      await printError(sys, `Failed to list cgroup tree ${name}: No such file or directory\n`);
      status = 1;
      continue;
    }
    await write(units ? `Unit ${group.split('/').at(-1)} (${group}):\n${draw(group)}` : `Control group ${group}:\n${draw(group)}`);
  }
  await pager?.close();
  return status;
};
