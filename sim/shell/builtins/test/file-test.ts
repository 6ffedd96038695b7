import { isErrno } from '../../../base/errno.ts';
import type { Stat } from '../../../kernel/sys.ts';
import { optionByName } from '../../options.ts';
import type { Shell } from '../../shell.ts';

/** The unary operators of `test` and `[[`. Undefined for one that does not exist. */
export function fileTest(shell: Shell, operator: string, operand: string): boolean | undefined {
  switch (operator) {
    case '-n':
      return operand !== '';
    case '-z':
      return operand === '';
    case '-v':
      return shell.variables.get(operand) !== undefined || isSetElement(shell, operand);
    case '-R':
      return shell.variables.findReference(operand)?.reference ?? false;
    case '-o': {
      const option = optionByName(operand);
      return option ? shell.options.has(option) : false;
    }
    case '-t':
      return /^\d+$/.test(operand) && shell.sys.isatty(Number(operand));
    case '-r':
      return allowed(shell, operand, { read: true });
    case '-w':
      return allowed(shell, operand, { write: true });
    case '-x':
      return allowed(shell, operand, { execute: true });
    case '-L':
    case '-h':
      return statOf(shell, operand, false)?.type === 'symlink';
  }
  const check = BY_STAT[operator];
  if (!check) return undefined;
  const stat = statOf(shell, operand, true);
  return stat ? check(stat, shell) : false;
}

const BY_STAT: Readonly<Record<string, (stat: Stat, shell: Shell) => boolean>> = {
  '-a': () => true,
  '-e': () => true,
  '-f': (stat) => stat.type === 'file',
  '-d': (stat) => stat.type === 'directory',
  '-b': (stat) => stat.type === 'block',
  '-c': (stat) => stat.type === 'char',
  '-p': (stat) => stat.type === 'fifo',
  '-S': (stat) => stat.type === 'socket',
  '-s': (stat) => stat.size > 0,
  '-g': (stat) => (stat.mode & 0o2000) !== 0,
  '-u': (stat) => (stat.mode & 0o4000) !== 0,
  '-k': (stat) => (stat.mode & 0o1000) !== 0,
  '-O': (stat, shell) => stat.uid === shell.sys.credentials().euid,
  '-G': (stat, shell) => stat.gid === shell.sys.credentials().egid,
  '-N': (stat) => stat.mtime > stat.atime,
};

/** `-nt`, `-ot`, `-ef`; undefined for other operators. */
export function compareFiles(shell: Shell, operator: string, left: string, right: string): boolean | undefined {
  if (operator !== '-nt' && operator !== '-ot' && operator !== '-ef') return undefined;
  const [a, b] = [statOf(shell, left, true), statOf(shell, right, true)];
  if (operator === '-ef') return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
  if (operator === '-nt') return a !== undefined && (b === undefined || a.mtime > b.mtime);
  return b !== undefined && (a === undefined || a.mtime < b.mtime);
}

function isSetElement(shell: Shell, operand: string): boolean {
  const match = /^(\w+)\[([^\]]+)\]$/.exec(operand);
  const variable = match ? shell.variables.find(match[1] as string) : undefined;
  const key = match?.[2] ?? '';
  if (key === '@' || key === '*') return (variable?.list?.size ?? variable?.map?.size ?? 0) > 0;
  // A plain variable is its own element 0.
  return variable?.map?.has(key) ?? variable?.list?.has(Number(key)) ?? (Number(key) === 0 && variable?.value !== undefined);
}

function statOf(shell: Shell, path: string, follow: boolean): Stat | undefined {
  try {
    return follow ? shell.sys.stat(path) : shell.sys.lstat(path);
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
}

function allowed(shell: Shell, path: string, mode: { read?: boolean; write?: boolean; execute?: boolean }): boolean {
  try {
    shell.sys.access(path, mode);
    return true;
  } catch (error) {
    if (isErrno(error)) return false;
    throw error;
  }
}
