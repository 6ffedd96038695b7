import type { CompoundList } from 'unbash';
import { readLine } from '../read-line.ts';
import type { Shell } from '../shell.ts';
import { turn } from './compound.ts';
import { runList } from './run.ts';
import { selectMenu } from './select-menu.ts';
import { trace } from './trace.ts';

const USUAL_WIDTH = 80;

/** `select name in …`: a numbered menu on standard error, answered on standard input. */
export async function runSelect(shell: Shell, name: string, words: readonly string[], body: CompoundList): Promise<number> {
  if (words.length === 0) return 0;
  const menu = selectMenu(words, Number.parseInt(shell.variables.get('COLUMNS') ?? '', 10) || USUAL_WIDTH);
  let show = true;
  let status = 0;
  await trace(shell, () => `select ${name} in ${words.join(' ')}`);
  for (;;) {
    if (show) await shell.printError(menu);
    await shell.printError(shell.variables.get('PS3') ?? '#? ');
    const line = await readLine(shell, 0);
    if (line === undefined) {
      await shell.print('\n');
      return 1;
    }
    show = line === '';
    if (show) continue;
    const chosen = words[Number(line) - 1] ?? '';
    shell.variables.set('REPLY', line);
    shell.variables.set(name, chosen);
    const going = await turn(shell, async () => {
      await runList(shell, body);
    });
    status = shell.status;
    if (!going) return status;
  }
}
