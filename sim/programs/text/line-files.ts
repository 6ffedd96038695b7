import { text } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { readAll } from '../../libc/stdio.ts';
import { NO_COREUTILS, withFile } from '../input.ts';
import type { Tool } from '../tool.ts';
import { fileQuoted } from './shell-quote.ts';

/** The lines of the two files that comm and join are called with; a status, after a complaint, when they cannot be had. */
export async function linesOfTwo(
  tool: Tool,
  end: string,
  quoteExtra: (word: string) => string,
): Promise<readonly [string[], string[]] | number> {
  const [first, second, extra] = tool.args;
  if (first === undefined) return tool.wrong('missing operand');
  if (second === undefined) return tool.wrong(`missing operand after ${tool.quote(first)}`);
  if (extra !== undefined) return tool.wrong(`extra operand ${quoteExtra(extra)}`);
  const left = await linesOf(tool, first, end);
  const right = left && (await linesOf(tool, second, end));
  return right ? [left, right] : 1;
}

/** The lines of a file (`-`: standard input), without the `end` of each; undefined, with a complaint, when it cannot be read. */
export async function linesOf(tool: Tool, path: string, end = '\n'): Promise<string[] | undefined> {
  let content = '';
  try {
    if (path === '-') content = text(await readAll(tool.sys, 0));
    else
      await withFile(tool, path, async (fd) => {
        content = text(await readAll(tool.sys, fd));
      });
  } catch (error) {
    if (!isErrno(error)) throw error;
    await tool.complain(
      `${tool.busybox ? `can't open '${path}'` : NO_COREUTILS.has(tool.name) ? path : fileQuoted(path)}: ${strerror(error.code)}`,
    );
    return undefined;
  }
  const lines = content.split(end);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
