import { readLine } from '../read-line.ts';
import type { Shell } from '../shell.ts';

export type LineResult = { readonly kind: 'line'; readonly line: string } | { readonly kind: 'end' } | { readonly kind: 'interrupt' };

export interface LineReader {
  /** Prints the prompt and reads one line. */
  read(prompt: string): Promise<LineResult>;
}

/** With line editing on a terminal; otherwise the terminal's own (or none). */
export function createLineReader(shell: Shell): LineReader {
  return plainReader(shell);
}

/** dash, and shells whose standard input is no terminal. */
function plainReader(shell: Shell): LineReader {
  return {
    async read(prompt) {
      await shell.printError(prompt.replace(/[\x01\x02]/g, ''));
      const line = await readLine(shell, 0);
      return line === undefined ? { kind: 'end' } : { kind: 'line', line };
    },
  };
}
