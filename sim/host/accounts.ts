const NOLOGIN = '/usr/sbin/nologin';

/** The users and groups of a fresh Debian-like host; the files that list them are written by account-files.ts. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
  readonly shell: string;
  readonly gecos: string;
  readonly password: string | undefined;
}

export interface Group {
  readonly name: string;
  readonly gid: number;
  readonly members: readonly string[];
}

/** Debian's base-passwd, and sshd's. */
const SYSTEM_ACCOUNTS: readonly Account[] = [
  account('root', 0, 0, '/root', '/bin/bash', 'root'),
  account('daemon', 1, 1, '/usr/sbin'),
  account('bin', 2, 2, '/bin'),
  account('sys', 3, 3, '/dev'),
  account('sync', 4, 65534, '/bin', '/bin/sync'),
  account('games', 5, 60, '/usr/games'),
  account('man', 6, 12, '/var/cache/man'),
  account('lp', 7, 7, '/var/spool/lpd'),
  account('mail', 8, 8, '/var/mail'),
  account('news', 9, 9, '/var/spool/news'),
  account('uucp', 10, 10, '/var/spool/uucp'),
  account('proxy', 13, 13, '/bin'),
  account('www-data', 33, 33, '/var/www'),
  account('backup', 34, 34, '/var/backups'),
  account('list', 38, 38, '/var/list', NOLOGIN, 'Mailing List Manager'),
  account('irc', 39, 39, '/run/ircd', NOLOGIN, 'ircd'),
  account('_apt', 42, 65534, '/nonexistent', NOLOGIN, ''),
  account('nobody', 65534, 65534, '/nonexistent'),
  account('sshd', 104, 65534, '/run/sshd', NOLOGIN, ''),
];

/** Debian's, by number. */
const SYSTEM_GROUPS: Readonly<Record<string, number>> = {
  ...{ root: 0, daemon: 1, bin: 2, sys: 3, adm: 4, tty: 5, disk: 6, lp: 7, mail: 8, news: 9, uucp: 10, man: 12, proxy: 13, kmem: 15 },
  ...{ dialout: 20, fax: 21, voice: 22, cdrom: 24, floppy: 25, tape: 26, sudo: 27, audio: 29, dip: 30, 'www-data': 33, backup: 34 },
  ...{ operator: 37, list: 38, irc: 39, src: 40, shadow: 42, utmp: 43, video: 44, sasl: 45, plugdev: 46, staff: 50, games: 60 },
  ...{ users: 100, nogroup: 65534 },
};

/** Debian gives the first system group it adds a number below 1000; Docker's package asks for the next one. */
const DOCKER_GROUP = 998;
const FIRST_USER = 1000;

export interface DeclaredUser {
  readonly uid?: number | undefined;
  readonly groups: readonly string[];
  readonly password?: string | undefined;
  readonly shell: string;
}

export function accountsOf(
  users: Readonly<Record<string, DeclaredUser>>,
  groups: Readonly<Record<string, number>>,
  withDocker: boolean,
): { accounts: Account[]; groups: Group[] } {
  let next = FIRST_USER;
  const accounts = SYSTEM_ACCOUNTS.map((entry) => ({ ...entry, password: users[entry.name]?.password }));
  const all: Record<string, number> = { ...SYSTEM_GROUPS, ...(withDocker ? { docker: DOCKER_GROUP } : {}), ...groups };
  const members = new Map<string, string[]>();
  for (const [name, user] of Object.entries(users)) {
    for (const group of user.groups) members.set(group, [...(members.get(group) ?? []), name]);
    if (name === 'root') continue;
    const uid = user.uid ?? next++;
    accounts.push({ name, uid, gid: uid, home: `/home/${name}`, shell: user.shell, gecos: '', password: user.password });
    all[name] = uid;
  }
  return { accounts, groups: Object.entries(all).map(([name, gid]) => ({ name, gid, members: members.get(name) ?? [] })) };
}

function account(name: string, uid: number, gid: number, home: string, shell = NOLOGIN, gecos = name): Account {
  return { name, uid, gid, home, shell, gecos, password: undefined };
}
