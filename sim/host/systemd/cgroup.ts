import { isErrno } from '../../base/errno.ts';
import type { Signal, Sys } from '../../kernel/sys.ts';
import { readTextIfAny } from '../../libc/files.ts';

/** The processes in a cgroup and below it, lowest pid first. */
export function cgroupProcesses(sys: Sys, cgroup: string): number[] {
  const pids: number[] = [];
  for (const { name } of sys.readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const path = (readTextIfAny(sys, `/proc/${name}/cgroup`) ?? '').trim().replace(/^0::/, '');
    if (path === cgroup || path.startsWith(`${cgroup}/`)) pids.push(Number(name));
  }
  return pids.sort((a, b) => a - b);
}

export function killCgroup(sys: Sys, cgroup: string, signal: Signal): void {
  for (const pid of cgroupProcesses(sys, cgroup)) {
    try {
      sys.kill(pid, signal);
    } catch (error) {
      if (!isErrno(error, 'ESRCH')) throw error;
    }
  }
}
