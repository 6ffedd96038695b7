import { isErrno, strerror } from '../../base/errno.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, parseOptions, usageError } from './builtin.ts';

/** `cd [-L|-P] [dir]`: PWD keeps the way one came, through symbolic links, unless -P. */
export const cd: Builtin = async (shell, args) => {
  const { options, operands, invalid } = parseOptions(args, 'LPe@');
  if (invalid) return usageError(shell, 'cd', `${invalid}: invalid option`, 'cd [-L|[-P [-e]] [-@]] [dir]');
  if (operands.length > 1 && shell.personality.name === 'bash') {
    await shell.complain('too many arguments', 'cd');
    return 1;
  }
  const physical = options.some((option) => option.letter === 'P') || shell.options.has('physical');
  let target = operands[0];
  let show = false;
  if (target === undefined) {
    target = shell.variables.get('HOME');
    if (target === undefined) {
      await shell.complain('HOME not set', 'cd');
      return 1;
    }
  } else if (target === '-') {
    target = shell.variables.get('OLDPWD');
    show = true;
    if (target === undefined) {
      await shell.complain('OLDPWD not set', 'cd');
      return 1;
    }
  }
  const found = operands[0] === undefined || target === shell.variables.get('OLDPWD') ? undefined : fromCdPath(shell, target);
  if (found) {
    target = found;
    show = true;
  } else if (target === '') return 0;
  const status = await changeDirectory(shell, target, physical, 'cd');
  if (status === 0 && show) await shell.print(`${shell.variables.get('PWD')}\n`);
  return status;
};

/** Changes the directory, PWD and OLDPWD. */
export async function changeDirectory(shell: Shell, target: string, physical: boolean, name: string): Promise<number> {
  const before = currentDirectory(shell);
  const logical = normalise(target.startsWith('/') ? target : `${before.replace(/\/$/, '')}/${target}`);
  try {
    if (physical) shell.sys.chdir(target);
    else {
      try {
        shell.sys.chdir(logical);
      } catch (error) {
        if (!isErrno(error)) throw error;
        shell.sys.chdir(target);
        // The way there is gone, but not the directory: bash asks the kernel where it is, and the kernel cannot tell.
        if (shell.personality.name === 'bash')
          await shell.printError(
            `${name}: error retrieving current directory: getcwd: cannot access parent directories: ${strerror('ENOENT')}\n`,
          );
      }
    }
  } catch (error) {
    if (!isErrno(error)) throw error;
    const reason = strerror(error.code);
    if (shell.personality.name === 'bash') await shell.complain(`${target}: ${reason}`, name);
    else await shell.complain(shell.personality.name === 'dash' ? `can't cd to ${target}` : `can't cd to ${target}: ${reason}`, name);
    return shell.personality.name === 'dash' ? 2 : 1;
  }
  shell.variables.set('OLDPWD', before);
  shell.variables.set('PWD', physical ? shell.sys.cwd() : logical);
  for (const variable of ['OLDPWD', 'PWD']) shell.variables.writable(variable).exported = true;
  return 0;
}

/** PWD, if it is still right; else what the kernel says. */
export function currentDirectory(shell: Shell): string {
  const known = shell.variables.get('PWD');
  const actual = physicalDirectory(shell);
  if (!known?.startsWith('/')) return actual;
  try {
    return shell.sys.realpath(known) === actual ? known : actual;
  } catch (error) {
    if (isErrno(error)) return actual;
    throw error;
  }
}

/** A directory as the prompt and `jobs` show it: home is `~`. */
export function withTilde(shell: Shell, path: string): string {
  const home = shell.variables.get('HOME');
  return home && home !== '/' && (path === home || path.startsWith(`${home}/`)) ? `~${path.slice(home.length)}` : path;
}

function physicalDirectory(shell: Shell): string {
  try {
    return shell.sys.cwd();
  } catch (error) {
    if (isErrno(error)) return shell.variables.get('PWD') ?? '/';
    throw error;
  }
}

function normalise(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  // Two slashes at the beginning are kept, as POSIX allows.
  return `${/^\/\/(?!\/)/.test(path) ? '//' : '/'}${parts.join('/')}`;
}

function fromCdPath(shell: Shell, target: string): string | undefined {
  const cdPath = shell.variables.get('CDPATH');
  if (!cdPath || /^\.{0,2}\/|^\.{1,2}$/.test(target)) return undefined;
  for (const directory of cdPath.split(':').filter(Boolean)) {
    try {
      const path = `${directory.replace(/\/$/, '')}/${target}`;
      if (shell.sys.stat(path).type === 'directory') return path;
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  }
  return undefined;
}

export const pwd: Builtin = async (shell, args) => {
  const { options, invalid } = parseOptions(args, 'LP');
  if (invalid) return usageError(shell, 'pwd', `${invalid}: invalid option`, 'pwd [-LP]');
  const physical = options.at(-1)?.letter === 'P';
  await shell.print(`${physical ? shell.sys.cwd() : currentDirectory(shell)}\n`);
  return 0;
};
