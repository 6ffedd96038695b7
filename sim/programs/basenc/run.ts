import { text } from '../../base/bytes.ts';
import { readAll } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import type { Tool } from '../tool.ts';
import { BadLength, type Codec } from './codecs.ts';

/** What basenc and its like do once they know their code: -d reads, -i passes over what is no code, -w says how long lines are. */
export async function runCodec(tool: Tool, { alphabet, encode, decode }: Codec): Promise<number> {
  const wrap = tool.value('w') ?? '76';
  if (!/^\d+$/.test(wrap)) return tool.complain(`invalid wrap size: ${tool.quote(wrap)}`);
  if (tool.args.length > 1) return tool.wrong(`extra operand ${tool.quote(tool.args[1] ?? '')}`);
  let fault: string | undefined;
  const status = await eachInput(tool, tool.args, async (fd) => {
    const bytes = await readAll(tool.sys, fd);
    if (tool.has('d', 'D')) {
      const all = text(bytes).replace(/\n/g, '');
      const code = tool.has('i') ? [...all].filter((char) => alphabet.includes(char)).join('') : all;
      const read = decode(code);
      if (read.bytes.length > 0) await tool.sys.write(1, read.bytes);
      if (!read.valid) fault = tool.busybox ? 'truncated input' : 'invalid input';
      return;
    }
    try {
      const code = encode(bytes);
      const width = Number(wrap);
      if (width === 0) await tool.print(code);
      else for (let at = 0; at < code.length; at += width) await tool.print(`${code.slice(at, at + width)}\n`);
    } catch (error) {
      if (!(error instanceof BadLength)) throw error;
      fault = `invalid input (${error.message})`;
    }
  });
  return fault === undefined ? status : tool.complain(fault);
}
