import type { Program } from '../kernel/sys.ts';
import { ACCOUNTS } from './registry/accounts.ts';
import { DOCKER } from './registry/docker.ts';
import type { Executables } from './registry/executable.ts';
import { FILES } from './registry/files.ts';
import { MACHINE } from './registry/machine.ts';
import { NETWORK } from './registry/network.ts';
import { NOT_YET } from './registry/not-yet.ts';
import { PROCESSES } from './registry/processes.ts';
import { SHELL } from './registry/shell.ts';
import { SYSTEMD } from './registry/systemd.ts';
import { TERMINAL } from './registry/terminal.ts';
import { TEXT } from './registry/text.ts';

/** Which program an executable file runs, by the name in the file. Only here and in `registry/` are entry files of other rooms named. */
const EXECUTABLES: Executables = {
  ...SHELL,
  ...DOCKER,
  ...SYSTEMD,
  ...TEXT,
  ...FILES,
  ...PROCESSES,
  ...MACHINE,
  ...TERMINAL,
  ...ACCOUNTS,
  ...NETWORK,
  ...NOT_YET,
};

/** Where a host's installer puts each program. The first path is the file; others are links to it. */
export const programPaths: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(EXECUTABLES)
    .map(([name, { paths }]) => [name, paths ?? [`/usr/bin/${name}`]] as const)
    .filter(([, paths]) => paths.length > 0),
);

const loaded = new Map<string, Program>();

/** Fetches programs that will be run soon. When they are run, and what they do then, is not touched by it. */
export async function warmPrograms(names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => programs.load(name)));
}

/** The kernel's source of programs. The first run of one loads its file; later ones have it at hand. */
export const programs = {
  load(name: string): Promise<Program> | undefined {
    const executable = Object.hasOwn(EXECUTABLES, name) ? EXECUTABLES[name] : undefined;
    if (!executable) return undefined;
    const known = loaded.get(name);
    // Always a promise: whether a program was loaded before must not change the order of things.
    if (known) return Promise.resolve(known);
    return executable.load().then(({ main }) => {
      loaded.set(name, main);
      return main;
    });
  },
};
