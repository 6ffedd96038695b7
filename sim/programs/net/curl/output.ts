import { isErrno } from '../../../base/errno.ts';
import { BufferedWriter } from '../../../http/writer.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { STDOUT } from '../../../libc/stdio.ts';
import { CurlError } from './error.ts';

/** stdio's buffer: what does not go to a terminal is kept until there is this much of it. */
const BUFFER = 4096;

/** A stdio stream that curl writes to. Failures are CurlError 23. */
export interface Output {
  write(bytes: Uint8Array): Promise<void>;
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Standard output. `unbuffered` is -N. */
export function standardOutput(sys: Sys, unbuffered: boolean): Output {
  return over(sys, STDOUT, unbuffered || sys.isatty(STDOUT));
}

/** A file, made anew. @throws CurlError 23 */
export function fileOutput(sys: Sys, path: string, unbuffered: boolean): Output {
  try {
    return over(sys, sys.open(path, { write: true, create: true, truncate: true }, 0o666), unbuffered);
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new CurlError(23, 'Failure writing output to destination');
  }
}

function over(sys: Sys, fd: number, direct: boolean): Output {
  const send = async (bytes: Uint8Array): Promise<void> => {
    try {
      await sys.write(fd, bytes);
    } catch (error) {
      if (!isErrno(error)) throw error;
      throw new CurlError(23, fd === STDOUT ? 'Failed writing body' : 'Failure writing output to destination');
    }
  };
  const kept = new BufferedWriter(BUFFER, send);
  return {
    write: (bytes) => (direct ? send(bytes) : kept.write(bytes)),
    flush: () => kept.flush(),
    async close() {
      await kept.flush();
      if (fd !== STDOUT) sys.close(fd);
    },
  };
}
