import { isErrno, strerror } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import { printError } from './stdio.ts';

/** posix_spawn(3): which of the child's descriptors come from which of ours, and where it runs. */
export interface SpawnOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** child descriptor → our descriptor. 0, 1 and 2 are inherited unless named; all others are closed unless named. */
  readonly fds?: Readonly<Record<number, number>>;
  /** Called in the child before exec. */
  readonly setup?: (child: Sys) => void;
}

/** Starts `argv` from the file `path`. A file that cannot be run shows as status 127 or 126, as from a shell. */
export function spawn(sys: Sys, path: string, argv: readonly string[], options: SpawnOptions = {}): number {
  return sys.fork(async (child) => {
    const wanted = { 0: 0, 1: 1, 2: 2, ...options.fds };
    const held = Object.entries(wanted).flatMap(([target, source]) =>
      child.descriptors().includes(source) ? [[Number(target), child.dup(source)] as const] : [],
    );
    const heldFds = held.map(([, fd]) => fd);
    for (const fd of child.descriptors()) if (!heldFds.includes(fd)) child.close(fd);
    const highest = Math.max(...held.map(([target]) => target), ...heldFds) + 1;
    const parked = held.map(([target, fd], i) => {
      child.dup2(fd, highest + i);
      child.close(fd);
      return [target, highest + i] as const;
    });
    for (const [target, fd] of parked) {
      child.dup2(fd, target);
      child.close(fd);
    }
    if (options.cwd) child.chdir(options.cwd);
    options.setup?.(child);
    try {
      return await child.exec(path, argv, options.env ?? child.env);
    } catch (error) {
      if (!isErrno(error)) throw error;
      await printError(child, `${argv[0]}: ${path}: ${strerror(error.code)}\n`);
      return error.code === 'ENOENT' ? 127 : 126;
    }
  });
}

/** execvp(3)'s search. Undefined when no directory of PATH holds an executable of that name. */
export function findInPath(
  sys: Sys,
  name: string,
  path = sys.env.PATH ?? '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
): string | undefined {
  if (name.includes('/')) return name;
  for (const directory of path.split(':')) {
    const candidate = `${directory || '.'}/${name}`;
    try {
      if (sys.stat(candidate).type !== 'file') continue;
      sys.access(candidate, { execute: true });
      return candidate;
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  }
  return undefined;
}
