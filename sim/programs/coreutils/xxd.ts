import { text, utf8 } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { readAll } from '../../libc/stdio.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const xxd: ToolDefinition = {
  name: 'xxd',
  usage: '[options] [infile [outfile]]',
  about: 'Prints bytes as hexadecimal, or makes bytes of it with -r.',
  short: 'abc:eg:il:prs:uR:o:',
  long: { plain: 'p', revert: 'r', 'cols=': 'c', 'len=': 'l', ps: 'p' },
  async run(tool) {
    const gap = tool.lastOf('a', 'b', 'e', 'i');
    if (gap) return tool.notSimulated(`-${gap}`);
    const [path = '-', target] = tool.args;
    let bytes: Uint8Array;
    try {
      bytes = path === '-' ? await readAll(tool.sys, 0) : tool.sys.readFile(path);
    } catch (error) {
      if (!isErrno(error)) throw error;
      return tool.complain(`${path}: ${strerror(error.code)}`, 2);
    }
    const out = tool.has('r') ? back(text(bytes), tool.has('p')) : forth(tool, bytes);
    if (target !== undefined) tool.sys.writeFile(target, typeof out === 'string' ? utf8(out) : out);
    else if (typeof out === 'string') await tool.print(out);
    else await tool.sys.write(1, out);
    return 0;
  },
};

function forth(tool: Tool, all: Uint8Array): string {
  const skip = Number(tool.value('s') ?? 0);
  const length = tool.value('l');
  const bytes = all.subarray(skip, length === undefined ? undefined : skip + Number(length));
  const hexOf = (byte: number): string => (tool.has('u') ? byte.toString(16).toUpperCase() : byte.toString(16)).padStart(2, '0');
  const columns = Number(tool.value('c') ?? (tool.has('p') ? 30 : 16));
  let out = '';
  for (let at = 0; at < bytes.length; at += columns) {
    const row = [...bytes.subarray(at, at + columns)];
    if (tool.has('p')) {
      out += `${row.map(hexOf).join('')}\n`;
      continue;
    }
    const group = Number(tool.value('g') ?? 2) || columns;
    const hex = row.map((byte, i) => hexOf(byte) + (i % group === group - 1 ? ' ' : '')).join('');
    const width = columns * 2 + Math.ceil(columns / group);
    const shown = row.map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.')).join('');
    out += `${(at + skip).toString(16).padStart(8, '0')}: ${hex.padEnd(width)} ${shown}\n`;
  }
  return out;
}

function back(dump: string, plain: boolean): Uint8Array {
  const digits = plain
    ? dump.replace(/[^0-9a-fA-F]/g, '')
    : dump
        .split('\n')
        .map((line) => (/^[0-9a-fA-F]+: ?((?:[0-9a-fA-F]+ ?)*)/.exec(line)?.[1] ?? '').replace(/ {2}.*$/, '').replace(/\s/g, ''))
        .join('');
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export const main = gnu(xxd);
