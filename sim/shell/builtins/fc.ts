import { evaluateText } from '../interpreter/evaluate-text.ts';
import type { History } from '../readline/history.ts';
import { type Builtin, parseOptions, usageError } from './builtin.ts';

/** How many entries `fc -l` lists when it is not told. */
const LISTED = 16;

/** `fc -l [-nr] [first] [last]` and `fc -s [old=new …] [command]`. Editing with an editor says that it is not there. */
export const fc: Builtin = async (shell, args) => {
  const numbers = args.map((word) => (/^-\d+$/.test(word) ? `\0${word}` : word));
  const { options, operands, invalid } = parseOptions(numbers, 'e:lnrs');
  if (invalid)
    return usageError(shell, 'fc', `${invalid}: invalid option`, 'fc [-e ename] [-lnr] [first] [last] or fc -s [pat=rep] [command]');
  const { history } = shell;
  if (!history) return 0;
  const has = (letter: string): boolean => options.some((option) => option.letter === letter);
  const words = operands.map((word) => word.replace('\0', ''));
  if (has('l')) {
    const lines = past(history);
    const last = words[1] === undefined ? lines.at(-1)?.[0] : numberOf(history, words[1]);
    const first = words[0] === undefined ? Math.max(1, (last ?? 0) - LISTED + 1) : numberOf(history, words[0]);
    if (first === undefined || last === undefined) {
      await shell.complain('history specification out of range', 'fc');
      return 1;
    }
    const chosen = lines.filter(([number]) => number >= Math.min(first, last) && number <= Math.max(first, last));
    if (has('r') !== first > last) chosen.reverse();
    await shell.print(chosen.map(([number, line]) => `${has('n') ? '' : number}\t ${line}\n`).join(''));
    return 0;
  }
  if (!has('s')) {
    await shell.complain('editing a command with an editor is not simulated yet', 'fc');
    return 1;
  }
  const pairs = words.filter((word) => word.includes('='));
  const wanted = words.find((word) => !word.includes('='));
  const number = wanted === undefined ? history.next - 2 : numberOf(history, wanted);
  let line = number === undefined ? undefined : history.at(number);
  if (line === undefined) {
    await shell.complain('no command found', 'fc');
    return 1;
  }
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    line = line.replaceAll(pair.slice(0, at), pair.slice(at + 1));
  }
  await shell.printError(`${line}\n`);
  // The command that is run takes the place of the `fc` that named it.
  history.replaceLast(line);
  history.lastIsRunning = false;
  return evaluateText(shell, line);
};

function past(history: History): [number, string][] {
  return history.numbered().slice(0, history.lastIsRunning ? -1 : undefined);
}

/** A number, a negative offset, or how the command begins. The `fc` itself does not count. */
function numberOf(history: History, word: string): number | undefined {
  const lines = past(history);
  if (/^-\d+$/.test(word)) return lines.at(Number(word))?.[0];
  if (/^\d+$/.test(word)) return Number(word);
  return lines.findLast(([, line]) => line.startsWith(word))?.[0];
}
