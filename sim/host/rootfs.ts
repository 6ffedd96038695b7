import { utf8 } from '../base/bytes.ts';
import { executable } from '../base/executable.ts';
import type { Sys } from '../kernel/sys.ts';
import { makeDirectories, writeText } from '../libc/files.ts';
import { writeAccountFiles } from './account-files.ts';
import type { Account, Group } from './accounts.ts';
import { placeBaseFiles } from './base-files.ts';
import { COMPLETION_FILES } from './bash-completion.ts';
import { placeSkeleton, skeleton } from './skeleton.ts';

/** What a host's root file system is laid out from. */
export interface RootfsPlan {
  readonly hostname: string;
  readonly address: string | undefined;
  /** The domain that names without a dot are looked up in. */
  readonly search?: string | undefined;
  readonly accounts: readonly Account[];
  readonly groups: readonly Group[];
  /** Program name → where its file is. A file may have several names. */
  readonly programs: Readonly<Record<string, readonly string[]>>;
  /** Other files: path → text. */
  readonly files: Readonly<Record<string, { text: string; mode: number; owner: string }>>;
  readonly release: { id: string; name: string; version: string; pretty: string };
}

/** The directories of a merged-usr Debian (hier(7)). */
const DIRECTORIES = [
  '/usr/bin',
  '/usr/sbin',
  '/usr/lib/systemd/system',
  '/usr/local/bin',
  '/usr/local/sbin',
  '/usr/share',
  '/usr/libexec',
  '/etc/default',
  '/etc/docker',
  '/etc/profile.d',
  '/etc/systemd/system',
  '/etc/sudoers.d',
  '/var/lib',
  '/var/log',
  '/var/cache',
  '/var/www',
  '/home',
  '/opt',
  '/srv',
  '/mnt',
  '/media',
  '/proc',
  '/sys',
  '/dev',
  '/run',
  '/boot',
];
const LINKS: Readonly<Record<string, string>> = { '/bin': 'usr/bin', '/sbin': 'usr/sbin', '/lib': 'usr/lib', '/var/run': '/run' };
const SETUID = new Set(['su', 'sudo', 'newgrp', 'passwd', 'gpasswd', 'chsh', 'chfn', 'mount', 'umount']);
/** May read /etc/shadow. */
const SHADOW_GROUP = 42;

const NSSWITCH =
  'passwd:         files systemd\ngroup:          files systemd\nshadow:         files\n\nhosts:          files dns\nnetworks:       files\n\nprotocols:      db files\nservices:       db files\n';

/** Debian's sets PATH once more, Ubuntu's leaves it as pam_env made it. */
const PROFILE_PATH: Readonly<Record<string, string>> = {
  ubuntu: '',
  debian: `if [ "$(id -u)" -eq 0 ]; then
  PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
else
  PATH="/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games"
fi
export PATH

`,
  rhel: 'export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\n\n',
};
const PROFILE = `case $- in
  *i*) if [ -n "$BASH" ] && [ -f /etc/bash.bashrc ]; then . /etc/bash.bashrc; fi ;;
esac

if [ -d /etc/profile.d ]; then
  for i in /etc/profile.d/*.sh; do
    if [ -r "$i" ]; then . "$i"; fi
  done
  unset i
fi
`;

/** Ubuntu has bash ask for the package of a command that is not there; the program that knows is its own. */
const COMMAND_NOT_FOUND = `
if [ -x /usr/lib/command-not-found ]; then
\tfunction command_not_found_handle {
\t\tif [ -x /usr/lib/command-not-found ]; then
\t\t\t/usr/lib/command-not-found -- "$1"
\t\t\treturn $?
\t\telse
\t\t\tprintf "%s: command not found\\n" "$1" >&2
\t\t\treturn 127
\t\tfi
\t}
fi
`;

const BASHRC = `PS1='\\u@\\h:\\w\\$ '

if [ -f /usr/share/bash-completion/bash_completion ]; then
\t. /usr/share/bash-completion/bash_completion
fi
`;

