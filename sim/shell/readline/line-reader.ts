import { AbandonControl } from '../control-flow.ts';
import { readLine } from '../read-line.ts';
import type { Shell } from '../shell.ts';
import { Editor } from './editor.ts';

export type LineResult = { readonly kind: 'line'; readonly line: string } | { readonly kind: 'end' } | { readonly kind: 'interrupt' };

export interface LineReader {
  /** Prints the prompt and reads one line. */
  read(prompt: string): Promise<LineResult>;
}

/** With line editing on a terminal; otherwise the terminal's own (or none). */
export function createLineReader(shell: Shell): LineReader {
  const { sys } = shell;
  if (shell.personality.editing && sys.isatty(0) && sys.isatty(2)) return new Editor(shell);
  return plainReader(shell);
}

/** dash, and shells whose standard input is no terminal. */
function plainReader(shell: Shell): LineReader {
  return {
    async read(prompt) {
      await shell.printError(prompt.replace(/[\x01\x02]/g, ''));
      try {
        const line = await readLine(shell, 0);
        return line === undefined ? { kind: 'end' } : { kind: 'line', line };
      } catch (error) {
        if (!(error instanceof AbandonControl)) throw error;
        await shell.printError('\n');
        return { kind: 'interrupt' };
      }
    },
  };
}
