import type { Sys } from '../kernel/sys.ts';
import { makeDirectories, writeText } from '../libc/files.ts';
import { placeZones } from './zoneinfo.ts';

/** What a distribution's base packages put into /etc and /usr: enough that those who look find it. */
export function placeBaseFiles(sys: Sys, release: { id: string; name: string; version: string; pretty: string }): void {
  const ubuntu = release.id === 'ubuntu';
  writeText(sys, '/usr/lib/os-release', osRelease(release));
  sys.symlink('../usr/lib/os-release', '/etc/os-release');
  const debian = ubuntu || release.id === 'debian';
  for (const [path, text] of Object.entries({ ...COMMON, ...(ubuntu ? UBUNTU : {}), ...(debian ? DEBIAN : RED_HAT) })) {
    makeDirectories(sys, path.slice(0, path.lastIndexOf('/')));
    writeText(sys, path, text);
  }
  for (const [path, target] of Object.entries(LINKS)) sys.symlink(target, path);
  for (const path of DIRECTORIES) makeDirectories(sys, path);
  placeZones(sys);
  for (const path of ['/var/log/dpkg.log', '/var/log/alternatives.log']) writeText(sys, path, '');
  for (const path of ['/var/log/wtmp', '/var/log/lastlog', '/var/log/btmp']) {
    writeText(sys, path, '');
    sys.chown(path, 0, UTMP);
    sys.chmod(path, path.endsWith('btmp') ? 0o660 : 0o664);
  }
  // Who writes there shares with a group.
  for (const [path, group] of [
    ['/var/mail', MAIL],
    ['/var/local', STAFF],
  ] as const) {
    sys.chown(path, 0, group);
    sys.chmod(path, 0o2775);
  }
  writeText(sys, '/etc/shells', debian && !ubuntu ? SHELLS.replace('/usr/bin/dash', '/bin/dash\n/usr/bin/dash') : SHELLS);
}

function osRelease({ id, name, version, pretty }: { id: string; name: string; version: string; pretty: string }): string {
  if (id === 'ubuntu')
    return `PRETTY_NAME="${pretty}"\nNAME="${name}"\nVERSION_ID="${version}"\nVERSION="24.04.2 LTS (Noble Numbat)"\nVERSION_CODENAME=noble\nID=ubuntu\nID_LIKE=debian\nHOME_URL="https://www.ubuntu.com/"\nSUPPORT_URL="https://help.ubuntu.com/"\nBUG_REPORT_URL="https://bugs.launchpad.net/ubuntu/"\nPRIVACY_POLICY_URL="https://www.ubuntu.com/legal/terms-and-policies/privacy-policy"\nUBUNTU_CODENAME=noble\nLOGO=ubuntu-logo\n`;
  if (id === 'debian')
    return `PRETTY_NAME="${pretty}"\nNAME="${name}"\nVERSION_ID="${version}"\nVERSION="12 (bookworm)"\nVERSION_CODENAME=bookworm\nID=debian\nHOME_URL="https://www.debian.org/"\nSUPPORT_URL="https://www.debian.org/support"\nBUG_REPORT_URL="https://bugs.debian.org/"\n`;
  return `NAME="${name}"\nVERSION="9.5 (Plow)"\nID="${id}"\nID_LIKE="fedora"\nVERSION_ID="${version}"\nPLATFORM_ID="platform:el9"\nPRETTY_NAME="${pretty}"\n`;
}

const MAIL = 8;
const UTMP = 43;
const STAFF = 50;

const SHELLS =
  '# /etc/shells: valid login shells\n/bin/sh\n/usr/bin/sh\n/bin/bash\n/usr/bin/bash\n/bin/rbash\n/usr/bin/rbash\n/usr/bin/dash\n';

const DIRECTORIES = [
  '/etc/security/limits.d',
  '/lost+found',
  '/usr/games',
  '/usr/include',
  '/usr/src',
  '/usr/local/lib',
  '/usr/local/share',
  '/usr/share/doc',
  '/usr/share/man',
  '/var/backups',
  '/var/mail',
  '/var/spool',
  '/var/opt',
  '/var/local',
  '/var/log/apt',
  '/var/log/journal',
  '/etc/cron.d',
  '/etc/ssl/certs',
  '/etc/skel',
  '/etc/update-motd.d',
];
const LINKS: Readonly<Record<string, string>> = {
  '/lib64': 'usr/lib64',
  '/var/lock': '/run/lock',
  '/etc/mtab': '../proc/self/mounts',
  '/etc/localtime': '/usr/share/zoneinfo/Etc/UTC',
};

