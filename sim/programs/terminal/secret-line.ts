import { text, utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';

/** How asking for a secret ended: a line, the end of the input, Ctrl-C, or no terminal to ask on. */
export type Answer = { readonly line: string } | 'end' | 'interrupted' | 'no terminal';

/**
 * Asks on the controlling terminal, by default without echo. Ctrl-C gives up the question; what the program does then is its own affair.
 * `endsLine`: after Ctrl-C too the line is ended, as readpassphrase(3) does and PAM does not.
 */
export async function askTerminal(sys: Sys, prompt: string, { echo = false, endsLine = true } = {}): Promise<Answer> {
  const tty = openTerminal(sys);
  if (tty === undefined) return 'no terminal';
  const before = sys.tcgetattr(tty);
  // The handler cannot end a read; what it writes into a pipe ends a poll.
  const [heard, tell] = sys.pipe();
  sys.sigaction('SIGINT', () => void sys.write(tell, Uint8Array.of(0)));
  sys.tcsetattr(tty, { echo });
  await sys.write(tty, utf8(prompt));
  const ready = await sys.poll([tty, heard]);
  const answer = ready.includes(heard) ? 'interrupted' : await lineOf(sys, tty);
  sys.tcsetattr(tty, before);
  sys.sigaction('SIGINT', 'default');
  if (!echo && (endsLine || answer !== 'interrupted')) await sys.write(tty, utf8('\n'));
  for (const fd of [heard, tell, tty]) sys.close(fd);
  return answer;
}

/** One line of a file, read byte by byte, so that what follows is left to whoever reads next. */
export async function lineOf(sys: Sys, fd: number): Promise<Answer> {
  const bytes: number[] = [];
  for (;;) {
    const [byte] = await sys.read(fd, 1);
    if (byte === undefined) return bytes.length ? { line: text(Uint8Array.from(bytes)) } : 'end';
    if (byte === 10 || byte === 13) return { line: text(Uint8Array.from(bytes)) };
    bytes.push(byte);
  }
}

function openTerminal(sys: Sys): number | undefined {
  try {
    return sys.open('/dev/tty', { read: true, write: true });
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
}
