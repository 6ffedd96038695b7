import { expandText } from '../expand/parts.ts';
import { quotedIfNeeded, singleQuoted } from '../expand/quote.ts';
import type { Shell } from '../shell.ts';

/** `set -x`: prints PS4 and the command. */
export async function trace(shell: Shell, text: () => string): Promise<void> {
  if (!shell.options.has('xtrace')) return;
  const ps4 = await expandText(shell, shell.variables.get('PS4') ?? '+ ');
  const prefix = ps4.slice(0, 1).repeat(shell.subshellDepth) + ps4;
  await shell.printError(`${prefix}${text()}\n`);
}

export function traceWord(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-][A-Za-z0-9_@%+=:,./~-]*$/.test(word)
    ? word
    : word === ''
      ? "''"
      : /[\x00-\x1f]/.test(word)
        ? quotedIfNeeded(word)
        : singleQuoted(word);
}
