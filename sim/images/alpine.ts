import { identity } from './accounts.ts';
import { BUSYBOX_BIN } from './busybox-applets.ts';
import { directory, file, type ImageDefinition, library, program, symlink, type Tree } from './definition.ts';

/** Applets that Alpine installs below /usr/bin; the others are in /bin. */
const IN_USR = new Set([
  ...[
    '[',
    '[[',
    'awk',
    'basename',
    'clear',
    'cmp',
    'comm',
    'cut',
    'diff',
    'dirname',
    'du',
    'env',
    'expr',
    'find',
    'fold',
    'free',
    'groups',
  ],
  ...['head', 'hexdump', 'id', 'install', 'killall', 'less', 'md5sum', 'mkfifo', 'nc', 'nl', 'nohup', 'nproc', 'nslookup', 'od', 'paste'],
  ...['pgrep', 'pkill', 'printf', 'readlink', 'realpath', 'rev', 'seq', 'sha1sum', 'sha256sum', 'sha512sum', 'shuf', 'sort', 'split'],
  ...['strings', 'tac', 'tail', 'tee', 'test', 'timeout', 'top', 'tr', 'traceroute', 'truncate', 'tty', 'unexpand', 'uniq', 'unlink'],
  ...['uptime', 'vi', 'wc', 'wget', 'which', 'who', 'whoami', 'xargs', 'xxd', 'yes'],
]);

const applets: Tree = Object.fromEntries(
  BUSYBOX_BIN.map((name) => [`${IN_USR.has(name) ? 'usr/bin' : 'bin'}/${name}`, symlink('/bin/busybox')]),
);

const root: Tree = {
  ...identity({
    osRelease: {
      NAME: 'Alpine Linux',
      ID: 'alpine',
      VERSION_ID: '3.22.2',
      PRETTY_NAME: 'Alpine Linux v3.22',
      HOME_URL: 'https://alpinelinux.org/',
      BUG_REPORT_URL: 'https://gitlab.alpinelinux.org/alpine/aports/-/issues',
    },
    shell: '/bin/sh',
    users: [
      'bin:x:1:1:bin:/bin:/sbin/nologin',
      'daemon:x:2:2:daemon:/sbin:/sbin/nologin',
      'mail:x:8:12:mail:/var/mail:/sbin/nologin',
      'guest:x:405:100:guest:/dev/null:/sbin/nologin',
      'nobody:x:65534:65534:nobody:/:/sbin/nologin',
    ],
    groups: [
      ...['bin:x:1:root,bin,daemon', 'daemon:x:2:root,bin,daemon', 'sys:x:3:root,bin', 'adm:x:4:root,daemon', 'tty:x:5:', 'disk:x:6:root'],
      ...['wheel:x:10:root', 'mail:x:12:mail', 'ping:x:999:', 'users:x:100:games', 'nobody:x:65534:'],
    ],
  }),
  'bin/busybox': program('busybox'),
  ...applets,
  'etc/alpine-release': file('3.22.2\n'),
  'etc/apk/repositories': file('https://dl-cdn.alpinelinux.org/alpine/v3.22/main\nhttps://dl-cdn.alpinelinux.org/alpine/v3.22/community\n'),
  'etc/issue': file('Welcome to Alpine Linux 3.22\nKernel \\r on an \\m (\\l)\n\n'),
  'etc/profile': file('export PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"\nexport PAGER=less\numask 022\n'),
  dev: directory(),
  home: directory(),
  'lib/ld-musl-x86_64.so.1': library(662_944),
  'lib/libc.musl-x86_64.so.1': symlink('ld-musl-x86_64.so.1'),
  media: directory(),
  mnt: directory(),
  opt: directory(),
  proc: directory(0o555),
  root: directory(0o700),
  run: directory(),
  'sbin/nologin': symlink('/bin/busybox'),
  srv: directory(),
  sys: directory(0o555),
  tmp: directory(0o1777),
  'usr/lib/libcrypto.so.3': library(4_100_000),
  'usr/lib/libssl.so.3': library(800_000),
  'usr/local/bin': directory(),
  'usr/sbin': directory(),
  'usr/share': directory(),
  'var/cache': directory(),
  'var/log': directory(),
  'var/run': symlink('../run'),
  'var/tmp': directory(0o1777),
};

export const alpine: ImageDefinition = {
  name: 'alpine',
  tags: ['latest', '3.22.2', '3.22', '3'],
  description: 'A minimal Docker image based on Alpine Linux with a complete package index and only 5 MB in size!',
  created: '2025-10-08T11:04:56Z',
  config: { Cmd: ['/bin/sh'], WorkingDir: '/' },
  steps: [{ createdBy: 'ADD alpine-minirootfs-3.22.2-x86_64.tar.gz / # buildkit', layer: root }, { createdBy: 'CMD ["/bin/sh"]' }],
};
