import { identity } from './accounts.ts';
import { BUSYBOX_BIN } from './busybox-applets.ts';
import { directory, hardlink, type ImageDefinition, library, program, symlink, type Tree } from './definition.ts';

const applets: Tree = Object.fromEntries(BUSYBOX_BIN.map((name) => [`bin/${name}`, hardlink('bin/busybox')]));

const root: Tree = {
  ...identity({
    osRelease: {},
    shell: '/bin/sh',
    users: [
      'daemon:x:1:1:daemon:/usr/sbin:/bin/false',
      'bin:x:2:2:bin:/bin:/bin/false',
      'sys:x:3:3:sys:/dev:/bin/false',
      'sync:x:4:100:sync:/bin:/bin/sync',
      'mail:x:8:8:mail:/var/spool/mail:/bin/false',
      'www-data:x:33:33:www-data:/var/www:/bin/false',
      'operator:x:37:37:Operator:/var:/bin/false',
      'nobody:x:65534:65534:nobody:/home:/bin/false',
    ],
    groups: [
      ...['daemon:x:1:', 'bin:x:2:', 'sys:x:3:', 'adm:x:4:', 'tty:x:5:', 'disk:x:6:', 'wheel:x:10:root', 'mail:x:8:', 'www-data:x:33:'],
      ...['users:x:100:', 'nobody:x:65534:'],
    ],
  }),
  'bin/busybox': program('busybox'),
  ...applets,
  dev: directory(),
  home: directory(),
  'lib/libc.so.6': library(1_926_256),
  lib64: symlink('lib'),
  root: directory(0o700),
  tmp: directory(0o1777),
  'usr/bin/env': symlink('../../bin/env'),
  'usr/sbin': directory(),
  'var/spool/mail': directory(),
  'var/www': directory(),
};

const { 'etc/os-release': _none, 'etc/hosts': _hosts, ...tree } = root;

export const busybox: ImageDefinition = {
  name: 'busybox',
  tags: ['latest'],
  description: 'Busybox base image.',
  created: '2024-09-26T21:31:42Z',
  config: { Cmd: ['sh'] },
  steps: [{ createdBy: 'BusyBox 1.37.0 (glibc), Debian 12', layer: tree }, { createdBy: 'CMD ["sh"]' }],
};
