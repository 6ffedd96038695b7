import type { Sys } from '../../kernel/sys.ts';
import { readText } from '../../libc/files.ts';
import { userById } from '../../libc/passwd.ts';
import type { ProcessInfo } from '../processes/process-table.ts';

/** The table of tasks with its line of titles. */
export function taskRows(
  sys: Sys,
  all: readonly ProcessInfo[],
  { sort, full }: { sort: 'cpu' | 'memory' | 'pid' | 'time'; full: boolean },
  user: string | undefined,
): string[] {
  const total = Number(/^MemTotal:\s+(\d+)/m.exec(readText(sys, '/proc/meminfo'))?.[1] ?? 1);
  const nameOf = ({ euid }: ProcessInfo): string => userById(sys, euid)?.name ?? String(euid);
  const own = all.filter((one) => user === undefined || nameOf(one) === user || String(one.euid) === user);
  // What computes right now comes first: here that is whoever looks.
  const order = {
    cpu: (one: ProcessInfo) => (one.state === 'R' ? 1 : 0),
    memory: (one: ProcessInfo) => one.rss,
    pid: (one: ProcessInfo) => one.pid,
    time: (one: ProcessInfo) => one.ticks,
  }[sort];
  const sorted = [...own].sort((a, b) => order(b) - order(a) || a.pid - b.pid);
  const rows = sorted.map((one) => {
    const name = nameOf(one);
    const shortName = name.length > 8 ? `${name.slice(0, 7)}+` : name;
    const time = `${Math.floor(one.ticks / 6000)}:${(Math.floor(one.ticks / 100) % 60).toString().padStart(2, '0')}.${(one.ticks % 100).toString().padStart(2, '0')}`;
    const command = full ? one.args.join(' ') || `[${one.comm}]` : one.comm;
    return [
      String(one.pid).padStart(7),
      shortName.padEnd(8),
      String(20 + one.nice).padStart(3),
      String(one.nice).padStart(3),
      scaled(one.vsz, 7),
      scaled(one.rss, 6),
      scaled(Math.round(one.rss * 0.6), 6),
      one.state,
      '0.0'.padStart(5),
      ((one.rss / total) * 100).toFixed(1).padStart(5),
      time.padStart(9),
      command,
    ].join(' ');
  });
  return ['    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND', ...rows];
}

/** Kibibytes, or with `m`, `g` where they do not fit. */
function scaled(kilobytes: number, width: number): string {
  if (String(kilobytes).length <= width) return String(kilobytes).padStart(width);
  const mebibytes = `${(kilobytes / 1024).toFixed(1)}m`;
  return (mebibytes.length <= width ? mebibytes : `${(kilobytes / 1024 / 1024).toFixed(1)}g`).padStart(width);
}
