import { text } from '../../base/bytes.ts';
import { readAll } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

type Counts = Record<(typeof KEYS)[number], number>;

/** In the order in which they are printed. */
const KEYS = ['l', 'w', 'm', 'c', 'L'] as const;

export const wc: ToolDefinition = {
  name: 'wc',
  usage: '[OPTION]... [FILE]...',
  about: 'Counts lines, words and bytes.',
  short: 'clmwL',
  long: { bytes: 'c', chars: 'm', lines: 'l', words: 'w', 'max-line-length': 'L' },
  async run(tool) {
    const rows: [Counts, string][] = [];
    const total: Counts = { l: 0, w: 0, m: 0, c: 0, L: 0 };
    const status = await eachInput(tool, tool.args, async (fd, name) => {
      const counts = count(await readAll(tool.sys, fd));
      for (const key of KEYS) total[key] = key === 'L' ? Math.max(total.L, counts.L) : total[key] + counts[key];
      rows.push([counts, tool.args.length ? name : '']);
    });
    if (tool.args.length > 1) rows.push([total, 'total']);
    const shown = tool.has(...KEYS) ? KEYS.filter((key) => tool.has(key)) : (['l', 'w', 'c'] as const);
    const alone = rows.length === 1 && shown.length === 1;
    const digits = Math.max(...rows.map(([counts]) => Math.max(...KEYS.map((key) => String(counts[key]).length))));
    const width = tool.busybox ? 9 : alone ? 1 : tool.args.length === 0 || tool.args.includes('-') ? 7 : digits;
    for (const [counts, name] of rows) {
      const cells = shown.map((key) => String(counts[key]).padStart(tool.busybox && alone ? 1 : width));
      await tool.print(`${cells.join(' ')}${name ? ` ${name}` : ''}\n`);
    }
    return status;
  },
};

function count(bytes: Uint8Array): Counts {
  const content = text(bytes);
  const lines = content.split('\n');
  return {
    l: lines.length - 1,
    w: content.split(/\s+/).filter(Boolean).length,
    m: [...content].length,
    c: bytes.length,
    L: Math.max(...lines.map((line) => line.length)),
  };
}

export const main = gnu(wc);
