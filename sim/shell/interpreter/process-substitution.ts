import type { ProcessSubstitutionPart } from 'unbash';
import { SysError } from '../../base/errno.ts';
import { closeQuietly } from '../../libc/close-quietly.ts';
import type { Shell } from '../shell.ts';
import { runStatements } from './run.ts';
import { forkShell } from './subshell.ts';

/** bash keeps its ends of the pipes as high as it can, from here down. */
const HIGHEST = 63;

/** `<(…)` and `>(…)`: a child at the other end of a pipe. @returns the path of our end, `/dev/fd/63`. */
export async function substituteProcess(shell: Shell, part: ProcessSubstitutionPart): Promise<string> {
  if (!part.script) throw new SysError('EINVAL');
  const { commands } = part.script;
  const { sys } = shell;
  const [read, write] = sys.pipe();
  const reads = part.operator === '<';
  const [ours, theirs, standard] = reads ? [read, write, 1] : [write, read, 0];
  const others = [...shell.substitutions];
  const body = (child: Shell): Promise<number> => {
    child.sys.close(ours);
    // Another substitution's reader must see its end when the command is done, whatever this one does.
    child.textDepth += 1;
    for (const fd of others) closeQuietly(child.sys, fd);
    child.sys.dup2(theirs, standard);
    if (theirs !== standard) child.sys.close(theirs);
    return runStatements(child, commands, { last: true });
  };
  const pid = await forkShell(shell, body, { knowsJobs: true });
  sys.close(theirs);
  const used = new Set(sys.descriptors());
  let fd = HIGHEST;
  while (used.has(fd)) fd -= 1;
  sys.dup2(ours, fd);
  sys.close(ours);
  shell.lastBackground = pid;
  shell.substitutions.push(fd);
  return `/dev/fd/${fd}`;
}

/** Runs a command, and after it lets go of the substitutions made for it. */
export async function withSubstitutions(shell: Shell, body: () => Promise<number>): Promise<number> {
  const before = shell.substitutions.length;
  try {
    return await body();
  } finally {
    for (const fd of shell.substitutions.splice(before)) closeQuietly(shell.sys, fd);
  }
}
