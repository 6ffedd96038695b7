import { text, utf8 } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { groupById, userById } from '../../libc/passwd.ts';
import { printError } from '../../libc/stdio.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import { modeText } from '../files/file-mode.ts';
import { type Found, fails, type Test, Wrong } from './search.ts';

/** Where an action writes: standard output, or a file that is made when the expression is read. @throws Wrong */
export function output(sys: Sys, path: string | undefined): number {
  if (path === undefined || path === '/dev/stdout') return 1;
  if (path === '/dev/stderr') return 2;
  try {
    return sys.open(path, { write: true, create: true, truncate: true }, 0o666);
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new Wrong(`‘${path}’: ${strerror(error.code)}`);
  }
}

export function printed(fd: number, line: (found: Found, sys: Sys) => string): Test {
  return async ({ tool }, found) => {
    await tool.sys.write(fd, utf8(line(found, tool.sys)));
    return true;
  };
}

const HALF_YEAR = 182.5 * 86_400e6;

/** A line of -ls: inode, blocks of 1024 bytes, mode, links, owner, group, size or device, time, name. */
export function listed({ path, stat }: Found, sys: Sys): string {
  const device = stat.type === 'char' || stat.type === 'block';
  const size = device ? `${String(stat.rdev >> 8).padStart(3)}, ${String(stat.rdev & 255).padStart(3)}` : String(stat.size).padStart(8);
  const age = sys.now() - stat.mtime;
  const when = localText(sys, age > HALF_YEAR || age < 0 ? '%b %e  %Y' : '%b %e %H:%M', stat.mtime);
  const name = (word: string): string =>
    word
      .replace(/[\\ "]/g, '\\$&')
      .replaceAll('\n', '\\n')
      .replaceAll('\t', '\\t');
  const owner = (userById(sys, stat.uid)?.name ?? String(stat.uid)).padEnd(8);
  const group = (groupById(sys, stat.gid)?.name ?? String(stat.gid)).padEnd(8);
  const target = stat.type === 'symlink' ? ` -> ${name(sys.readlink(path))}` : '';
  const blocks = String(Math.ceil(stat.blocks / 2)).padStart(6);
  return `${String(stat.ino).padStart(9)} ${blocks} ${modeText(stat)} ${String(stat.nlink).padStart(3)} ${owner} ${group} ${size} ${when} ${name(path)}${target}\n`;
}

export const removed: Test = async (search, { path, stat }) => {
  if (path === '.') return true;
  try {
    if (stat.type === 'directory') search.tool.sys.rmdir(path);
    else search.tool.sys.unlink(path);
    return true;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return fails(search, `cannot delete ‘${path}’: ${strerror(error.code)}`);
  }
};

/** Runs the command where the answer begins with a y. */
export function asked(words: readonly string[], run: Test): Test {
  return async (search, found) => {
    const { sys } = search.tool;
    await printError(sys, `< ${words[0]} ... ${found.path} > ? `);
    let answer = '';
    for (let byte = await sys.read(0, 1); byte.length && byte[0] !== 10; byte = await sys.read(0, 1)) answer += text(byte);
    return /^[yY]/.test(answer) && run(search, found);
  };
}
