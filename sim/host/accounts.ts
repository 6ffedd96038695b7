/** The users and groups of a fresh Debian-like host, and the files that list them. */
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

const SYSTEM_ACCOUNTS: readonly Account[] = [
  account('root', 0, 0, '/root', '/bin/bash', 'root'),
  account('daemon', 1, 1, '/usr/sbin', '/usr/sbin/nologin', 'daemon'),
  account('bin', 2, 2, '/bin', '/usr/sbin/nologin', 'bin'),
  account('www-data', 33, 33, '/var/www', '/usr/sbin/nologin', 'www-data'),
  account('nobody', 65534, 65534, '/nonexistent', '/usr/sbin/nologin', 'nobody'),
];

const SYSTEM_GROUPS: Readonly<Record<string, number>> = {
  root: 0,
  daemon: 1,
  bin: 2,
  adm: 4,
  tty: 5,
  disk: 6,
  sudo: 27,
  'www-data': 33,
  users: 100,
  nogroup: 65534,
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
  const accounts = [...SYSTEM_ACCOUNTS];
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

export function passwdText(accounts: readonly Account[]): string {
  return accounts.map(({ name, uid, gid, gecos, home, shell }) => `${name}:x:${uid}:${gid}:${gecos}:${home}:${shell}\n`).join('');
}

export function groupText(groups: readonly Group[]): string {
  return groups.map(({ name, gid, members }) => `${name}:x:${gid}:${members.join(',')}\n`).join('');
}

/** Passwords are kept readable, as this machine is a teaching one; `!` is a locked account. */
export function shadowText(accounts: readonly Account[]): string {
  return accounts
    .map(({ name, password }) => `${name}:${password === undefined ? '!' : `$plain$${password}`}:20000:0:99999:7:::\n`)
    .join('');
}

function account(name: string, uid: number, gid: number, home: string, shell: string, gecos: string): Account {
  return { name, uid, gid, home, shell, gecos, password: undefined };
}
