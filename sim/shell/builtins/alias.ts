import { singleQuoted } from '../expand/quote.ts';
import type { Shell } from '../shell.ts';
import type { Builtin } from './builtin.ts';

export const alias: Builtin = async (shell, args) => {
  const operands = args[0] === '-p' || args[0] === '--' ? args.slice(1) : args;
  const word = shell.personality.name === 'bash' ? 'alias ' : '';
  if (operands.length === 0) {
    const lines = [...shell.aliases].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${word}${name}=${singleQuoted(value)}\n`);
    await shell.print(lines.join(''));
    return 0;
  }
  let status = 0;
  for (const operand of operands) {
    const cut = operand.indexOf('=');
    if (cut > 0 && /[/$`\s'"|&;()<>\\]/.test(operand.slice(0, cut)) && shell.personality.name === 'bash') {
      await shell.complain(`\`${operand.slice(0, cut)}': invalid alias name`, 'alias');
      status = 1;
      continue;
    }
    if (cut > 0) {
      shell.aliases.set(operand.slice(0, cut), operand.slice(cut + 1));
      continue;
    }
    const value = shell.aliases.get(operand);
    if (value === undefined) {
      await notFound(shell, 'alias', operand);
      status = 1;
    } else await shell.print(`${word}${operand}=${singleQuoted(value)}\n`);
  }
  return status;
};

export const unalias: Builtin = async (shell, args) => {
  if (args[0] === '-a') {
    shell.aliases.clear();
    return 0;
  }
  if (args.length === 0) {
    await shell.printError('unalias: usage: unalias [-a] name [name ...]\n');
    return 2;
  }
  let status = 0;
  for (const name of args) {
    if (shell.aliases.delete(name)) continue;
    await notFound(shell, 'unalias', name);
    status = 1;
  }
  return status;
};

/** dash says it without its own name and the line. */
async function notFound(shell: Shell, builtin: string, name: string): Promise<void> {
  if (shell.personality.name === 'dash') await shell.printError(`${builtin}: ${name} not found\n`);
  else await shell.complain(`${name}: not found`, builtin);
}
