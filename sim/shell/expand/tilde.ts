import { userById, userByName } from '../../libc/passwd.ts';
import type { Shell } from '../shell.ts';

/** What a tilde prefix (`~`, `~user`, `~+`, `~-`) means, or undefined when it stays as it is. */
export function tilde(shell: Shell, prefix: string): string | undefined {
  const name = prefix.slice(1);
  if (name === '') return shell.variables.get('HOME') ?? userById(shell.sys, shell.sys.credentials().uid)?.home ?? '/';
  if (name === '+') return shell.variables.get('PWD');
  if (name === '-') return shell.variables.get('OLDPWD');
  return /^[\w.-]+$/.test(name) ? userByName(shell.sys, name)?.home : undefined;
}
