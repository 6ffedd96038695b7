import { identity } from './accounts.ts';
import { directory, file, type ImageDefinition, library, program, symlink, type Tree } from './definition.ts';

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

const root: Tree = {
  ...identity({
    osRelease: {
      PRETTY_NAME: 'Ubuntu 24.04.2 LTS',
      NAME: 'Ubuntu',
      VERSION_ID: '24.04',
      VERSION: '24.04.2 LTS (Noble Numbat)',
      VERSION_CODENAME: 'noble',
      ID: 'ubuntu',
      ID_LIKE: 'debian',
      HOME_URL: 'https://www.ubuntu.com/',
      UBUNTU_CODENAME: 'noble',
    },
    shell: '/bin/bash',
    users: [
      'daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin',
      'bin:x:2:2:bin:/bin:/usr/sbin/nologin',
      'sys:x:3:3:sys:/dev:/usr/sbin/nologin',
      'sync:x:4:65534:sync:/bin:/bin/sync',
      'games:x:5:60:games:/usr/games:/usr/sbin/nologin',
      'man:x:6:12:man:/var/cache/man:/usr/sbin/nologin',
      'mail:x:8:8:mail:/var/mail:/usr/sbin/nologin',
      'www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin',
      'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin',
      'ubuntu:x:1000:1000:Ubuntu:/home/ubuntu:/bin/bash',
    ],
    groups: [
      ...['daemon:x:1:', 'bin:x:2:', 'sys:x:3:', 'adm:x:4:ubuntu', 'tty:x:5:', 'disk:x:6:', 'man:x:12:', 'mail:x:8:', 'sudo:x:27:ubuntu'],
      ...['www-data:x:33:', 'games:x:60:', 'users:x:100:', 'nogroup:x:65534:', 'ubuntu:x:1000:'],
    ],
  }),
  bin: symlink('usr/bin'),
  boot: directory(),
  dev: directory(),
  'etc/bash.bashrc': file(SHELL_INIT),
  'etc/debian_version': file('trixie/sid\n'),
  'etc/issue': file('Ubuntu 24.04.2 LTS \\n \\l\n\n'),
  'etc/lsb-release': file('DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=24.04\nDISTRIB_CODENAME=noble\nDISTRIB_DESCRIPTION="Ubuntu 24.04.2 LTS"\n'),
  'home/ubuntu': directory(0o750),
  lib: symlink('usr/lib'),
  lib64: symlink('usr/lib64'),
  media: directory(),
  mnt: directory(),
  opt: directory(),
  proc: directory(0o555),
  root: directory(0o700),
  'root/.bashrc': file(SHELL_INIT),
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

export const ubuntu: ImageDefinition = {
  name: 'ubuntu',
  tags: ['latest', '24.04', 'noble'],
  description: 'Ubuntu is a Debian-based Linux operating system based on free software.',
  created: '2025-07-30T07:45:28Z',
  config: { Cmd: ['/bin/bash'], Labels: { 'org.opencontainers.image.ref.name': 'ubuntu', 'org.opencontainers.image.version': '24.04' } },
  steps: [
    { createdBy: '/bin/sh -c #(nop)  ARG RELEASE' },
    { createdBy: '/bin/sh -c #(nop)  LABEL org.opencontainers.image.version=24.04' },
    { createdBy: '/bin/sh -c #(nop) ADD file:noble-root.tar in / ', layer: root },
    { createdBy: '/bin/sh -c #(nop)  CMD ["/bin/bash"]' },
  ],
};
