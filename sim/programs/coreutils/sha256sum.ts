import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import { readAll, readLines } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const sha256sum: ToolDefinition = {
  name: 'sha256sum',
  usage: '[OPTION]... [FILE]...',
  about: 'Prints or checks SHA-256 sums.',
  short: 'bct',
  long: { check: 'c', binary: 'b', text: 't' },
  async run(tool) {
    if (tool.has('c')) return check(tool);
    return eachInput(tool, tool.args, async (fd, name) => {
      await tool.print(`${hex(sha256(await readAll(tool.sys, fd)))}  ${name}\n`);
    });
  },
};

async function check(tool: Tool): Promise<number> {
  let failed = 0;
  const status = await eachInput(tool, tool.args, async (fd) => {
    for await (const line of readLines(tool.sys, fd)) {
      const [, sum, name = ''] = /^([0-9a-f]{64}) [ *](.*)$/.exec(line) ?? [];
      let ok = false;
      try {
        ok = hex(sha256(tool.sys.readFile(name))) === sum;
      } catch (error) {
        if (!isErrno(error)) throw error;
      }
      if (!ok) failed++;
      await tool.print(`${name}: ${ok ? 'OK' : 'FAILED'}\n`);
    }
  });
  if (failed) return tool.complain(`WARNING: ${failed} computed checksum${failed === 1 ? ' did' : 's did'} NOT match`);
  return status;
}

export const main = gnu(sha256sum);
