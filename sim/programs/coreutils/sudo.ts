import { isErrno } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { groupById, groupByName, groupsOf, type PasswdEntry, userById, userByName } from '../../libc/passwd.ts';
import { findInPath } from '../../libc/spawn.ts';
import { print, printError } from '../../libc/stdio.ts';
import { getopt, type OptionTable, UsageError } from '../getopt.ts';
import { authenticate, forget, isFresh, remember } from '../sudo/authenticate.ts';
import { commandEnvironment } from '../sudo/environment.ts';
import { listing } from '../sudo/listing.ts';
import { loadSudoers, SUDOERS } from '../sudo/load.ts';
import { rulesFor, verdict } from '../sudo/permission.ts';
import { runSudoCommand } from '../sudo/run-command.ts';
import { setting } from '../sudo/sudoers.ts';
import { SUDO_HELP, SUDO_USAGE } from '../sudo/usage.ts';

const OPTIONS: OptionTable = {
  short: 'AbBD:Eeg:HhiKklnPp:SsU:u:Vv',
  long: {
    background: 'b',
    bell: 'B',
    'chdir=': 'D',
    edit: 'e',
    'group=': 'g',
    help: 'h',
    list: 'l',
    login: 'i',
    'non-interactive': 'n',
    'other-user=': 'U',
    'preserve-env=?': 'E',
    'preserve-groups': 'P',
    'prompt=': 'p',
    'remove-timestamp': 'K',
    'reset-timestamp': 'k',
    'set-home': 'H',
    shell: 's',
    stdin: 'S',
    'user=': 'u',
    validate: 'v',
    version: 'V',
  },
  stopAtOperand: true,
};
const BUILTINS = new Set([
  'cd',
  'export',
  'alias',
  'source',
  '.',
  'ulimit',
  'umask',
  'unset',
  'exec',
  'eval',
  'jobs',
  'fg',
  'bg',
  'history',
  'set',
]);

