import { AbandonControl } from '../control-flow.ts';
import { evaluateText } from '../interpreter/evaluate-text.ts';
import { readLine } from '../read-line.ts';
import type { Shell } from '../shell.ts';
import { readCommand } from '../syntax/read-command.ts';

/** Commands from a pipe or a file on standard input: read line by line, so that the commands themselves can read what follows. */
export async function runStandardInput(shell: Shell): Promise<number> {
  let lineNumber = 1;
  for (;;) {
    const chunk = await nextCommand(shell);
    if (chunk === undefined) return shell.status;
    try {
      await evaluateText(shell, chunk, { firstLine: lineNumber });
    } catch (error) {
      if (!(error instanceof AbandonControl) || error.fatal) throw error;
    }
    lineNumber += chunk.split('\n').length - 1;
  }
}

async function nextCommand(shell: Shell): Promise<string | undefined> {
  let chunk: string | undefined;
  for (;;) {
    const line = await readLine(shell, 0);
    if (line === undefined) return chunk;
    chunk = `${chunk ?? ''}${line}\n`;
    if (readCommand(chunk).kind !== 'incomplete') return chunk;
  }
}
