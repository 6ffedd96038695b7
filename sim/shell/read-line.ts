import { concat, text } from '../base/bytes.ts';
import type { Shell } from './shell.ts';

/**
 * One line from a descriptor, without its newline, read byte by byte so that the rest stays for whoever reads next. Undefined at the end.
 */
export async function readLine(shell: Shell, fd: number): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  for (;;) {
    const byte = await shell.sys.read(fd, 1);
    if (byte.length === 0) return parts.length ? text(concat(parts)) : undefined;
    if (byte[0] === 10) return text(concat(parts));
    parts.push(byte);
  }
}