/** sudo(8), 1.9, with the sudoers policy, as if `use_pty` were off: it stays as the parent of its command. */
export const main: Program = async (sys, argv) => {
  const complain = (message: string): Promise<number> => printError(sys, `sudo: ${message}\n`).then(() => 1);
  if (sys.credentials().euid !== 0) return complain('/usr/bin/sudo must be owned by uid 0 and have the setuid bit set');
  let options: ReturnType<typeof getopt>;
  try {
    options = getopt(OPTIONS, argv.slice(1));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await printError(sys, `sudo: ${error.message}\n${SUDO_USAGE}`);
    return 1;
  }
  const has = (...names: string[]): boolean => options.given.some(({ name }) => names.includes(name));
  const value = (name: string): string | undefined => options.given.findLast((option) => option.name === name)?.value;
  if (has('h')) return print(sys, SUDO_HELP).then(() => 0);
  if (has('V')) return print(sys, VERSION).then(() => 0);
  const modes = new Set(options.given.map(({ name }) => name).filter((name) => 'ehiKlsvV'.includes(name)));
  if (modes.size > 1 || (has('e') && options.operands.length === 0)) return printError(sys, SUDO_USAGE).then(() => 1);
  if (has('e', 'A')) return printError(sys, `dockwire: sudo ${has('e') ? '-e' : '-A'} is not simulated yet\n`).then(() => 1);

  const words = [...options.operands];
  const assigned: Record<string, string> = {};
  while (/^[A-Za-z_]\w*=/.test(words[0] ?? '')) {
    const [name = '', ...rest] = (words.shift() ?? '').split('=');
    assigned[name] = rest.join('=');
  }
  const shellMode = has('i', 's');
  if (words.length === 0 && !shellMode && !has('K', 'k', 'l', 'v')) return printError(sys, SUDO_USAGE).then(() => 1);

  const caller = callerOf(sys);
  if (!caller) return complain(`you do not exist in the passwd database`);
  // From here on it is root altogether: its user can watch it but not send it signals.
  sys.setuid(0);
  if (has('K')) return forgetPassword(sys, caller.entry.name, true);
  if (has('k') && words.length === 0 && !shellMode && !has('l', 'v')) return forgetPassword(sys, caller.entry.name, false);

  const sudoers = loadSudoers(sys);
  for (const fault of sudoers.faults) await printError(sys, `${fault}\n`);
  if (sudoers.faults.some((fault) => fault.startsWith(`sudo: ${SUDOERS} `) || fault.includes(`open ${SUDOERS}:`))) {
    await complain('no valid sudoers sources found, quitting');
    return complain('error initializing audit plugin sudoers_audit');
  }
  const wantedUser = value('u') ?? (has('g') && !has('u') ? caller.entry.name : 'root');
  const target = targetUser(sys, wantedUser);
  if (!target) {
    const refused = await complain(`unknown user ${wantedUser}`);
    return wantedUser.startsWith('#') ? refused : complain('error initializing audit plugin sudoers_audit');
  }
  const wantedGroup = value('g');
  const group = wantedGroup === undefined ? undefined : targetGroup(sys, wantedGroup);
  if (wantedGroup !== undefined && !group)
    return complain(`unknown group ${wantedGroup}`).then(() => complain('error initializing audit plugin sudoers_audit'));

  const shell = has('i') ? target.shell : sys.env.SHELL || caller.entry.shell;
  const path = typeof setting(sudoers, 'secure_path') === 'string' ? `${setting(sudoers, 'secure_path')}` : sys.env.PATH;
  const quoted = words.map((word) => word.replace(/[^\w$-]/g, '\\$&')).join(' ');
  const command = shellMode ? [shell, ...(words.length ? ['-c', quoted] : [])] : words;
  const file = shellMode ? shell : runnable(sys, words[0], path);
  const asking = has('l', 'v');
  const decision = verdict(sudoers, {
    user: caller.entry.name,
    uid: caller.entry.uid,
    groups: caller.groups,
    host: sys.hostname(),
    asUser: target.name,
    asUid: target.uid,
    asGroup: group?.name,
    asUsersGroups: groupsOf(sys, target).flatMap((gid) => groupById(sys, gid)?.name ?? []),
    path: asking && words.length === 0 ? undefined : (file ?? words[0]),
    args: command.slice(1),
  });

  // listpw is `any`, verifypw is `all` (sudoers(5)).
  const tags = rulesFor(sudoers.rules, { ...caller.entry, user: caller.entry.name, groups: caller.groups, host: sys.hostname() })
    .flatMap((rule) => rule.commands)
    .map((spec) => spec.tags.includes('NOPASSWD'));
  const trusted = has('l') ? tags.some(Boolean) : has('v') ? tags.length > 0 && tags.every(Boolean) : !decision.password;
  const free = caller.entry.uid === 0 || (caller.entry.uid === target.uid && !asking) || trusted;
  const minutes = Number(setting(sudoers, 'timestamp_timeout') ?? 15);
  if (!free && (has('k') || !isFresh(sys, caller.entry.name, minutes))) {
    const prompt = (value('p') ?? '[sudo] password for %p: ').replace(/%[puUhH%]/g, (code) =>
      code === '%%' ? '%' : code === '%U' ? target.name : /h/i.test(code) ? sys.hostname() : caller.entry.name,
    );
    if (!(await authenticate(sys, { user: caller.entry.name, prompt, fromStdin: has('S'), never: has('n') }))) return 1;
    if (decision.kind === 'allowed' && !has('k')) remember(sys, caller.entry.name);
  }
  if (has('l')) return showList();
  if (decision.kind === 'unknown') return printError(sys, `${caller.entry.name} is not in the sudoers file.\n`).then(() => 1);
  if (decision.kind === 'refused') {
    const what = asking
      ? 'sudo'
      : `execute '${[file ?? words[0], ...command.slice(1)].join(' ')}' as ${target.name}${group ? `:${group.name}` : ''}`;
    const text = asking ? `may not run sudo on ${sys.hostname()}` : `is not allowed to ${what} on ${sys.hostname()}`;
    return printError(sys, `Sorry, user ${caller.entry.name} ${text}.\n`).then(() => 1);
  }
  if (has('v')) return 0;
  if (has('D') && setting(sudoers, 'runcwd') !== '*')
    return complain(`you are not permitted to use the -D option with ${file ?? words[0]}`);
  if (file === undefined) return notFound(words[0] ?? '');
  const preserve = has('E') ? (value('E')?.split(',') ?? true) : false;
  const env = commandEnvironment({
    own: sys.env,
    sudoers,
    caller: { name: caller.entry.name, uid: caller.entry.uid, gid: caller.gid, shell: caller.entry.shell },
    target,
    login: has('i'),
    preserve,
    setHome: has('H'),
    command: [file, ...command.slice(1)].join(' '),
    assigned,
  });
  const argv0 = has('i') ? `-${shell.split('/').at(-1)}` : (command[0] ?? '');
  return runSudoCommand(sys, {
    file,
    argv: [argv0, ...command.slice(1)],
    env,
    target,
    gid: group?.gid ?? target.gid,
    groups: has('P') ? sys.credentials().groups : groupsOf(sys, target),
    directory: value('D'),
    home: has('i') ? target.home : undefined,
    background: has('b'),
  });

  async function showList(): Promise<number> {
    const other = value('U');
    const asked = other === undefined ? caller?.entry : userByName(sys, other);
    if (!asked) return complain(`unknown user ${other}`);
    if (other !== undefined && caller?.entry.uid !== 0 && decision.kind !== 'allowed')
      return printError(sys, `Sorry, user ${caller?.entry.name} is not allowed to execute 'list' as ${other} on ${sys.hostname()}.\n`).then(
        () => 1,
      );
    if (words.length) {
      if (file === undefined) return notFound(words[0] ?? '');
      return decision.kind === 'allowed' ? print(sys, `${[file, ...words.slice(1)].join(' ')}\n`).then(() => 0) : 1;
    }
    const long = options.given.filter(({ name }) => name === 'l').length > 1;
    const text = listing(sys, sudoers, { long, name: asked.name, uid: asked.uid, groups: namesOfGroups(sys, asked) });
    if (text !== undefined) return print(sys, text).then(() => 0);
    if (caller?.entry.uid === 0 || other !== undefined)
      return print(sys, `User ${asked.name} is not allowed to run sudo on ${sys.hostname()}.\n`).then(() => 0);
    return printError(sys, `Sorry, user ${asked.name} may not run sudo on ${sys.hostname()}.\n`).then(() => 1);
  }

  async function notFound(name: string): Promise<number> {
    await complain(`${name}: command not found`);
    if (!BUILTINS.has(name)) return 1;
    await complain(`"${name}" is a shell built-in command, it cannot be run directly.`);
    await complain('the -s option may be used to run a privileged shell.');
    return name === 'cd' ? complain('the -D option may be used to run a command in a specific directory.') : 1;
  }
};

