import type { Sys } from '../../kernel/sys.ts';
import { readText } from '../../libc/files.ts';
import type { ProcessInfo } from '../processes/process-table.ts';
import { uptimeLine } from '../processes/uptime-line.ts';

/** The five lines over top's tasks. Source: procps 4's top. */
export function summary(sys: Sys, all: readonly ProcessInfo[]): string[] {
  const users = new Set(all.filter(({ tty }) => tty !== 0).map(({ tty }) => tty)).size;
  const count = (letters: string): string => String(all.filter(({ state }) => letters.includes(state)).length).padStart(3);
  const info = readText(sys, '/proc/meminfo');
  const of = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(info)?.[1] ?? 0);
  const mib = (kilobytes: number): string => (kilobytes / 1024).toFixed(1).padStart(8);
  const cache = of('Buffers') + of('Cached');
  const used = of('MemTotal') - of('MemAvailable');
  const running = count('R');
  return [
    `top - ${uptimeLine(sys, users)}`,
    `Tasks: ${String(all.length).padStart(3)} total, ${running} running, ${count('SDI')} sleeping, ${count('Tt')} stopped, ${count('Z')} zombie`,
    '%Cpu(s):  0.0 us,  0.0 sy,  0.0 ni,100.0 id,  0.0 wa,  0.0 hi,  0.0 si,  0.0 st ',
    `MiB Mem : ${mib(of('MemTotal'))} total, ${mib(of('MemFree'))} free, ${mib(used)} used, ${mib(cache)} buff/cache     `,
    `MiB Swap: ${mib(of('SwapTotal'))} total, ${mib(of('SwapFree'))} free, ${mib(of('SwapTotal') - of('SwapFree'))} used. ${mib(of('MemAvailable'))} avail Mem `,
  ];
}
