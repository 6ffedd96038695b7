import type { Sys } from '../../kernel/sys.ts';
import { exists, readTextIfAny, writeText } from '../../libc/files.ts';
import { cgroupMount } from './cgroup-tree.ts';
import { cgroupOf } from './slice.ts';
import { setting, type Unit } from './unit.ts';

/** What a value of a resource setting is in a drop-in and in `systemctl show`; undefined for one that is wrong. */
type Reader = (sys: Sys, value: string) => string | undefined;

const memory: Reader = (sys, value) => {
  if (value === '' || value === 'infinity') return 'infinity';
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(value)?.[1];
  if (percent !== undefined) return String(Math.floor((totalMemory(sys) * Number(percent)) / 100));
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([BKMGTPE]?)$/.exec(value) ?? [];
  return number === undefined ? undefined : String(Math.floor(Number(number) * 1024 ** 'BKMGTPE'.indexOf(unit || 'B')));
};
const tasks: Reader = (_sys, value) => (/^(\d+|infinity)$/.test(value) ? value : value === '' ? 'infinity' : undefined);
const weight: Reader = (_sys, value) =>
  value === '' ? '[not set]' : /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= 10_000 ? value : undefined;
const quota: Reader = (_sys, value) => (value === '' || /^\d+(\.\d+)?%$/.test(value) ? value : undefined);
const cpus: Reader = (_sys, value) => (/^[\d,\s-]*$/.test(value) ? value : undefined);

/** Settings that `systemctl set-property` changes while a service runs (systemd.resource-control(5)), the file of the cgroup that each is in, and what stands there without it. */
export const RESOURCES: Readonly<Record<string, { read: Reader; file: string; unset: string }>> = {
  MemoryMin: { read: memory, file: 'memory.min', unset: '0' },
  MemoryLow: { read: memory, file: 'memory.low', unset: '0' },
  MemoryHigh: { read: memory, file: 'memory.high', unset: 'max' },
  MemoryMax: { read: memory, file: 'memory.max', unset: 'max' },
  MemorySwapMax: { read: memory, file: 'memory.swap.max', unset: 'max' },
  TasksMax: { read: tasks, file: 'pids.max', unset: 'max' },
  CPUWeight: { read: weight, file: 'cpu.weight', unset: '100' },
  IOWeight: { read: weight, file: 'io.weight', unset: 'default 100' },
  CPUQuota: { read: quota, file: 'cpu.max', unset: 'max 100000' },
  AllowedCPUs: { read: cpus, file: 'cpuset.cpus', unset: '' },
};

const PERIOD = 100_000;

/** Puts a unit's limits into the files of its cgroup, and takes those back that it has no more. */
export function limitCgroup(sys: Sys, unit: Unit): void {
  for (const [key, { read, file, unset }] of Object.entries(RESOURCES)) {
    const value = read(sys, setting(unit, 'Service', key) ?? '');
    const path = `${cgroupMount(sys)}${cgroupOf(unit.name)}/${file}`;
    if (value === undefined || !exists(sys, path)) continue;
    const none = setting(unit, 'Service', key) === undefined || value === 'infinity' || value === '' || value === '[not set]';
    const limit = none ? unset : value.endsWith('%') ? `${Math.round((Number(value.slice(0, -1)) * PERIOD) / 100)} ${PERIOD}` : value;
    if ((readTextIfAny(sys, path) ?? '').trim() !== limit) writeText(sys, path, `${limit}\n`);
  }
}

/** In bytes. */
function totalMemory(sys: Sys): number {
  return Number(/^MemTotal:\s*(\d+)/m.exec(readTextIfAny(sys, '/proc/meminfo') ?? '')?.[1] ?? 0) * 1024;
}

/** 15 percent of the threads that the kernel allows, which is the default of `DefaultTasksMax=`. */
export const defaultTasksMax = (sys: Sys): number => Math.floor((totalMemory(sys) / 1024 / 128) * 0.15);
