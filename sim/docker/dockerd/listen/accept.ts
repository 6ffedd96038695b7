import { isErrno } from '../../../base/errno.ts';
import { formatTime, HTTPDate } from '../../../go/time.ts';
import type { Handler } from '../../../http/message.ts';
import { serveConnection } from '../../../http/server.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { duplexOf } from '../../../libc/duplex.ts';
import { thread } from '../../../libc/thread.ts';
import type { Listener } from './listener.ts';

/** Serves connections until the listener is closed. */
export function acceptLoop(sys: Sys, listener: Listener, handler: Handler): void {
  const date = () => formatTime(HTTPDate, sys.now());
  thread(async () => {
    for (;;) {
      const fd = await accept(sys, listener.fd);
      if (fd === undefined) return;
      sys.setCloseOnExec(fd, true);
      thread(() => serve(sys, fd, handler, date));
    }
  });
}

async function accept(sys: Sys, fd: number): Promise<number | undefined> {
  try {
    return (await sys.accept(fd)).fd;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return undefined;
  }
}

async function serve(sys: Sys, fd: number, handler: Handler, date: () => string): Promise<void> {
  try {
    await serveConnection(duplexOf(sys, fd), handler, { date });
  } catch (error) {
    // The client went away in the middle of something.
    if (!isErrno(error)) throw error;
  }
}