const VERSION = ['Sudo version', 'Sudoers policy plugin version', 'Sudoers I/O plugin version', 'Sudoers audit plugin version']
  .map((what) => `${what} 1.9.15p5\n`)
  .join('')
  .replace('Sudoers I/O', 'Sudoers file grammar version 50\nSudoers I/O');

/** Who calls: by the real user, with the groups that the process has. */
function callerOf(sys: Sys): { entry: PasswdEntry; gid: number; groups: readonly string[] } | undefined {
  const { uid, gid } = sys.credentials();
  const entry = userById(sys, uid);
  return entry && { entry, gid, groups: namesOfGroups(sys, entry) };
}

function namesOfGroups(sys: Sys, entry: PasswdEntry): string[] {
  return groupsOf(sys, entry).flatMap((id) => groupById(sys, id)?.name ?? []);
}

function forgetPassword(sys: Sys, user: string, everywhere: boolean): number {
  forget(sys, user, everywhere);
  return 0;
}

function targetUser(sys: Sys, wanted: string): PasswdEntry | undefined {
  return wanted.startsWith('#') ? userById(sys, Number(wanted.slice(1))) : userByName(sys, wanted);
}

function targetGroup(sys: Sys, wanted: string) {
  return wanted.startsWith('#') ? groupById(sys, Number(wanted.slice(1))) : groupByName(sys, wanted);
}

/** The command's file, if there is one that may be run. */
function runnable(sys: Sys, name: string | undefined, path: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const found = findInPath(sys, name, path);
  if (found === undefined) return undefined;
  try {
    const { type, mode } = sys.stat(found);
    return type === 'file' && (mode & 0o111) !== 0 ? found : undefined;
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
}
