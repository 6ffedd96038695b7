import { isErrno } from '../../base/errno.ts';
import type { Shell } from '../shell.ts';

/**
 * Where a program is: by its path, the hash table, or PATH. Undefined when there is none. A file that is no program is better than nothing.
 * bash believes its table without looking, unless `checkhash` is on, and forgets it when PATH is assigned to, be it for one command.
 */
export function findFile(shell: Shell, name: string, ownPath?: string): string | undefined {
  if (name.includes('/')) return name;
  if (name === '') return undefined;
  const path = ownPath ?? shell.variables.get('PATH');
  const table = shell.hashed.under(shell.variables);
  if (ownPath !== undefined) table.clear();
  const known = table.get(name);
  const believes = shell.personality.name === 'bash' && !shell.options.isOn('checkhash');
  if (known && (believes || isExecutable(shell, known.path))) {
    known.hits += 1;
    return known.path;
  }
  if (known) table.delete(name);
  const candidates = allFiles(shell, name, path);
  const found = candidates.find((candidate) => isExecutable(shell, candidate)) ?? candidates[0];
  if (found && ownPath === undefined && shell.options.has('hashall') && found.startsWith('/')) table.set(name, { path: found, hits: 1 });
  return found;
}

/** Every regular file of that name in PATH. */
export function allFiles(shell: Shell, name: string, path = shell.variables.get('PATH')): string[] {
  if (path === undefined) return [];
  return path
    .split(':')
    .map((directory) => (directory === '' ? `./${name}` : `${directory.replace(/\/$/, '')}/${name}`))
    .filter((candidate) => isRegular(shell, candidate));
}

export function isExecutable(shell: Shell, path: string): boolean {
  try {
    if (shell.sys.stat(path).type !== 'file') return false;
    shell.sys.access(path, { execute: true });
    return true;
  } catch (error) {
    if (isErrno(error)) return false;
    throw error;
  }
}

function isRegular(shell: Shell, path: string): boolean {
  try {
    return shell.sys.stat(path).type === 'file';
  } catch (error) {
    if (isErrno(error)) return false;
    throw error;
  }
}
