import { text } from '../base/bytes.ts';
import type { Shell } from './shell.ts';

/**
 * One byte, or undefined at the end. Signals are dealt with while it waits: an interrupt gives up what the shell was doing, and takes no
 * byte from whoever reads next.
 */
export async function readByte(shell: Shell, fd: number): Promise<number | undefined> {
  for (;;) {
    const { generation } = shell.signals;
    if (shell.signals.urgent) await shell.handleSignals();
    const ready = await Promise.race([shell.sys.poll([fd]).then(() => true), shell.signals.arrival(generation).then(() => false)]);
    if (ready) return (await shell.sys.read(fd, 1))[0];
  }
}

/**
 * One line from a descriptor, without its newline, read byte by byte so that the rest stays for whoever reads next. Undefined at the end.
 */
export async function readLine(shell: Shell, fd: number): Promise<string | undefined> {
  const bytes: number[] = [];
  for (;;) {
    const byte = await readByte(shell, fd);
    if (byte === undefined) return bytes.length ? text(Uint8Array.from(bytes)) : undefined;
    if (byte === 10) return text(Uint8Array.from(bytes));
    bytes.push(byte);
  }
}
