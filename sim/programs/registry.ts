import type { Program } from '../kernel/sys.ts';

/** A program's entry file. Every one exports `main`. */
type Entry = () => Promise<{ readonly main: Program }>;

/**
 * Which program an executable file runs: the name in the file → the entry file, loaded when it is first run. This is the only place that names the entry
 * files of other rooms.
 */
const ENTRIES: Readonly<Record<string, Entry>> = {
  bash: () => import('../shell/main.ts'),
  sh: () => import('../shell/main.ts'),
  ash: () => import('../shell/ash.ts'),
  docker: () => import('../docker/cli/main.ts'),
  dockerd: () => import('../docker/dockerd/main.ts'),
  containerd: () => import('../containerd/main.ts'),
  'containerd-shim-runc-v2': () => import('../containerd/shim.ts'),
  runc: () => import('../runc/main.ts'),
  systemd: () => import('../host/systemd/systemd.ts'),
  systemctl: () => import('../host/systemd/systemctl.ts'),
  service: () => import('../host/systemd/service-command.ts'),
  journalctl: () => import('../host/systemd/journalctl.ts'),
  hello: () => import('./hello.ts'),
  basename: () => import('./coreutils/basename.ts'),
  cat: () => import('./coreutils/cat.ts'),
  chgrp: () => import('./coreutils/chgrp.ts'),
  chmod: () => import('./coreutils/chmod.ts'),
  chown: () => import('./coreutils/chown.ts'),
  clear: () => import('./coreutils/clear.ts'),
  cp: () => import('./coreutils/cp.ts'),
  cut: () => import('./coreutils/cut.ts'),
  date: () => import('./coreutils/date.ts'),
  dirname: () => import('./coreutils/dirname.ts'),
  echo: () => import('./coreutils/echo.ts'),
  env: () => import('./coreutils/env.ts'),
  false: () => import('./coreutils/false.ts'),
  grep: () => import('./coreutils/grep.ts'),
  groups: () => import('./coreutils/groups.ts'),
  head: () => import('./coreutils/head.ts'),
  hostname: () => import('./coreutils/hostname.ts'),
  id: () => import('./coreutils/id.ts'),
  ln: () => import('./coreutils/ln.ts'),
  ls: () => import('./coreutils/ls.ts'),
  mkdir: () => import('./coreutils/mkdir.ts'),
  mv: () => import('./coreutils/mv.ts'),
  nohup: () => import('./coreutils/nohup.ts'),
  nproc: () => import('./coreutils/nproc.ts'),
  printenv: () => import('./coreutils/printenv.ts'),
  printf: () => import('./coreutils/printf.ts'),
  pwd: () => import('./coreutils/pwd.ts'),
  readlink: () => import('./coreutils/readlink.ts'),
  realpath: () => import('./coreutils/realpath.ts'),
  rm: () => import('./coreutils/rm.ts'),
  rmdir: () => import('./coreutils/rmdir.ts'),
  seq: () => import('./coreutils/seq.ts'),
  sleep: () => import('./coreutils/sleep.ts'),
  sort: () => import('./coreutils/sort.ts'),
  stat: () => import('./coreutils/stat.ts'),
  sync: () => import('./coreutils/sync.ts'),
  tail: () => import('./coreutils/tail.ts'),
  tee: () => import('./coreutils/tee.ts'),
  touch: () => import('./coreutils/touch.ts'),
  tr: () => import('./coreutils/tr.ts'),
  true: () => import('./coreutils/true.ts'),
  tty: () => import('./coreutils/tty.ts'),
  uname: () => import('./coreutils/uname.ts'),
  uniq: () => import('./coreutils/uniq.ts'),
  wc: () => import('./coreutils/wc.ts'),
  whoami: () => import('./coreutils/whoami.ts'),
  yes: () => import('./coreutils/yes.ts'),
};

/** Where a host's installer puts each program. The first path is the file; others are links to it. */
export const programPaths: Readonly<Record<string, readonly string[]>> = {
  bash: ['/usr/bin/bash'],
  sh: ['/usr/bin/sh'],
  docker: ['/usr/bin/docker'],
  dockerd: ['/usr/bin/dockerd'],
  containerd: ['/usr/bin/containerd'],
  'containerd-shim-runc-v2': ['/usr/bin/containerd-shim-runc-v2'],
  runc: ['/usr/bin/runc'],
  systemd: ['/usr/lib/systemd/systemd'],
  systemctl: ['/usr/bin/systemctl'],
  service: ['/usr/sbin/service'],
  journalctl: ['/usr/bin/journalctl'],
  basename: ['/usr/bin/basename'],
  cat: ['/usr/bin/cat'],
  chgrp: ['/usr/bin/chgrp'],
  chmod: ['/usr/bin/chmod'],
  chown: ['/usr/bin/chown'],
  clear: ['/usr/bin/clear'],
  cp: ['/usr/bin/cp'],
  cut: ['/usr/bin/cut'],
  date: ['/usr/bin/date'],
  dirname: ['/usr/bin/dirname'],
  echo: ['/usr/bin/echo'],
  env: ['/usr/bin/env'],
  false: ['/usr/bin/false'],
  grep: ['/usr/bin/grep'],
  groups: ['/usr/bin/groups'],
  head: ['/usr/bin/head'],
  hostname: ['/usr/bin/hostname'],
  id: ['/usr/bin/id'],
  ln: ['/usr/bin/ln'],
  ls: ['/usr/bin/ls'],
  mkdir: ['/usr/bin/mkdir'],
  mv: ['/usr/bin/mv'],
  nohup: ['/usr/bin/nohup'],
  nproc: ['/usr/bin/nproc'],
  printenv: ['/usr/bin/printenv'],
  printf: ['/usr/bin/printf'],
  pwd: ['/usr/bin/pwd'],
  readlink: ['/usr/bin/readlink'],
  realpath: ['/usr/bin/realpath'],
  rm: ['/usr/bin/rm'],
  rmdir: ['/usr/bin/rmdir'],
  seq: ['/usr/bin/seq'],
  sleep: ['/usr/bin/sleep'],
  sort: ['/usr/bin/sort'],
  stat: ['/usr/bin/stat'],
  sync: ['/usr/bin/sync'],
  tail: ['/usr/bin/tail'],
  tee: ['/usr/bin/tee'],
  touch: ['/usr/bin/touch'],
  tr: ['/usr/bin/tr'],
  true: ['/usr/bin/true'],
  tty: ['/usr/bin/tty'],
  uname: ['/usr/bin/uname'],
  uniq: ['/usr/bin/uniq'],
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
