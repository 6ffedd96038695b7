import { readAll } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const hexdump: ToolDefinition = {
  name: 'hexdump',
  usage: '[options] [file ...]',
  about: 'Prints bytes as hexadecimal numbers; with -C beside their characters.',
  short: 'bcCde:f:n:os:vx',
  long: { canonical: 'C', 'length=': 'n', 'skip=': 's', 'no-squeezing': 'v' },
  async run(tool) {
    const gap = tool.lastOf('b', 'c', 'd', 'e', 'f', 'o');
    if (gap) return tool.notSimulated(`-${gap}`);
    const canonical = tool.has('C') || tool.name.endsWith('hd');
    const skip = Number(tool.value('s') ?? 0);
    const limit = tool.value('n');
    let last = '';
    let starred = false;
    let at = skip;
    const status = await eachInput(tool, tool.args, async (fd) => {
      const all = await readAll(tool.sys, fd);
      const bytes = all.subarray(skip, limit === undefined ? undefined : skip + Number(limit));
      for (let place = 0; place < bytes.length; place += 16) {
        const row = [...bytes.subarray(place, place + 16)];
        const body = canonical ? canonicalRow(row) : wordRow(row);
        if (!tool.has('v') && body === last && row.length === 16) {
          if (!starred) await tool.print('*\n');
          starred = true;
        } else {
          starred = false;
          await tool.print(`${at.toString(16).padStart(canonical ? 8 : 7, '0')}${body}\n`);
        }
        last = body;
        at += row.length;
      }
    });
    if (status && tool.args.length === 1) {
      await tool.complain('all input file arguments failed');
      return 1;
    }
    if (at > skip) await tool.print(`${at.toString(16).padStart(canonical ? 8 : 7, '0')}\n`);
    return status;
  },
};

const hexOf = (byte: number, width = 2): string => byte.toString(16).padStart(width, '0');

function canonicalRow(row: readonly number[]): string {
  const half = (part: readonly number[]): string =>
    part
      .map((byte) => ` ${hexOf(byte)}`)
      .join('')
      .padEnd(24);
  const shown = row.map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.')).join('');
  return ` ${half(row.slice(0, 8))} ${half(row.slice(8))}  |${shown}|`;
}

function wordRow(row: readonly number[]): string {
  let out = '';
  for (let i = 0; i < row.length; i += 2) out += ` ${hexOf((row[i] ?? 0) | ((row[i + 1] ?? 0) << 8), 4)}`;
  return out.padEnd(40);
}

export const main = gnu(hexdump);
