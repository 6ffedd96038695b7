import { fromBase64, toBase64 } from '../../base/base64.ts';
import { concat, text } from '../../base/bytes.ts';
import { readAll } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const base64: ToolDefinition = {
  name: 'base64',
  usage: '[OPTION]... [FILE]',
  about: 'Writes bytes as base64, or reads them back with -d.',
  short: 'dDiw:',
  long: { decode: 'd', 'ignore-garbage': 'i', 'wrap=': 'w' },
  async run(tool) {
    const wrap = tool.value('w') ?? '76';
    if (!/^\d+$/.test(wrap)) return tool.complain(`invalid wrap size: ${tool.quote(wrap)}`);
    if (tool.args.length > 1) return tool.wrong(`extra operand ${tool.quote(tool.args[1] ?? '')}`);
    let valid = true;
    const status = await eachInput(tool, tool.args, async (fd) => {
      const bytes = await readAll(tool.sys, fd);
      if (!tool.has('d', 'D')) {
        const code = toBase64(bytes);
        const width = Number(wrap);
        const lines = width === 0 ? code : code.replace(new RegExp(`(.{${width}})`, 'g'), '$1\n').replace(/\n$/, '');
        await tool.print(width === 0 || code === '' ? lines : `${lines}\n`);
        return;
      }
      const all = text(bytes).replace(/\n/g, '');
      const code = tool.has('i') ? all.replace(/[^A-Za-z0-9+/=]/g, '') : all;
      const good = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=?|[A-Za-z0-9+/]{2})?/.exec(code)?.[0] ?? '';
      const decoded = fromBase64(good) ?? concat([]);
      if (decoded.length > 0) await tool.sys.write(1, decoded);
      valid = good === code && code.length % 4 === 0;
    });
    return valid ? status : tool.complain(tool.busybox ? 'truncated input' : 'invalid input');
  },
};

export const main = gnu(base64);
