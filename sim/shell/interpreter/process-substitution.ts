import type { ProcessSubstitutionPart } from 'unbash';
import { isErrno, SysError } from '../../base/errno.ts';
import type { Shell } from '../shell.ts';
import { runStatements } from './run.ts';
import { forkShell } from './subshell.ts';

/** `<(…)` and `>(…)`: a child at the other end of a FIFO. @returns the FIFO's path. */
export async function substituteProcess(shell: Shell, part: ProcessSubstitutionPart): Promise<string> {
  const suffix = [...shell.sys.random(4)].map((byte) => byte.toString(36).padStart(2, '0')).join('');
  const path = `${shell.variables.get('TMPDIR') ?? '/tmp'}/sh-np.${suffix}`;
  if (!part.script) throw new SysError('EINVAL');
  const { commands } = part.script;
  shell.sys.mkfifo(path, 0o600);
  const pid = await forkShell(shell, async (child) => {
    const end = part.operator === '<' ? 1 : 0;
    const fd = await child.sys.openWait(path, end === 1 ? { write: true } : { read: true });
    child.sys.dup2(fd, end);
    if (fd !== end) child.sys.close(fd);
    // Both ends are open now: the name has done its work.
    child.sys.unlink(path);
    return runStatements(child, commands, { last: true });
  });
  shell.substitutions.push({ pid, path });
  return path;
}

/** Runs a command, and after it ends the substitutions made for it whose other end nobody opened. */
export async function withSubstitutions(shell: Shell, body: () => Promise<number>): Promise<number> {
  const before = shell.substitutions.length;
  try {
    return await body();
  } finally {
    for (const { pid, path } of shell.substitutions.splice(before)) abandon(shell, pid, path);
  }
}

/** Nothing happens when the FIFO's name is gone: then both ends were opened. */
function abandon(shell: Shell, pid: number, path: string): void {
  try {
    shell.sys.unlink(path);
    shell.sys.kill(pid, 'SIGPIPE');
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
}
