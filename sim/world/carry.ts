import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import type { Feed } from './feed.ts';

/** Copies both ways between a socket and the outside until the socket's peer has said all it had to say. */
export async function carry(sys: Sys, fd: number, outgoing: Feed, onBytes: (bytes: Uint8Array) => void): Promise<void> {
  let open = true;
  const close = (): void => {
    if (open) sys.close(fd);
    open = false;
  };
  const upload = async (): Promise<void> => {
    try {
      for (let bytes = await outgoing.next(); bytes; bytes = await outgoing.next()) await sys.write(fd, bytes);
      if (outgoing.aborted) close();
      else if (open) sys.shutdownWrite(fd);
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  };
  sys.sigaction('SIGPIPE', 'ignore');
  void upload();
  try {
    for (;;) {
      const bytes = await sys.read(fd);
      if (bytes.length === 0) break;
      onBytes(bytes);
    }
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
  close();
}
