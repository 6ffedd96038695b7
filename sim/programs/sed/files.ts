import { text, utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import { readAll } from '../../libc/stdio.ts';
import type { Tool } from '../tool.ts';
import type { Surroundings } from './editor.ts';
import { type Line, linesOf } from './input.ts';
import type { Command } from './script.ts';

type Files = Pick<Surroundings, 'writeTo' | 'read' | 'readLine'>;

/** The files that a script names. Those of w are made anew before the first line is read. Throws the error of the first that cannot be. */
export function filesOf(tool: Tool, commands: readonly Command[]): Files {
  const { sys } = tool;
  const written = new Map<string, number>([
    ['/dev/stdout', 1],
    ['/dev/stderr', 2],
  ]);
  for (const { name, text: file, substitution } of commands)
    for (const path of [name === 'w' || name === 'W' ? file : undefined, substitution?.file])
      if (path !== undefined && !written.has(path)) written.set(path, sys.open(path, { write: true, create: true, truncate: true }, 0o666));
  const cut = new Set<string>();
  const read = new Map<string, AsyncGenerator<Line> | undefined>();
  const opened = async (path: string): Promise<number | undefined> => {
    try {
      return path === '/dev/stdin' ? 0 : await sys.openWait(path, { read: true });
    } catch (error) {
      if (isErrno(error)) return undefined;
      throw error;
    }
  };
  return {
    writeTo(path, line) {
      // The newline that a line lacked comes before the next one.
      const before = cut.has(path) ? '\n' : '';
      if (line.endsWith('\n')) cut.delete(path);
      else cut.add(path);
      return sys.write(written.get(path) ?? 1, utf8(before + line));
    },
    async read(path) {
      const fd = await opened(path);
      if (fd === undefined) return '';
      try {
        return text(await readAll(sys, fd));
      } catch (error) {
        if (isErrno(error)) return '';
        throw error;
      } finally {
        if (fd > 2) sys.close(fd);
      }
    },
    async readLine(path) {
      if (!read.has(path)) {
        const fd = await opened(path);
        read.set(path, fd === undefined ? undefined : linesOf(sys, fd, 10));
      }
      const line = await read.get(path)?.next();
      return line?.done === false ? line.value.text : undefined;
    },
  };
}
