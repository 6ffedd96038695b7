import { unescapeAnsi } from '../expand/ansi.ts';
import type { Builtin } from './builtin.ts';

/** `echo [-neE] …`. dash's always interprets escapes and knows only -n. */
export const echo: Builtin = async (shell, args) => {
  const dash = shell.personality.name === 'dash';
  let escapes = dash || shell.options.isOn('xpg_echo');
  let newline = true;
  let i = 0;
  for (; i < args.length; i++) {
    const arg = args[i] as string;
    if (!(dash ? arg === '-n' : /^-[neE]+$/.test(arg))) break;
    for (const letter of arg.slice(1)) {
      if (letter === 'n') newline = false;
      else escapes = letter === 'e';
    }
  }
  const text = args.slice(i).join(' ');
  if (!escapes) {
    await shell.print(text + (newline ? '\n' : ''));
    return 0;
  }
  const output = unescapeAnsi(text, true);
  await shell.print(output.text + (newline && !output.stopped ? '\n' : ''));
  return 0;
};
