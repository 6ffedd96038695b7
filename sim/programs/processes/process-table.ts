import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { readTextIfAny } from '../../libc/files.ts';

/** One row of /proc (proc(5)). Times are clock ticks, 100 to the second; memory is in KiB. */
export interface ProcessInfo {
  readonly pid: number;
  readonly ppid: number;
  readonly pgid: number;
  readonly sid: number;
  readonly tty: number;
  readonly foreground: number;
  readonly state: string;
  readonly comm: string;
  readonly args: readonly string[];
  readonly uid: number;
  readonly euid: number;
  readonly gid: number;
  readonly ticks: number;
  readonly started: number;
  readonly vsz: number;
  readonly rss: number;
  readonly threads: number;
  readonly nice: number;
}

/** Every process that can be seen, lowest pid first. One that ends while we look is left out. */
export function processes(sys: Sys): ProcessInfo[] {
  const pids = sys.readdir('/proc').flatMap(({ name }) => (/^\d+$/.test(name) ? [Number(name)] : []));
  return pids.sort((a, b) => a - b).flatMap((pid) => processInfo(sys, pid) ?? []);
}

export function processInfo(sys: Sys, pid: number): ProcessInfo | undefined {
  try {
    const stat = readTextIfAny(sys, `/proc/${pid}/stat`);
    const status = readTextIfAny(sys, `/proc/${pid}/status`);
    const cmdline = readTextIfAny(sys, `/proc/${pid}/cmdline`);
    if (stat === undefined || status === undefined || cmdline === undefined) return undefined;
    const open = stat.indexOf('(');
    const close = stat.lastIndexOf(')');
    const fields = stat.slice(close + 2).split(' ');
    const at = (field: number) => Number(fields[field - 3] ?? 0);
    const line = (name: string) => (new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? '').split(/\s+/).map(Number);
    const [uid = 0, euid = 0] = line('Uid');
    return {
      pid,
      ppid: at(4),
      pgid: at(5),
      sid: at(6),
      tty: at(7),
      foreground: at(8),
      // Whoever reads is running.
      state: pid === sys.pid ? 'R' : (fields[0] ?? 'S'),
      comm: stat.slice(open + 1, close),
      args: cmdline.split('\0').slice(0, -1),
      uid,
      euid,
      gid: line('Gid')[0] ?? 0,
      ticks: at(14) + at(15),
      started: at(22),
      vsz: Math.round(at(23) / 1024),
      rss: line('VmRSS')[0] || 0,
      threads: at(20),
      nice: at(19),
    };
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
}

/** `pts/0`, `tty1`, `?`: the controlling terminal by its device number. */
export function ttyName(device: number): string {
  if (device === 0) return '?';
  const [major, minor] = [device >> 8, device & 255];
  return major === 136 ? `pts/${minor}` : major === 4 ? `tty${minor}` : `${major},${minor}`;
}
