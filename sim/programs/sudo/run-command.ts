import { isErrno, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { applySessionLimits } from '../../libc/pam-limits.ts';
import type { PasswdEntry } from '../../libc/passwd.ts';
import { printError } from '../../libc/stdio.ts';
import { endAs, supervise } from '../processes/supervise.ts';

export interface SudoCommand {
  readonly file: string;
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly target: PasswdEntry;
  readonly gid: number;
  readonly groups: readonly number[];
  /** -D */
  readonly directory: string | undefined;
  /** -i: where the login shell starts, if it can. */
  readonly home: string | undefined;
  readonly background: boolean;
}

/** Runs the command as a child in sudo's own process group, and ends as it ends. */
export async function runSudoCommand(sys: Sys, command: SudoCommand): Promise<number> {
  const pid = sys.fork((child) => execute(child, command));
  if (command.background) return 0;
  return endAs(sys, await supervise(sys, pid));
}

async function execute(sys: Sys, { file, argv, env, target, gid, groups, directory, home }: SudoCommand): Promise<number> {
  // `umask` is 0022 unless sudoers says otherwise, and only takes away.
  sys.umask(sys.umask() | 0o022);
  applySessionLimits(sys, target);
  sys.setgroups(groups);
  sys.setgid(gid);
  sys.setuid(target.uid);
  const place = directory ?? home;
  if (place !== undefined) {
    try {
      sys.chdir(place);
    } catch (error) {
      if (!isErrno(error)) throw error;
      await printError(sys, `sudo: unable to change directory to ${place}: ${strerror(error.code)}\n`);
      if (directory !== undefined) return 1;
    }
  }
  // `closefrom` is 3 unless sudoers says otherwise: what <(…) opened does not reach the command.
  for (const fd of sys.descriptors()) if (fd > 2) sys.close(fd);
  try {
    return await sys.exec(file, argv, env);
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (error.code === 'ENOEXEC') return sys.exec('/bin/sh', ['sh', file, ...argv.slice(1)], env);
    await printError(sys, `sudo: unable to execute ${file}: ${strerror(error.code)}\n`);
    return 1;
  }
}
