import { concat, text, utf8 } from '../base/bytes.ts';
import { isErrno, SysError } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';

export const STDIN = 0;
export const STDOUT = 1;
export const STDERR = 2;

/** Writes text to standard output. */
export function print(sys: Sys, output: string): Promise<void> {
  return sys.write(STDOUT, utf8(output));
}

/** Writes text to standard error; a closed standard error is not worth dying for. */
export async function printError(sys: Sys, output: string): Promise<void> {
  try {
    await sys.write(STDERR, utf8(output));
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
}

/** A program that wants to hold more than this at once does not get it. */
const MOST_IN_MEMORY = 256 * 1024 * 1024;

/** Everything up to the end of the stream. @throws ENOMEM */
export async function readAll(sys: Sys, fd: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const part = await sys.read(fd);
    if (part.length === 0) return concat(parts);
    parts.push(part);
    total += part.length;
    if (total > MOST_IN_MEMORY) throw new SysError('ENOMEM');
  }
}

/**
 * The lines of a stream as they arrive, without their newline. A last line without one counts too.
 * @param end the byte that ends a line
 * @param arrived is shown each piece as it was read, before its lines
 */
export async function* readLines(sys: Sys, fd: number, end = 10, arrived?: (piece: Uint8Array) => void): AsyncGenerator<string> {
  let rest: Uint8Array = new Uint8Array(0);
  for (;;) {
    const part = await sys.read(fd);
    if (part.length === 0) break;
    arrived?.(part);
    rest = rest.length ? concat([rest, part]) : part;
    for (let at = rest.indexOf(end); at >= 0; at = rest.indexOf(end)) {
      yield text(rest.subarray(0, at));
      rest = rest.subarray(at + 1);
    }
  }
  if (rest.length) yield text(rest);
}