const COMMON: Readonly<Record<string, string>> = {
  '/usr/lib64/ld-linux-x86-64.so.2': '',
  '/etc/timezone': 'Etc/UTC\n',
  '/etc/security/limits.conf': '# <who> <soft|hard|-> <item> <value>\n',
  '/etc/fstab':
    '# <file system> <mount point> <type> <options> <dump> <pass>\nLABEL=cloudimg-rootfs\t/\text4\tdiscard,commit=30,errors=remount-ro\t0 1\n',
  '/etc/services': [
    ...[
      'tcpmux 1/tcp',
      'echo 7/tcp',
      'echo 7/udp',
      'discard 9/tcp sink null',
      'daytime 13/tcp',
      'ftp 21/tcp',
      'ssh 22/tcp',
      'telnet 23/tcp',
      'smtp 25/tcp mail',
    ],
    ...[
      'domain 53/tcp',
      'domain 53/udp',
      'tftp 69/udp',
      'http 80/tcp www',
      'kerberos 88/tcp kerberos5',
      'pop3 110/tcp pop-3',
      'sunrpc 111/tcp portmapper',
    ],
    ...[
      'ntp 123/udp',
      'imap2 143/tcp imap',
      'snmp 161/udp',
      'ldap 389/tcp',
      'https 443/tcp',
      'https 443/udp',
      'microsoft-ds 445/tcp',
      'syslog 514/udp',
    ],
    ...[
      'ldaps 636/tcp',
      'imaps 993/tcp',
      'pop3s 995/tcp',
      'docker 2375/tcp',
      'docker-s 2376/tcp',
      'mysql 3306/tcp',
      'postgresql 5432/tcp postgres',
      'redis 6379/tcp',
      'http-alt 8080/tcp webcache',
    ],
  ]
    .map((line) => {
      const [name = '', port = '', ...aliases] = line.split(' ');
      return `${name}\t\t${port}${aliases.length ? `\t\t${aliases.join(' ')}` : ''}\n`;
    })
    .join(''),
  '/etc/protocols':
    'ip\t0\tIP\nicmp\t1\tICMP\nigmp\t2\tIGMP\ntcp\t6\tTCP\nudp\t17\tUDP\nipv6\t41\tIPv6\ngre\t47\tGRE\nipv6-icmp\t58\tIPv6-ICMP\n',
  '/etc/networks': '# symbolic names for networks\nlink-local 169.254.0.0\n',
  '/etc/host.conf': 'order hosts,bind\nmulti on\n',
  '/etc/sysctl.conf': '# net.ipv4.ip_forward=1\n',
  '/etc/magic': '# Magic local data for file(1)\n',
};

const UBUNTU: Readonly<Record<string, string>> = {
  '/etc/issue': 'Ubuntu 24.04.2 LTS \\n \\l\n\n',
  '/etc/issue.net': 'Ubuntu 24.04.2 LTS\n',
  '/etc/legal': '',
  '/etc/environment': 'PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/games:/usr/local/games:/snap/bin"\n',
  '/etc/default/locale': 'LANG=C.UTF-8\n',
  '/etc/lsb-release': 'DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=24.04\nDISTRIB_CODENAME=noble\nDISTRIB_DESCRIPTION="Ubuntu 24.04.2 LTS"\n',
  '/etc/apt/sources.list': '# Ubuntu sources have moved to /etc/apt/sources.list.d/ubuntu.sources\n',
  '/etc/apt/sources.list.d/ubuntu.sources':
    'Types: deb\nURIs: http://archive.ubuntu.com/ubuntu/\nSuites: noble noble-updates noble-backports\nComponents: main restricted universe multiverse\nSigned-By: /usr/share/keyrings/ubuntu-archive-keyring.gpg\n',
  '/etc/apt/sources.list.d/docker.list':
    'deb [arch=amd64 signed-by=/etc/apt/keyrings/docker.asc] https://download.docker.com/linux/ubuntu noble stable\n',
};

const RED_HAT: Readonly<Record<string, string>> = { '/etc/locale.conf': 'LANG=C.UTF-8\n' };

const DEBIAN: Readonly<Record<string, string>> = {
  '/etc/debian_version': 'trixie/sid\n',
  '/etc/adduser.conf': '',
  '/etc/deluser.conf': '',
};
