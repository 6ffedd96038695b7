import { text } from '../base/bytes.ts';
import { isErrno } from '../base/errno.ts';
import { runSourced } from './builtins/eval.ts';
import { AbandonControl } from './control-flow.ts';
import { expandText } from './expand/parts.ts';
import type { Invocation } from './invocation.ts';
import type { Shell } from './shell.ts';

/** The start-up files (bash(1), INVOCATION). Debian builds bash with /etc/bash.bashrc. */
export async function runStartupFiles(shell: Shell, invocation: Invocation): Promise<void> {
  const bash = shell.personality.name === 'bash';
  const home = shell.variables.get('HOME') ?? '/';
  if (invocation.login) {
    if (!invocation.noProfile) await sourceProfiles(shell, home);
  } else if (shell.interactive && bash && !invocation.noRc) {
    await sourceIfAny(shell, '/etc/bash.bashrc');
    await sourceIfAny(shell, invocation.rcFile ?? `${home}/.bashrc`);
  }
  const variable = bash ? (shell.interactive ? undefined : 'BASH_ENV') : shell.interactive ? 'ENV' : undefined;
  const path = variable ? shell.variables.get(variable) : undefined;
  if (path) await sourceIfAny(shell, await expandText(shell, path));
}

async function sourceProfiles(shell: Shell, home: string): Promise<void> {
  await sourceIfAny(shell, '/etc/profile');
  const names = shell.personality.name === 'bash' ? ['.bash_profile', '.bash_login', '.profile'] : ['.profile'];
  for (const name of names) if (await sourceIfAny(shell, `${home}/${name}`)) break;
}

/** What a login shell does last, when it is told to end. */
export async function runLogoutFile(shell: Shell): Promise<void> {
  if (!shell.login || shell.subshellDepth > 0 || shell.personality.name !== 'bash') return;
  shell.login = false;
  await sourceIfAny(shell, `${shell.variables.get('HOME') ?? '/'}/.bash_logout`);
  shell.login = true;
}

/** @returns whether there was such a file. */
export async function sourceIfAny(shell: Shell, path: string): Promise<boolean> {
  let contents: Uint8Array;
  try {
    contents = shell.sys.readFile(path);
  } catch (error) {
    if (isErrno(error)) return false;
    throw error;
  }
  try {
    await runSourced(shell, text(contents), path, []);
  } catch (error) {
    // A mistake in a start-up file does not keep a user out.
    if (!(error instanceof AbandonControl)) throw error;
  }
  return true;
}
