import { utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import { expandText } from '../expand/parts.ts';
import { ansiQuoted, isPrintable } from '../expand/quote.ts';
import type { Shell } from '../shell.ts';

/** `set -x`: prints PS4, its first character once more for each text that is read inside another, and the command. */
export async function trace(shell: Shell, text: () => string): Promise<void> {
  if (!shell.options.has('xtrace')) return;
  const { status, pipeStatus } = shell;
  shell.options.change('xtrace', false);
  let ps4: string;
  try {
    ps4 = await expandText(shell, shell.variables.get('PS4') ?? '+ ');
  } finally {
    shell.options.change('xtrace', true);
  }
  shell.status = status;
  shell.pipeStatus = pipeStatus;
  const prefix = ps4.slice(0, 1).repeat(Math.max(0, shell.textDepth - 1)) + ps4;
  await print(shell, `${prefix}${text()}\n`);
}

/** To standard error, or to the descriptor that BASH_XTRACEFD names. */
async function print(shell: Shell, line: string): Promise<void> {
  const fd = shell.variables.get('BASH_XTRACEFD') ?? '';
  if (shell.personality.name !== 'bash' || !/^\d+$/.test(fd)) return shell.printError(line);
  try {
    await shell.sys.write(Number(fd), utf8(line));
  } catch (error) {
    if (!isErrno(error)) throw error;
    await shell.printError(line);
  }
}

/** What bash's sh_contains_shell_metas finds: the word would mean something else without quotes. */
const MEANS_MORE = /[\s'"\\|&;()<>!{}*[\]?^$`]|^[~#]|[=:]~/;

export function traceWord(word: string): string {
  if (word === '') return "''";
  if (MEANS_MORE.test(word)) return `'${word.replaceAll("'", "'\\''")}'`;
  return isPrintable(word) ? word : ansiQuoted(word);
}
