import { setLine } from '../declaration.ts';
import { optionByLetter, optionByName, SET_OPTIONS, type SetOption } from '../options.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, usageError } from './builtin.ts';

const USAGE = 'set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]';

/** `set`: options and positional parameters; alone, every variable. */
export const set: Builtin = async (shell, args) => {
  if (args.length === 0) {
    const shown = shell.variables.all().filter(([, variable]) => variable.value !== undefined || variable.list || variable.map);
    await shell.print(shown.map(([name, variable]) => setLine(name, variable)).join(''));
    return 0;
  }
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === '--' || arg === '-') {
      if (arg === '-') for (const option of ['xtrace', 'verbose'] as const) shell.options.change(option, false);
      if (arg === '--' || args.length > i + 1) replacePositional(shell, args.slice(i + 1));
      return 0;
    }
    if (!/^[-+]./.test(arg)) {
      replacePositional(shell, args.slice(i));
      return 0;
    }
    const on = arg.startsWith('-');
    for (const letter of arg.slice(1)) {
      if (letter === 'o') {
        const name = args[i + 1];
        if (name === undefined) return listOptions(shell, on);
        i += 1;
        const option = optionByName(name);
        if (!option) {
          await shell.complain(`${name}: invalid option name`, 'set');
          return 2;
        }
        shell.options.change(option, on);
        continue;
      }
      const option = optionByLetter(letter);
      if (!option) return usageError(shell, 'set', `${arg.charAt(0)}${letter}: invalid option`, USAGE);
      shell.options.change(option, on);
    }
  }
  return 0;
};

async function listOptions(shell: Shell, table: boolean): Promise<number> {
  const line = (name: SetOption): string =>
    table ? `${name.padEnd(15)}\t${shell.options.has(name) ? 'on' : 'off'}\n` : `set ${shell.options.has(name) ? '-' : '+'}o ${name}\n`;
  await shell.print(SET_OPTIONS.map(([name]) => line(name)).join(''));
  return 0;
}

export const shift: Builtin = async (shell, args) => {
  const text = args[0] ?? '1';
  if (!/^[-+]?\d+$/.test(text)) {
    await shell.complain(`${text}: numeric argument required`, 'shift');
    return 1;
  }
  const count = Number(text);
  if (count < 0 || count > shell.positional.length) {
    if (count < 0 || shell.options.isOn('shift_verbose')) await shell.complain(`${text}: shift count out of range`, 'shift');
    return 1;
  }
  shell.positional = shell.positional.slice(count);
  return 0;
};

function replacePositional(shell: Shell, words: string[]): void {
  shell.positional = words;
  shell.positionalReplaced = true;
}
