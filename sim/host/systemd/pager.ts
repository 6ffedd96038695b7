import { utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { findInPath, spawn } from '../../libc/spawn.ts';
import { print } from '../../libc/stdio.ts';

export interface Pager {
  write(text: string): Promise<void>;
  /** Waits until the reader is done. */
  close(): Promise<void>;
}

/** Where systemd's tools print: through `less` on a terminal, straight otherwise (systemctl(1), "Environment"). */
export async function openPager(sys: Sys, more = ''): Promise<Pager> {
  const straight: Pager = { write: (text) => print(sys, text), close: async () => undefined };
  const wish = sys.env.SYSTEMD_PAGER ?? sys.env.PAGER;
  if (!sys.isatty(1) || wish === '' || wish === 'cat') return straight;
  const [name = 'less', ...args] = (wish ?? 'less').split(/\s+/);
  const path = findInPath(sys, name);
  if (path === undefined) return straight;
  const [read, write] = sys.pipe();
  sys.setCloseOnExec(write, true);
  const env = { ...sys.env, LESS: `${sys.env.SYSTEMD_LESS ?? 'FRSXMK'}${more ? ` ${more}` : ''}`, LESSCHARSET: 'utf-8' };
  const pid = spawn(sys, path, [name, ...args], { env, fds: { 0: read } });
  sys.close(read);
  // Somebody who quits the pager has read enough.
  sys.sigaction('SIGPIPE', 'ignore');
  // Ctrl-C belongs to the pager.
  sys.sigaction('SIGINT', 'ignore');
  let gone = false;
  return {
    async write(text) {
      if (gone) return;
      try {
        await sys.write(write, utf8(text));
      } catch (error) {
        if (!isErrno(error, 'EPIPE')) throw error;
        gone = true;
      }
    },
    async close() {
      sys.close(write);
      await sys.waitpid(pid);
    },
  };
}
