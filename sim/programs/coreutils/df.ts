import { holding, readMounts } from '../mounts.ts';
import { humanSize } from '../sizes.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const df: ToolDefinition = {
  name: 'df',
  usage: '[OPTION]... [FILE]...',
  about: 'Tells how much room is left on file systems.',
  short: 'ahHikTPx:t:',
  long: { all: 'a', 'human-readable': 'h', 'print-type': 'T', portability: 'P' },
  async run(tool) {
    const mounts = readMounts(tool.sys);
    const wanted = tool.args.length
      ? tool.args.map((path) => holding(mounts, tool.sys.realpath(path)))
      : mounts.filter(({ type }) => tool.has('a') || ['ext4', 'overlay', 'tmpfs', 'devtmpfs'].includes(type));
    const shown = (kilobytes: number) => (tool.has('h', 'H') ? humanSize(kilobytes * 1024) : String(kilobytes));
    const rows = wanted
      .flatMap((mount) => (mount ? [mount] : []))
      .map(({ source, type, path }) => {
        // Nothing here has real blocks: every disk is as large as this, and as full.
        const [size, used] = type === 'tmpfs' || type === 'devtmpfs' ? [2_000_000, 0] : [61_255_492, 7_350_660];
        return [
          source,
          ...(tool.has('T') ? [type] : []),
          shown(size),
          shown(used),
          shown(size - used),
          `${Math.ceil((used / size) * 100)}%`,
          path,
        ];
      });
    const titles = [
      'Filesystem',
      ...(tool.has('T') ? ['Type'] : []),
      tool.has('h', 'H') ? 'Size' : '1K-blocks',
      'Used',
      tool.has('h', 'H') && !tool.busybox ? 'Avail' : 'Available',
      'Use%',
      'Mounted on',
    ];
    const left = tool.has('T') ? 2 : 1;
    const least = tool.busybox ? [20, 10, 9, 9, 4] : [14, 5, 5, 5, 4];
    const widths = titles.map((title, i) => Math.max(least[i] ?? 0, title.length, ...rows.map((row) => row[i]?.length ?? 0)));
    for (const row of [titles, ...rows])
      await tool.print(
        `${row.map((cell, i) => (i === row.length - 1 ? cell : i < left ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' ')}\n`,
      );
    return 0;
  },
};

export const main = gnu(df);
