import { identity } from './accounts.ts';
import { DEBIAN_TREE } from './debian-tree.ts';
import { directory, file, type ImageDefinition, type Tree } from './definition.ts';

const root: Tree = {
  ...DEBIAN_TREE,
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
  'etc/debian_version': file('trixie/sid\n'),
  'etc/issue': file('Ubuntu 24.04.2 LTS \\n \\l\n\n'),
  'etc/lsb-release': file('DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=24.04\nDISTRIB_CODENAME=noble\nDISTRIB_DESCRIPTION="Ubuntu 24.04.2 LTS"\n'),
  'home/ubuntu': directory(0o750),
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
