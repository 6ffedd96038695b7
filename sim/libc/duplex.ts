import type { Duplex } from '../base/byte-stream.ts';
import { isErrno, SysError } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';

/**
 * A connected socket's descriptor as a two-way stream. Closing it closes the descriptor, whose number another file may get at once: from then on
 * reading finds the end, and writing is refused with EBADF.
 */
export function duplexOf(sys: Sys, fd: number): Duplex {
  let open = true;
  return {
    async read() {
      if (!open) return undefined;
      const bytes = await sys.read(fd);
      return bytes.length ? bytes : undefined;
    },
    async write(bytes) {
      if (!open) throw new SysError('EBADF');
      await sys.write(fd, bytes);
    },
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
