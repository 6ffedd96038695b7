import { text } from '../base/bytes.ts';
import { isErrno, strerror } from '../base/errno.ts';
import { readAll } from '../libc/stdio.ts';
import { withFile } from './input.ts';
import type { Tool } from './tool.ts';

/** The lines of the two files that comm and join are called with; a status, after a complaint, when they cannot be had. */
export async function linesOfTwo(tool: Tool): Promise<readonly [string[], string[]] | number> {
  const [first, second, extra] = tool.args;
  if (first === undefined) return tool.wrong('missing operand');
  if (second === undefined) return tool.wrong(`missing operand after ${tool.quote(first)}`);
  if (extra !== undefined) return tool.wrong(`extra operand ${tool.quote(extra)}`);
  const [left, right] = [await linesOf(tool, first), await linesOf(tool, second)];
  return left && right ? [left, right] : 1;
}

/** The lines of a file (`-`: standard input), without their newlines; undefined, with a complaint, when it cannot be read. */
export async function linesOf(tool: Tool, path: string): Promise<string[] | undefined> {
  let content = '';
  try {
    if (path === '-') content = text(await readAll(tool.sys, 0));
    else
      await withFile(tool, path, async (fd) => {
        content = text(await readAll(tool.sys, fd));
      });
  } catch (error) {
    if (!isErrno(error)) throw error;
    await tool.complain(`${tool.busybox ? `can't open '${path}'` : path}: ${strerror(error.code)}`);
    return undefined;
  }
  const lines = content.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
