import type { Sys } from '../../kernel/sys.ts';
import { exists, readTextIfAny } from '../../libc/files.ts';
import { commandName } from './cgroup.ts';

/** Where cgroup v2 is mounted: alone, or beside v1 (systemd's "hybrid" layout). */
export const cgroupMount = (sys: Sys): string => (exists(sys, '/sys/fs/cgroup/cgroup.procs') ? '/sys/fs/cgroup' : '/sys/fs/cgroup/unified');

/**
 * The processes of a cgroup, then the groups below it that have any, drawn as systemd draws them (src/shared/cgroup-show.c). `group` is a path
 * that begins with `/`; each line begins with `prefix`.
 */
export function cgroupTree(sys: Sys, group: string, prefix: string, paint: (text: string) => string = (text) => text): string {
  const directory = `${cgroupMount(sys)}${group === '/' ? '' : group}`;
  const pids = (readTextIfAny(sys, `${directory}/cgroup.procs`) ?? '')
    .split('\n')
    .filter(Boolean)
    .map(Number)
    .sort((a, b) => a - b);
  const groups = sys
    .readdir(directory)
    .filter(({ type, name }) => type === 'directory' && isPopulated(sys, `${directory}/${name}`))
    .map(({ name }) => name)
    .sort();
  const width = String(pids.at(-1) ?? 0).length;
  const processes = pids.map((pid, i) => {
    const command = (readTextIfAny(sys, `/proc/${pid}/cmdline`) ?? '').split('\0').join(' ').trim() || `[${commandName(sys, pid)}]`;
    const last = i === pids.length - 1 && groups.length === 0;
    return `${prefix}${last ? '└─' : '├─'}${paint(`${String(pid).padStart(width)} ${command}`)}\n`;
  });
  const below = groups.map((name, i) => {
    const last = i === groups.length - 1;
    const inside = cgroupTree(sys, group === '/' ? `/${name}` : `${group}/${name}`, `${prefix}${last ? '  ' : '│ '}`, paint);
    return `${prefix}${last ? '└─' : '├─'}${name}\n${inside}`;
  });
  return [...processes, ...below].join('');
}

const isPopulated = (sys: Sys, directory: string): boolean =>
  (readTextIfAny(sys, `${directory}/cgroup.events`) ?? '').includes('populated 1');
