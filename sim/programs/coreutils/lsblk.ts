import { readText } from '../../libc/files.ts';
import { readMounts } from '../files/mounts.ts';
import { humanSize } from '../sizes.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const lsblk: ToolDefinition = {
  name: 'lsblk',
  usage: '[options] [<device> ...]',
  about: 'Lists block devices.',
  short: 'abdfilmno:prst',
  long: { bytes: 'b', nodeps: 'd', noheadings: 'n', fs: 'f', list: 'l', paths: 'p' },
  async run(tool) {
    const gap = tool.lastOf('f', 'm', 'o', 's', 't');
    if (gap) return tool.notSimulated(`-${gap}`);
    const mounts = readMounts(tool.sys);
    const devices = readText(tool.sys, '/proc/partitions')
      .split('\n')
      .slice(2)
      .filter(Boolean)
      .map((line) => line.trim().split(/\s+/))
      .map(([major = '', minor = '', blocks = '', name = '']) => ({ major, minor, bytes: Number(blocks) * 1024, name }));
    const wanted = tool.args.map((path) => path.replace(/^\/dev\//, ''));
    const missing = wanted.find((name) => !devices.some((device) => device.name === name));
    if (missing !== undefined) return tool.complain(`${tool.args[wanted.indexOf(missing)]}: not a block device`, 32);
    const size = (bytes: number): string => (tool.has('b') ? String(bytes) : humanSize(bytes));
    const rows = devices
      .filter(({ name }) => wanted.length === 0 || wanted.some((one) => name.startsWith(one)))
      .filter(({ name }) => !tool.has('d') || !/\d$/.test(name))
      .map(({ major, minor, bytes, name }) => {
        const part = /\d$/.test(name);
        const lead = part && !tool.has('l') && !wanted.includes(name) ? '└─' : '';
        const points = mounts.filter(({ source }) => source === `/dev/${name}`).map(({ path }) => path);
        return [
          `${lead}${tool.has('p') ? '/dev/' : ''}${name}`,
          `${major.padStart(3)}:${minor.padEnd(3)}`,
          ' 0',
          size(bytes),
          ' 0',
          part ? 'part' : 'disk',
          points[0] ?? '',
        ];
      });
    const titles = ['NAME', 'MAJ:MIN', 'RM', 'SIZE', 'RO', 'TYPE', 'MOUNTPOINTS'];
    const table = tool.has('n') ? rows : [titles, ...rows];
    const widths = titles.map((_, i) => Math.max(...table.map((row) => (row[i] ?? '').length)));
    for (const row of table)
      await tool.print(
        `${row
          .map((cell, i) => (i === 6 ? cell : i === 3 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
          .join(' ')
          .trimEnd()}\n`,
      );
    return 0;
  },
};

export const main = gnu(lsblk);
