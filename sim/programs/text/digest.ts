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
      if (tool.has('c')) return checkSums(tool, [{ label, length, compute }]);
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

/** One way of making a sum of bytes, of `length` bytes itself. */
export interface Digest {
  readonly label: string;
  readonly length: number;
  readonly compute: (bytes: Uint8Array) => Uint8Array;
}

/** A line of a list of sums; undefined where it is none of these digests'. */
function listed(row: string, digests: readonly Digest[]): { name: string; sum: string; digest: Digest } | undefined {
  for (const digest of digests) {
    const sum = `[0-9a-fA-F]{${digest.length * 2}}`;
    const match = new RegExp(`^(?:(${sum}) [ *](.*)|${digest.label} \\((.*)\\) = (${sum}))$`).exec(row);
    // Which digest a bare sum is must have been said.
    if (match && (match[3] !== undefined || digests.length === 1))
      return { name: match[2] ?? match[3] ?? '', sum: (match[1] ?? match[4] ?? '').toLowerCase(), digest };
  }
  return undefined;
}

/** Checks the sums that the files of a call list. Returns the exit status. */
export async function checkSums(tool: Tool, digests: readonly Digest[]): Promise<number> {
  let [failed, unread, good, bad] = [0, 0, 0, 0];
  const status = await eachInput(tool, tool.args, async (fd, list) => {
    let proper = 0;
    for await (const row of readLines(tool.sys, fd)) {
      const match = listed(row, digests);
      if (!match) {
        bad++;
        continue;
      }
      proper++;
      const { name, sum, digest } = match;
      try {
        const ok = hex(digest.compute(tool.sys.readFile(name))) === sum;
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
