import { utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { findInPath, spawn } from '../../libc/spawn.ts';
import { print } from '../../libc/stdio.ts';

export interface Pager {
  write(text: string): Promise<void>;
  /** Shows what was written, and waits until the reader is done. */
  close(): Promise<void>;
}

/** Where systemd's tools print: through `less` on a terminal, straight otherwise (systemctl(1), "Environment"). */
export async function openPager(sys: Sys, ...more: readonly string[]): Promise<Pager> {
  const wish = sys.env.SYSTEMD_PAGER ?? sys.env.PAGER;
  const [name = 'less', ...args] = (wish ?? 'less').split(/\s+/);
  const path = sys.isatty(1) && wish !== '' && wish !== 'cat' ? findInPath(sys, name) : undefined;
  if (path === undefined) return { write: (text) => print(sys, text), close: async () => undefined };
  let held = '';
  return {
    async write(text) {
      held += text;
    },
    async close() {
      // What fits on the screen is only printed: less's -F and -X, which is how it is called.
      const { rows, cols } = sys.winsize(1);
      const lines = held.split('\n');
      if (lines.length <= rows && lines.every((line) => isShort(line, cols))) return print(sys, held);
      await page(sys, path, [name, ...args, ...more], held);
    },
  };
}

/** Certainly no wider than the screen. What is not certain is left to less, which stays for a line that it has to cut. */
const isShort = (line: string, cols: number): boolean => {
  const plain = line.replace(/\x1b\[[0-9;]*m/g, '');
  return plain.length <= cols && /^[\x20-\x7e●○×↻└─├│…→]*$/.test(plain);
};

async function page(sys: Sys, path: string, argv: readonly string[], text: string): Promise<void> {
  const [read, write] = sys.pipe();
  sys.setCloseOnExec(write, true);
  const env = { ...sys.env, LESS: sys.env.SYSTEMD_LESS ?? 'FRSXMK', LESSCHARSET: 'utf-8' };
  const pid = spawn(sys, path, argv, { env, fds: { 0: read } });
  sys.close(read);
  // Somebody who quits the pager has read enough, and Ctrl-C is the pager's.
  for (const signal of ['SIGPIPE', 'SIGINT'] as const) sys.sigaction(signal, 'ignore');
  try {
    await sys.write(write, utf8(text));
  } catch (error) {
    if (!isErrno(error, 'EPIPE')) throw error;
  }
  sys.close(write);
  await sys.waitpid(pid);
}
