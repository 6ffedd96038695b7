import { isErrno } from '../base/errno.ts';
import { userById } from '../libc/passwd.ts';
import type { Shell } from './shell.ts';
import { BASH, BASH_VERSION } from './version.ts';

/** bash's own PATH when the environment has none (Debian's build). */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The environment as variables, and those that the shell sets itself. */
export function setInitialVariables(shell: Shell): void {
  const { variables, sys } = shell;
  for (const [name, value] of Object.entries(sys.env)) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) continue;
    variables.set(name, value).exported = true;
  }
  if (shell.personality.name !== 'dash') raiseLevel(shell);
  if (variables.get('PATH') === undefined) variables.set('PATH', DEFAULT_PATH);
  variables.set('IFS', ' \t\n');
  variables.set('OPTIND', '1');
  variables.set('PS4', '+ ');
  setDirectory(shell);
  const user = userById(sys, sys.credentials().uid);
  if (variables.get('HOME') === undefined && user && shell.personality.name === 'bash') variables.set('HOME', user.home);
  if (shell.personality.name === 'bash') setBashVariables(shell, user?.shell);
  if (!shell.interactive) return;
  if (variables.get('PS1') === undefined) variables.set('PS1', shell.personality.prompt(sys.credentials().euid));
  if (variables.get('PS2') === undefined) variables.set('PS2', '> ');
}

function setDirectory(shell: Shell): void {
  const { variables, sys } = shell;
  const actual = sys.cwd();
  let known = variables.get('PWD');
  try {
    if (!known?.startsWith('/') || sys.realpath(known) !== actual) known = actual;
  } catch (error) {
    if (!isErrno(error)) throw error;
    known = actual;
  }
  variables.set('PWD', known).exported = true;
  // bash exports OLDPWD before it has a value.
  if (variables.get('OLDPWD') === undefined && shell.personality.name === 'bash') variables.writable('OLDPWD').exported = true;
}

function setBashVariables(shell: Shell, loginShell: string | undefined): void {
  const { variables, sys } = shell;
  if (variables.get('SHELL') === undefined) variables.set('SHELL', loginShell ?? '/bin/bash');
  variables.set('BASH', '/bin/bash');
  variables.set('BASH_VERSION', BASH_VERSION);
  const parts = [...BASH.release.split('.'), BASH.patch, BASH.build, BASH.status, BASH.machine];
  const versions = variables.writable('BASH_VERSINFO');
  versions.list = new Map(parts.map((part, i) => [i, part]));
  versions.readonly = true;
  variables.set('HOSTNAME', sys.hostname());
  variables.set('HOSTTYPE', 'x86_64');
  variables.set('OSTYPE', 'linux-gnu');
  variables.set('MACHTYPE', 'x86_64-pc-linux-gnu');
  variables.set('OPTERR', '1');
  if (!shell.interactive) return;
  variables.set('HISTSIZE', '500');
  variables.set('HISTFILESIZE', '500');
  if (variables.get('HISTFILE') === undefined) variables.set('HISTFILE', `${variables.get('HOME') ?? ''}/.bash_history`);
}

/** SHLVL: how many shells deep. Dash does not count. */
function raiseLevel({ variables }: Shell): void {
  const level = Number.parseInt(variables.get('SHLVL') ?? '', 10);
  variables.set('SHLVL', String(Number.isNaN(level) ? 1 : Math.max(0, level + 1))).exported = true;
}
