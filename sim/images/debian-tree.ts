import { directory, file, library, program, symlink, type Tree } from './definition.ts';

/** What the essential packages (coreutils, findutils, grep, procps, sed, tar, util-linux …) put into /usr/bin. */
const TOOLS = [
  ...['basename', 'cat', 'chgrp', 'chmod', 'chown', 'clear', 'cp', 'cut', 'date', 'dd', 'df', 'dirname', 'du', 'echo', 'env'],
  ...['false', 'find', 'free', 'grep', 'groups', 'head', 'hostname', 'id', 'kill', 'ln', 'ls', 'mkdir', 'mktemp', 'more', 'mount'],
  ...['mv', 'nohup', 'nproc', 'pgrep', 'pkill', 'printenv', 'printf', 'ps', 'pwd', 'readlink', 'realpath', 'rm', 'rmdir', 'sed'],
  ...['seq', 'sha256sum', 'sleep', 'sort', 'stat', 'stty', 'su', 'sync', 'tail', 'tee', 'test', 'timeout', 'touch', 'tr', 'true'],
  ...['tty', 'umount', 'uname', 'uniq', 'uptime', 'watch', 'wc', 'which', 'whoami', 'xargs', 'yes'],
];

/** Tools of the same packages that say that they are not simulated. */
const SILENT_TOOLS = [
  ...['arch', 'awk', 'base64', 'cmp', 'comm', 'diff', 'dmesg', 'egrep', 'expr', 'fgrep', 'fold', 'getopt', 'gunzip', 'gzip'],
  ...['install', 'link', 'md5sum', 'mkfifo', 'mknod', 'mountpoint', 'nice', 'nl', 'od', 'paste', 'pidof', 'rev', 'sha1sum'],
  ...['sha512sum', 'shuf', 'split', 'tac', 'tar', 'top', 'truncate', 'unexpand', 'unlink', 'w', 'who'],
];

const SHELL_INIT = '[ -z "$PS1" ] && return\nPS1=\'${debian_chroot:+($debian_chroot)}\\u@\\h:\\w\\$ \'\n';
/** A terminal that has a title shows user, host and directory there too. */
const ROOT_SHELL_INIT = `${SHELL_INIT}case "$TERM" in\nxterm*|rxvt*) PS1="\\[\\e]0;\\u@\\h: \\w\\a\\]$PS1" ;;\nesac\n`;

/** What Debian and its children have in common: merged /usr, bash, the essential tools. Accounts and the release files are their own. */
export const DEBIAN_TREE: Tree = {
  bin: symlink('usr/bin'),
  boot: directory(),
  dev: directory(),
  'etc/bash.bashrc': file(SHELL_INIT),
  lib: symlink('usr/lib'),
  lib64: symlink('usr/lib64'),
  media: directory(),
  mnt: directory(),
  opt: directory(),
  proc: directory(0o555),
  root: directory(0o700),
  'root/.bashrc': file(ROOT_SHELL_INIT),
  run: directory(),
  sbin: symlink('usr/sbin'),
  srv: directory(),
  sys: directory(0o555),
  tmp: directory(0o1777),
  'usr/bin/bash': program('bash'),
  'usr/bin/sh': symlink('dash'),
  'usr/bin/dash': program('bash'),
  'usr/bin/[': program('bracket'),
  ...Object.fromEntries(TOOLS.map((name) => [`usr/bin/${name}`, program(name)])),
  ...Object.fromEntries(SILENT_TOOLS.map((name) => [`usr/bin/${name}`, program('not-simulated')])),
  'usr/games': directory(),
  'usr/lib/x86_64-linux-gnu/libc.so.6': library(2_125_328),
  'usr/lib/x86_64-linux-gnu/libcrypto.so.3': library(5_305_304),
  'usr/lib64/ld-linux-x86-64.so.2': symlink('../lib/x86_64-linux-gnu/ld-linux-x86-64.so.2'),
  'usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2': library(236_616),
  'usr/local/bin': directory(),
  'usr/sbin/nologin': program('false'),
  'usr/share': directory(),
  'var/cache': directory(),
  'var/lib/dpkg/status': file(''),
  'var/log': directory(),
  'var/mail': directory(),
  'var/run': symlink('/run'),
  'var/tmp': directory(0o1777),
};
