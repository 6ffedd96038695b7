import { utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { thread } from '../../libc/thread.ts';
import { stamp } from './time-words.ts';

/** Writes a message to every terminal but `except`, as wall(1) does. `from` names the sender's terminal. */
export function wall(sys: Sys, message: string, from: string, except: string): void {
  const on = from ? ` on ${from}` : '';
  const text = `\r\nBroadcast message from root@${sys.hostname()}${on} (${stamp(sys, sys.now())}):\r\n\r\n${message}\r\n\r\n`;
  for (const { name } of sys.readdir('/dev/pts')) {
    if (!/^\d+$/.test(name) || `pts/${name}` === except) continue;
    thread(async () => {
      try {
        const fd = sys.open(`/dev/pts/${name}`, { write: true });
        await sys.write(fd, utf8(text));
        sys.close(fd);
      } catch (error) {
        // A terminal that has just gone has nobody to tell.
        if (!isErrno(error)) throw error;
      }
    });
  }
}
