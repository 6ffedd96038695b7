import { hex } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { readAll, readLines } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import type { Tool, ToolDefinition } from '../tool.ts';

/** md5sum, sha256sum and their like differ only in what they compute. */
export function digestTool(name: string, label: string, length: number, compute: (bytes: Uint8Array) => Uint8Array): ToolDefinition {
  return {
    name,
    usage: '[OPTION]... [FILE]...',
    about: `Prints or checks ${label} sums.`,
    short: 'bctwsz',
    long: {
      check: 'c',
      binary: 'b',
      text: 't',
      warn: 'w',
      quiet: 'q',
      status: 's',
      tag: 'T',
      'ignore-missing': 'i',
      strict: 'S',
      zero: 'z',
    },
    async run(tool) {
      if (tool.has('c')) return check(tool, label, length, compute);
      return eachInput(tool, tool.args, async (fd, file) => {
        const sum = hex(compute(await readAll(tool.sys, fd)));
        const end = tool.has('z') ? '\0' : '\n';
        await tool.print(
          tool.has('T') ? `${label} (${file}) = ${sum}${end}` : `${sum} ${tool.has('b') && !tool.busybox ? '*' : ' '}${file}${end}`,
        );
      });
    },
  };
}

async function check(tool: Tool, label: string, length: number, compute: (bytes: Uint8Array) => Uint8Array): Promise<number> {
  let [failed, unread, good, bad] = [0, 0, 0, 0];
  const line = new RegExp(`^(?:([0-9a-fA-F]{${length * 2}}) [ *](.*)|${label} \\((.*)\\) = ([0-9a-fA-F]{${length * 2}}))$`);
  const status = await eachInput(tool, tool.args, async (fd, list) => {
    let proper = 0;
    for await (const row of readLines(tool.sys, fd)) {
      const match = line.exec(row);
      if (!match) {
        bad++;
        continue;
      }
      proper++;
      const [, plain, plainName, tagName, tagged] = match;
      const name = plainName ?? tagName ?? '';
      try {
        const ok = hex(compute(tool.sys.readFile(name))) === (plain ?? tagged)?.toLowerCase();
        if (ok) good++;
        else failed++;
        if (!tool.has('s') && !(ok && tool.has('q'))) await tool.print(`${name}: ${ok ? 'OK' : 'FAILED'}\n`);
      } catch (error) {
        if (!isErrno(error)) throw error;
        if (tool.has('i') && error.code === 'ENOENT') continue;
        unread++;
        await tool.complain(tool.busybox ? `can't open '${name}': ${strerror(error.code)}` : `${name}: ${strerror(error.code)}`);
        if (!tool.has('s')) await tool.print(`${name}: FAILED${tool.busybox ? '' : ' open or read'}\n`);
      }
    }
    if (proper === 0) {
      failed = 0;
      await tool.complain(`${list === '-' ? "'standard input'" : list}: no properly formatted checksum lines found`);
      unread = -1;
    }
  });
  if (unread < 0) return 1;
  if (tool.busybox) {
    if (failed + unread > 0)
      await tool.complain(`WARNING: ${failed + unread} of ${failed + unread + good} computed checksums did NOT match`);
    return failed + unread > 0 ? 1 : status;
  }
  if (tool.has('s')) return failed + unread > 0 ? 1 : status;
  if (bad) await tool.complain(`WARNING: ${bad} line${bad === 1 ? ' is' : 's are'} improperly formatted`);
  if (unread) await tool.complain(`WARNING: ${unread} listed file${unread === 1 ? '' : 's'} could not be read`);
  if (failed) await tool.complain(`WARNING: ${failed} computed checksum${failed === 1 ? ' did' : 's did'} NOT match`);
  return failed + unread > 0 || (bad > 0 && tool.has('S')) ? 1 : status;
}
