import type { Kernel } from '../kernel.ts';
import type { PidNamespace } from '../namespaces.ts';
import type { Process } from '../process.ts';
import { pathOf } from './place.ts';

/** The texts of /proc's files; fields and units as proc(5) says. */

/** USER_HZ: clock ticks per second in /proc. */
const TICKS = 100;
const SECOND = 1_000_000;

export function uptime(kernel: Kernel): string {
  const seconds = (kernel.options.scheduler.now() - kernel.bootedAt) / SECOND;
  return `${seconds.toFixed(2)} ${(seconds * kernel.options.cpus).toFixed(2)}\n`;
}

export function loadavg(namespace: PidNamespace): string {
  const processes = namespace.all();
  return `0.00 0.00 0.00 1/${processes.length} ${Math.max(0, ...processes.map((process) => namespace.numberOf(process)))}\n`;
}

export function meminfo(kernel: Kernel): string {
  const total = Math.round(kernel.options.memory / 1024);
  const used = kernel.first.pid.all().reduce((sum, process) => sum + residentKilobytes(process), 200_000);
  const row = (name: string, kilobytes: number): string => `${`${name}:`.padEnd(16)}${String(kilobytes).padStart(8)} kB\n`;
  return [
    row('MemTotal', total),
    row('MemFree', total - used - 400_000),
    row('MemAvailable', total - used),
    row('Buffers', 40_000),
    row('Cached', 360_000),
    row('SwapTotal', 0),
    row('SwapFree', 0),
  ].join('');
}

export function cpuinfo(kernel: Kernel): string {
  return Array.from(
    { length: kernel.options.cpus },
    (_, i) => `processor\t: ${i}\nvendor_id\t: DockwireVirtual\nmodel name\t: Dockwire Virtual CPU\ncpu MHz\t\t: 2400.000\n\n`,
  ).join('');
}

export function stat(kernel: Kernel): string {
  const ticks = Math.round(((kernel.options.scheduler.now() - kernel.bootedAt) / SECOND) * TICKS);
  const cpu = (name: string, share: number): string => `${name} 0 0 0 ${Math.round(ticks * share)} 0 0 0 0 0 0\n`;
  const each = Array.from({ length: kernel.options.cpus }, (_, i) => cpu(`cpu${i}`, 1)).join('');
  return `${cpu('cpu ', kernel.options.cpus)}${each}btime ${Math.floor((kernel.options.epoch + kernel.clockChange + kernel.bootedAt) / SECOND)}\nprocesses ${kernel.first.pid.all().length}\n`;
}

export function mounts(process: Process): string {
  return process.namespaces.mnt
    .table(process.root)
    .map(({ source, path, type, options }) => `${source} ${path} ${type} ${options} 0 0\n`)
    .join('');
}

export function cwd(process: Process): string {
  return pathOf(process.cwd, process.root);
}

/** One letter, as ps(1) shows it. */
export function stateLetter(process: Process): string {
  if (process.state === 'zombie') return 'Z';
  if (process.frozen) return 'D';
  return process.state === 'stopped' ? 'T' : 'S';
}

/** No program has real memory here. The figure depends on the program's name only, so that it stays put. */
export function residentKilobytes(process: Process): number {
  let hash = 7;
  for (let i = 0; i < process.command.length; i++) hash = (hash * 31 + process.command.charCodeAt(i)) % 9973;
  const base = { dockerd: 78_000, containerd: 44_000, docker: 26_000, systemd: 11_000 }[process.command] ?? 1_800;
  return base + (hash % 1_900);
}

export function processStat(kernel: Kernel, namespace: PidNamespace, process: Process): string {
  const number = (other: Process | undefined): number => (other ? namespace.numberOf(other) : 0);
  const byPid = (pid: number): number => number(kernel.first.pid.find(pid)) || 0;
  const started = Math.round(((process.startedAt - kernel.bootedAt) / SECOND) * TICKS);
  const tty = process.terminal ? 34816 + Number(process.terminal.name.split('/').at(-1)) : 0;
  const foreground = process.terminal ? byPid(process.terminal.foreground) : -1;
  const memory = residentKilobytes(process);
  const fields = [
    stateLetter(process),
    number(process.parent),
    byPid(process.group),
    byPid(process.session),
    tty,
    foreground,
    4194304,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    20 + process.nice,
    process.nice,
    1,
    0,
    started,
    memory * 4096,
    Math.round(memory / 4),
  ];
  return `${namespace.numberOf(process)} (${process.command}) ${fields.join(' ')}${' 0'.repeat(28)}\n`;
}
