import { readText } from '../../libc/files.ts';
import { parseDuration } from '../dates/duration.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const vmstat: ToolDefinition = {
  name: 'vmstat',
  usage: '[options] [delay [count]]',
  about: 'Shows memory and processor use in short.',
  short: 'awnS:',
  async run(tool) {
    const { sys } = tool;
    const [delay, count] = tool.args;
    const pause = delay === undefined ? undefined : parseDuration(delay);
    if (delay !== undefined && !pause) return tool.complain(`failed to parse argument: ${tool.quote(delay)}: Invalid argument`);
    const times = count === undefined ? (pause ? Number.POSITIVE_INFINITY : 1) : Number(count);
    await tool.print(
      'procs -----------memory---------- ---swap-- -----io---- -system-- -------cpu-------\n r  b   swpd   free   buff  cache   si   so    bi    bo   in   cs us sy id wa st gu\n',
    );
    for (let i = 0; i < times; i++) {
      if (i > 0 && pause) await sys.sleep(pause);
      const info = readText(sys, '/proc/meminfo');
      const of = (name: string): string => new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(info)?.[1] ?? '0';
      const cells = [
        '0',
        '0',
        '0',
        of('MemFree'),
        of('Buffers'),
        of('Cached'),
        '0',
        '0',
        '0',
        '0',
        '0',
        '0',
        '0',
        '0',
        '100',
        '0',
        '0',
        '0',
      ];
      const widths = [2, 2, 6, 6, 6, 6, 4, 4, 5, 5, 4, 4, 2, 2, 2, 2, 2, 2];
      await tool.print(`${cells.map((cell, i) => cell.padStart(widths[i] ?? 0)).join(' ')}\n`);
    }
    return 0;
  },
};

export const main = gnu(vmstat);
