import type { Sys } from '../kernel/sys.ts';
import { writeText } from '../libc/files.ts';
import { storedPassword } from '../libc/shadow.ts';
import type { Account, Group } from './accounts.ts';

/** Ubuntu's, but for `use_pty`: sudo and its command share the terminal here. */
const SUDOERS = `#
# Edit this file with visudo, and local rules in /etc/sudoers.d.
#
Defaults	env_reset
Defaults	mail_badpass
Defaults	secure_path="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/snap/bin"
Defaults	!use_pty

# User privilege specification
root	ALL=(ALL:ALL) ALL

# Members of the admin group may gain root privileges
%admin ALL=(ALL) ALL

# Members of group sudo may run any command
%sudo	ALL=(ALL:ALL) ALL

@includedir /etc/sudoers.d
`;

/** /etc/passwd, group, shadow, gshadow and who may use sudo, with the modes that Debian gives them. */
export function writeAccountFiles(sys: Sys, accounts: readonly Account[], groups: readonly Group[]): void {
  const shadow = groups.find(({ name }) => name === 'shadow')?.gid ?? 0;
  writeText(sys, '/etc/passwd', passwdText(accounts));
  writeText(sys, '/etc/group', groupText(groups));
  writeText(sys, '/etc/shadow', shadowText(accounts), 0o640);
  writeText(
    sys,
    '/etc/gshadow',
    groups.map(({ name, members }) => `${name}:${members.length ? '!' : '*'}::${members.join(',')}\n`).join(''),
    0o640,
  );
  for (const path of ['/etc/shadow', '/etc/gshadow']) sys.chown(path, 0, shadow);
  writeText(
    sys,
    '/etc/shells',
    '# /etc/shells: valid login shells\n/bin/sh\n/usr/bin/sh\n/bin/bash\n/usr/bin/bash\n/bin/rbash\n/usr/bin/rbash\n',
  );
  writeText(sys, '/etc/login.defs', LOGIN_DEFS);
  writeText(sys, '/etc/sudoers', SUDOERS, 0o440);
  sys.chmod('/etc/sudoers.d', 0o750);
  // As a cloud image does: who has no password cannot be asked for one.
  const free = accounts.filter(
    ({ name, password }) => password === undefined && groups.some((group) => group.name === 'sudo' && group.members.includes(name)),
  );
  if (free.length)
    writeText(sys, '/etc/sudoers.d/90-cloud-init-users', free.map(({ name }) => `${name} ALL=(ALL) NOPASSWD:ALL\n`).join(''), 0o440);
}

const LOGIN_DEFS = `MAIL_DIR        /var/mail
ENV_PATH        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
UMASK           022
HOME_MODE       0750
UID_MIN          1000
UID_MAX         60000
SYS_UID_MIN       100
SYS_UID_MAX       999
GID_MIN          1000
GID_MAX         60000
USERGROUPS_ENAB yes
`;

function passwdText(accounts: readonly Account[]): string {
  return accounts.map(({ name, uid, gid, gecos, home, shell }) => `${name}:x:${uid}:${gid}:${gecos}:${home}:${shell}\n`).join('');
}

function groupText(groups: readonly Group[]): string {
  return groups.map(({ name, gid, members }) => `${name}:x:${gid}:${members.join(',')}\n`).join('');
}

/** `*`: a system account that nobody logs in to with a password; `!`: a locked one. */
function shadowText(accounts: readonly Account[]): string {
  return accounts
    .map(({ name, uid, password }) => {
      const field = password === undefined ? (uid !== 0 && (uid < 1000 || uid === 65534) ? '*' : '!') : storedPassword(password);
      return `${name}:${field}:20000:0:99999:7:::\n`;
    })
    .join('');
}
