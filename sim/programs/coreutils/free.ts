import { readText } from '../../libc/files.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const free: ToolDefinition = {
  name: 'free',
  usage: '[OPTION]...',
  about: 'Shows how much memory is in use.',
  short: 'bkmghtw',
  long: { bytes: 'b', kibi: 'k', mebi: 'm', gibi: 'g', human: 'h' },
  async run(tool) {
    const info = readText(tool.sys, '/proc/meminfo');
    const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(info)?.[1] ?? 0);
    const cache = of('Buffers') + of('Cached');
    const unit = tool.lastOf('b', 'k', 'm', 'g', 'h') ?? 'k';
    const shown = (kilobytes: number): string => {
      if (unit === 'h') return human(kilobytes);
      return String(Math.floor(unit === 'b' ? kilobytes * 1024 : kilobytes / { k: 1, m: 1024, g: 1024 ** 2 }[unit as 'k' | 'm' | 'g']));
    };
    const used = of('MemTotal') - of('MemFree') - cache;
    const rows = [
      ['Mem:', of('MemTotal'), used, of('MemFree'), of('Shmem'), cache, of('MemAvailable')],
      ['Swap:', of('SwapTotal'), of('SwapTotal') - of('SwapFree'), of('SwapFree')],
    ] as const;
    const titles = ['total', 'used', 'free', 'shared', 'buff/cache', 'available'];
    const first = tool.busybox ? 7 : 8;
    await tool.print(`${' '.repeat(first)}${titles.map((title) => title.padStart(12)).join('')}\n`);
    for (const [name, ...cells] of rows)
      await tool.print(`${name.padEnd(first)}${cells.map((cell) => shown(cell).padStart(12)).join('')}\n`);
    return 0;
  },
};

function human(kilobytes: number): string {
  if (kilobytes === 0) return '0B';
  let value = kilobytes;
  let unit = 0;
  for (; value >= 1024 && unit < 3; unit++) value /= 1024;
  return `${value < 10 ? value.toFixed(1) : Math.floor(value)}${['Ki', 'Mi', 'Gi', 'Ti'][unit]}`;
}

export const main = gnu(free);
