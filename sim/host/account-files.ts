import type { Sys } from '../kernel/sys.ts';
import { writeText } from '../libc/files.ts';
import { storedPassword } from '../libc/shadow.ts';
import type { Account, Group } from './accounts.ts';

/** Debian's. */
const SUDOERS = `#
# Edit this file with visudo, and local rules in /etc/sudoers.d.
#
Defaults	env_reset
Defaults	mail_badpass
Defaults	secure_path="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
Defaults	use_pty

# User privilege specification
root	ALL=(ALL:ALL) ALL

# Members of group sudo may run any command
%sudo	ALL=(ALL:ALL) ALL

@includedir /etc/sudoers.d
`;
const UBUNTU_SUDOERS = SUDOERS.replace(':/bin"', ':/bin:/snap/bin"').replace(
  '# Members of group sudo',
  '# Members of the admin group may gain root privileges\n%admin ALL=(ALL) ALL\n\n# Members of group sudo',
);

/** /etc/passwd, group, shadow, gshadow and who may use sudo, with the modes that Debian gives them. */
export function writeAccountFiles(sys: Sys, accounts: readonly Account[], groups: readonly Group[], release: string): void {
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
  writeText(sys, '/etc/login.defs', loginDefs(release));
  writeSubordinateIds(sys, accounts);
  writeText(sys, '/etc/sudoers', release === 'ubuntu' ? UBUNTU_SUDOERS : SUDOERS, 0o440);
  if (release !== 'rhel')
    writeText(
      sys,
      '/etc/sudoers.d/README',
      '# Files here that have no dot in their names are read with /etc/sudoers.\n# Edit them with visudo -f.\n',
      0o440,
    );
  // As a cloud image does: who has no password cannot be asked for one.
  const free = accounts.filter(
    ({ name, password }) => password === undefined && groups.some((group) => group.name === 'sudo' && group.members.includes(name)),
  );
  if (free.length)
    writeText(sys, '/etc/sudoers.d/90-cloud-init-users', free.map(({ name }) => `${name} ALL=(ALL) NOPASSWD:ALL\n`).join(''), 0o440);
}

/** Ubuntu makes homes that others cannot look into; Debian leaves it to the umask. */
function loginDefs(release: string): string {
  const settings = [
    ['MAIL_DIR', '/var/mail'],
    ['FAILLOG_ENAB', 'yes'],
    ['LOG_UNKFAIL_ENAB', 'no'],
    ['LOG_OK_LOGINS', 'no'],
    ['SYSLOG_SU_ENAB', 'yes'],
    ['SYSLOG_SG_ENAB', 'yes'],
    ['FTMP_FILE', '/var/log/btmp'],
    ['SU_NAME', 'su'],
    ['HUSHLOGIN_FILE', '.hushlogin'],
    ['ENV_SUPATH', 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
    ['ENV_PATH', `PATH=${release === 'rhel' ? RHEL_PATH : '/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games'}`],
    ['TTYGROUP', 'tty'],
    ['TTYPERM', '0600'],
    ['ERASECHAR', '0177'],
    ['KILLCHAR', '025'],
    ['UMASK', '022'],
    ...(release === 'ubuntu' ? [['HOME_MODE', '0750']] : release === 'rhel' ? [['HOME_MODE', '0700']] : []),
    ...[
      ['PASS_MAX_DAYS', '99999'],
      ['PASS_MIN_DAYS', '0'],
      ['PASS_WARN_AGE', '7'],
      ['UID_MIN', '1000'],
      ['UID_MAX', '60000'],
    ],
    ...[
      ['SUB_UID_MIN', '100000'],
      ['SUB_UID_MAX', '600100000'],
      ['SUB_UID_COUNT', '65536'],
      ['GID_MIN', '1000'],
      ['GID_MAX', '60000'],
    ],
    ...[
      ['SUB_GID_MIN', '100000'],
      ['SUB_GID_MAX', '600100000'],
      ['SUB_GID_COUNT', '65536'],
      ['LOGIN_RETRIES', '5'],
    ],
    ...[
      ['LOGIN_TIMEOUT', '60'],
      ['CHFN_RESTRICT', 'rwh'],
      ['DEFAULT_HOME', 'yes'],
      ['USERGROUPS_ENAB', 'yes'],
    ],
    ...[
      ['ENCRYPT_METHOD', 'SHA512'],
      ['NONEXISTENT', '/nonexistent'],
      ['PREVENT_NO_AUTH', 'superuser'],
    ],
  ];
  return settings.map(([name = '', value = '']) => `${name.padEnd(15)}\t${value}\n`).join('');
}

const RHEL_PATH = '/usr/local/bin:/usr/bin:/usr/local/sbin:/usr/sbin';

/** subuid(5): what an unprivileged user may give to the users of a container. */
function writeSubordinateIds(sys: Sys, accounts: readonly Account[]): void {
  const people = accounts.filter(({ uid }) => uid >= 1000 && uid < 60000);
  const text = people.map(({ name }, i) => `${name}:${100000 + i * 65536}:65536\n`).join('');
  for (const path of ['/etc/subuid', '/etc/subgid']) writeText(sys, path, text);
}

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
