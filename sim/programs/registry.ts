import type { Program } from '../kernel/sys.ts';

/** A program's entry file. Every one exports `main`. */
type Entry = () => Promise<{ readonly main: Program }>;

/**
 * Which program an executable file runs: the name in the file → the entry file, loaded when it is first run. This is the only place that names the entry
 * files of other rooms.
 */
const ENTRIES: Readonly<Record<string, Entry>> = {
  docker: () => import('../docker/cli/main.ts'),
  containerd: () => import('../containerd/main.ts'),
  'containerd-shim-runc-v2': () => import('../containerd/shim.ts'),
  runc: () => import('../runc/main.ts'),
  systemd: () => import('../host/systemd/systemd.ts'),
  basename: () => import('./coreutils/basename.ts'),
  cat: () => import('./coreutils/cat.ts'),
  clear: () => import('./coreutils/clear.ts'),
  date: () => import('./coreutils/date.ts'),
  dirname: () => import('./coreutils/dirname.ts'),
  echo: () => import('./coreutils/echo.ts'),
  env: () => import('./coreutils/env.ts'),
  false: () => import('./coreutils/false.ts'),
  groups: () => import('./coreutils/groups.ts'),
  head: () => import('./coreutils/head.ts'),
  hostname: () => import('./coreutils/hostname.ts'),
  id: () => import('./coreutils/id.ts'),
  ls: () => import('./coreutils/ls.ts'),
  mkdir: () => import('./coreutils/mkdir.ts'),
  nohup: () => import('./coreutils/nohup.ts'),
  nproc: () => import('./coreutils/nproc.ts'),
  printenv: () => import('./coreutils/printenv.ts'),
  pwd: () => import('./coreutils/pwd.ts'),
  readlink: () => import('./coreutils/readlink.ts'),
  realpath: () => import('./coreutils/realpath.ts'),
  rmdir: () => import('./coreutils/rmdir.ts'),
  seq: () => import('./coreutils/seq.ts'),
  sleep: () => import('./coreutils/sleep.ts'),
  sync: () => import('./coreutils/sync.ts'),
  tail: () => import('./coreutils/tail.ts'),
  tee: () => import('./coreutils/tee.ts'),
  true: () => import('./coreutils/true.ts'),
  tty: () => import('./coreutils/tty.ts'),
  uname: () => import('./coreutils/uname.ts'),
  wc: () => import('./coreutils/wc.ts'),
  whoami: () => import('./coreutils/whoami.ts'),
  yes: () => import('./coreutils/yes.ts'),
};

/** Where a host's installer puts each program. The first path is the file; others are links to it. */
export const programPaths: Readonly<Record<string, readonly string[]>> = {
  docker: ['/usr/bin/docker'],
  containerd: ['/usr/bin/containerd'],
  'containerd-shim-runc-v2': ['/usr/bin/containerd-shim-runc-v2'],
  runc: ['/usr/bin/runc'],
  systemd: ['/usr/lib/systemd/systemd'],
  basename: ['/usr/bin/basename'],
  cat: ['/usr/bin/cat'],
  clear: ['/usr/bin/clear'],
  date: ['/usr/bin/date'],
  dirname: ['/usr/bin/dirname'],
  echo: ['/usr/bin/echo'],
  env: ['/usr/bin/env'],
  false: ['/usr/bin/false'],
  groups: ['/usr/bin/groups'],
  head: ['/usr/bin/head'],
  hostname: ['/usr/bin/hostname'],
  id: ['/usr/bin/id'],
  ls: ['/usr/bin/ls'],
  mkdir: ['/usr/bin/mkdir'],
  nohup: ['/usr/bin/nohup'],
  nproc: ['/usr/bin/nproc'],
  printenv: ['/usr/bin/printenv'],
  pwd: ['/usr/bin/pwd'],
  readlink: ['/usr/bin/readlink'],
  realpath: ['/usr/bin/realpath'],
  rmdir: ['/usr/bin/rmdir'],
  seq: ['/usr/bin/seq'],
  sleep: ['/usr/bin/sleep'],
  sync: ['/usr/bin/sync'],
  tail: ['/usr/bin/tail'],
  tee: ['/usr/bin/tee'],
  true: ['/usr/bin/true'],
  tty: ['/usr/bin/tty'],
  uname: ['/usr/bin/uname'],
  wc: ['/usr/bin/wc'],
  whoami: ['/usr/bin/whoami'],
  yes: ['/usr/bin/yes'],
};

const loaded = new Map<string, Program>();

/** The kernel's source of programs. The first run of one loads its file; later ones have it at hand. */
export const programs = {
  load(name: string): Promise<Program> | undefined {
    const entry = ENTRIES[name];
    if (!entry) return undefined;
    const known = loaded.get(name);
    // Always a promise: whether a program was loaded before must not change the order of things.
    if (known) return Promise.resolve(known);
    return entry().then(({ main }) => {
      loaded.set(name, main);
      return main;
    });
  },
};
