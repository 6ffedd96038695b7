import { callLines, callNames, callSources } from '../call-stack.ts';
import { type Builtin, usageError } from './builtin.ts';

/** `caller [expr]`: the line and file that called, with the function's name when a frame is asked for. */
export const caller: Builtin = async (shell, args) => {
  const [text] = args;
  const [names, sources, lines] = [callNames(shell), callSources(shell), callLines(shell)];
  if (text === undefined) {
    await shell.print(`${lines[0] ?? '0'} ${sources[1] ?? 'NULL'}\n`);
    return 0;
  }
  if (!/^\d+$/.test(text)) return usageError(shell, 'caller', `${text}: invalid number`, 'caller [expr]');
  const frame = Number(text);
  if (names[frame + 1] === undefined) return 1;
  await shell.print(`${lines[frame]} ${names[frame + 1]} ${sources[frame + 1]}\n`);
  return 0;
};