/** Fills an empty root file system. Runs as root, before anything else does. */
export function layOut(sys: Sys, plan: RootfsPlan): void {
  sys.umask(0o022);
  for (const path of DIRECTORIES) makeDirectories(sys, path);
  for (const [path, target] of Object.entries(LINKS)) sys.symlink(target, path);
  sys.mkdir('/root', 0o700);
  for (const path of ['/tmp', '/var/tmp']) {
    sys.mkdir(path);
    sys.chmod(path, 0o1777);
  }
  const { release } = plan;
  writeText(sys, '/etc/hostname', `${plan.hostname}\n`);
  writeText(sys, '/etc/hosts', `127.0.0.1\tlocalhost\n${plan.address ?? '127.0.1.1'}\t${plan.hostname}\n`);
  writeText(sys, '/etc/resolv.conf', resolvConf(plan));
  writeText(sys, '/etc/nsswitch.conf', NSSWITCH);
  placeBaseFiles(sys, release);
  writeAccountFiles(sys, plan.accounts, plan.groups, release.id);
  placeSkeleton(sys, release.id);
  writeText(sys, '/etc/profile', (PROFILE_PATH[release.id] ?? '') + PROFILE);
  writeText(sys, '/etc/bash.bashrc', release.id === 'debian' ? BASHRC : `${BASHRC}${COMMAND_NOT_FOUND}`);
  for (const [path, text] of Object.entries(COMPLETION_FILES)) {
    makeDirectories(sys, path.slice(0, path.lastIndexOf('/')));
    writeText(sys, path, text);
  }
  for (const [name, paths] of Object.entries(plan.programs)) placeProgram(sys, name, paths);
  for (const account of plan.accounts) placeHome(sys, account, release.id);
  for (const [path, file] of Object.entries(plan.files)) placeFile(sys, path, file, plan.accounts);
}

/** The router of a link is at .1, and answers for names too. */
function resolvConf({ address, search }: RootfsPlan): string {
  if (!address) return '';
  return `nameserver ${address.replace(/\.\d+$/, '.1')}\n${search === undefined ? '' : `search ${search}\n`}`;
}

function placeProgram(sys: Sys, name: string, paths: readonly string[]): void {
  const [first, ...others] = paths;
  if (!first) return;
  const base = first.split('/').at(-1) ?? '';
  makeDirectories(sys, first.slice(0, first.lastIndexOf('/')));
  sys.writeFile(first, executable(name), 0o755);
  if (SETUID.has(base)) sys.chmod(first, 0o4755);
  if (base === 'chage') {
    sys.chown(first, 0, SHADOW_GROUP);
    sys.chmod(first, 0o2755);
  }
  // These only share who speaks for them: each is a file of its own.
  if (name === 'not-simulated') for (const other of others) sys.writeFile(other, executable(name), 0o755);
  else for (const other of others) sys.symlink(first, other);
}

function placeHome(sys: Sys, { name, uid, gid, home }: Account, release: string): void {
  if (uid !== 0 && !home.startsWith('/home/')) return;
  if (uid !== 0) sys.mkdir(home, 0o750);
  const files = Object.entries(skeleton(release)).filter(([file]) => uid !== 0 || file !== '.bash_logout');
  for (const [file, text] of files) writeText(sys, `${home}/${file}`, text);
  if (name !== 'root') for (const path of [home, ...files.map(([file]) => `${home}/${file}`)]) sys.chown(path, uid, gid);
}

function placeFile(sys: Sys, path: string, file: RootfsPlan['files'][string], accounts: readonly Account[]): void {
  makeDirectories(sys, path.slice(0, path.lastIndexOf('/')) || '/');
  sys.writeFile(path, utf8(file.text));
  sys.chmod(path, file.mode);
  const owner = accounts.find((account) => account.name === file.owner);
  if (owner && owner.uid !== 0) sys.chown(path, owner.uid, owner.gid);
}
