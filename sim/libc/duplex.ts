import type { Duplex } from '../base/byte-stream.ts';
import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';

/** A connected socket's descriptor as a two-way stream. Closing it closes the descriptor. */
export function duplexOf(sys: Sys, fd: number): Duplex {
  let open = true;
  return {
    async read() {
      if (!open) return undefined;
      const bytes = await sys.read(fd);
      return bytes.length ? bytes : undefined;
    },
    write: (bytes) => sys.write(fd, bytes),
    closeWrite() {
      try {
        if (open) sys.shutdownWrite(fd);
      } catch (error) {
        if (!isErrno(error)) throw error;
      }
    },
    close() {
      if (!open) return;
      open = false;
      sys.close(fd);
    },
  };
}
