import { type Command, ScriptError } from './script.ts';

/** Where a jump goes: the index of its label's command; the end of the script without one. @throws ScriptError */
export function labelled(commands: readonly Command[], label: string): number {
  if (label === '') return commands.length;
  const at = commands.findIndex(({ name, text }) => name === ':' && text === label);
  if (at < 0) throw new ScriptError(`can't find label for jump to \`${label}'`, undefined);
  return at;
}
