import { isErrno } from '../../base/errno.ts';
import type { Signal, Sys } from '../../kernel/sys.ts';
import { readTextIfAny } from '../../libc/files.ts';

/** The processes in a cgroup and below it, lowest pid first; those that have ended are not counted. */
export function cgroupProcesses(sys: Sys, cgroup: string): number[] {
  const pids: number[] = [];
  for (const { name } of sys.readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const path = (readTextIfAny(sys, `/proc/${name}/cgroup`) ?? '').trim().replace(/^0::/, '');
    if ((path === cgroup || path.startsWith(`${cgroup}/`)) && isAlive(sys, name)) pids.push(Number(name));
  }
  return pids.sort((a, b) => a - b);
}

/** A process's name, as /proc/<pid>/comm has it. */
export function commandName(sys: Sys, pid: number): string {
  return (readTextIfAny(sys, `/proc/${pid}/comm`) ?? '').trim() || 'n/a';
}

export function sendTo(sys: Sys, pid: number, signal: Signal): void {
  try {
    sys.kill(pid, signal);
  } catch (error) {
    if (!isErrno(error, 'ESRCH')) throw error;
  }
}

function isAlive(sys: Sys, pid: string): boolean {
  const state = /\) (\S)/.exec(readTextIfAny(sys, `/proc/${pid}/stat`) ?? '')?.[1];
  return state !== undefined && state !== 'Z' && state !== 'X';
}
