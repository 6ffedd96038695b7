import type { Program } from '../../kernel/sys.ts';
import { print, printError } from '../../libc/stdio.ts';
import { routingTable } from './routing-table.ts';

/** route: the routing table as net-tools shows it. */
export const main: Program = async (sys, argv) => {
  const words = argv.slice(1);
  const flags = words.filter((word) => word.startsWith('-'));
  if (flags.includes('-V') || flags.includes('--version')) return print(sys, 'net-tools 2.10\n').then(() => 5);
  if (words.length > flags.length)
    return printError(sys, `dockwire: route ${words.find((word) => !word.startsWith('-'))} is not simulated yet\n`).then(() => 1);
  await print(
    sys,
    routingTable(
      sys,
      flags.some((flag) => flag.includes('n')),
      'route',
    ),
  );
  return 0;
};
