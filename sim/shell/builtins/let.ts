import { ExpansionError } from '../control-flow.ts';
import { evaluate } from '../expand/arithmetic.ts';
import type { Builtin } from './builtin.ts';

export const letExpressions: Builtin = async (shell, args) => {
  if (args.length === 0) {
    await shell.complain('expression expected', 'let');
    return 1;
  }
  let value = 0n;
  try {
    for (const arg of args) value = evaluate(shell, arg);
  } catch (error) {
    if (!(error instanceof ExpansionError) || error.exits) throw error;
    await shell.complain(error.message, 'let');
    return 1;
  }
  return value === 0n ? 1 : 0;
};
