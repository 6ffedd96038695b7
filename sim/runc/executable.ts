import { goMessage, isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import { RuncFailure } from './failure.ts';

/**
 * Go's exec.LookPath: a name with a slash must be an executable file; any other is searched for in PATH.
 * @throws RuncFailure `exec: "x": executable file not found in $PATH` and its kin
 */
export function findExecutable(sys: Sys, name: string, path: string): string {
  if (name.includes('/')) {
    const problem = problemOf(sys, name);
    if (problem) throw new RuncFailure(`exec: "${name}": ${problem}`);
    return name;
  }
  for (const directory of name ? path.split(':') : []) {
    const candidate = `${directory || '.'}/${name}`;
    if (!problemOf(sys, candidate)) return permitted(sys, candidate);
  }
  throw new RuncFailure(`exec: "${name}": executable file not found in $PATH`);
}

/** Why a file cannot be a program, going by its mode alone. */
function problemOf(sys: Sys, file: string): string | undefined {
  try {
    const { type, mode } = sys.stat(file);
    return type === 'directory' || (mode & 0o111) === 0 ? 'permission denied' : undefined;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return `stat ${file}: ${goMessage(error.code)}`;
  }
}

function permitted(sys: Sys, file: string): string {
  try {
    sys.access(file, { execute: true });
    return file;
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new RuncFailure(`exec ${file}: ${goMessage(error.code)}`);
  }
}
