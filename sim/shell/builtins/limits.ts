import { type Builtin, parseOptions, usageError } from './builtin.ts';

/** `umask [-S] [mode]`. */
export const umask: Builtin = async (shell, args) => {
  const { options, operands, invalid } = parseOptions(args, 'pS');
  if (invalid) return usageError(shell, 'umask', `${invalid}: invalid option`, 'umask [-p] [-S] [mode]');
  const mode = operands[0];
  const mask = shell.sys.umask();
  if (mode === undefined) {
    const octal = mask.toString(8).padStart(4, '0');
    const letters = (bits: number): string => ['r', 'w', 'x'].filter((_, i) => (bits & (4 >> i)) === 0).join('');
    const symbolic = `u=${letters(mask >> 6)},g=${letters((mask >> 3) & 7)},o=${letters(mask & 7)}`;
    const shown = options.some(({ letter }) => letter === 'S') ? symbolic : octal;
    await shell.print(`${options.some(({ letter }) => letter === 'p') ? `umask ${shown === symbolic ? '-S ' : ''}` : ''}${shown}\n`);
    return 0;
  }
  if (/^[0-7]+$/.test(mode)) {
    const number = Number.parseInt(mode, 8);
    if (number > 0o777) {
      await shell.complain(`${mode}: octal number out of range`, 'umask');
      return 1;
    }
    shell.sys.umask(number);
    return 0;
  }
  if (/^\d/.test(mode)) {
    await shell.complain(`${mode}: octal number out of range`, 'umask');
    return 1;
  }
  const changed = symbolicMask(mode, mask);
  if (changed === undefined) {
    const wrong = /^(?:[ugoa]*[-+=][rwxXst]*,?)*[ugoa]*[-+=][rwxXst]*([^,])/.exec(mode)?.[1];
    await shell.complain(
      wrong ? `\`${wrong}': invalid symbolic mode character` : `\`${mode.charAt(0)}': invalid symbolic mode operator`,
      'umask',
    );
    return 1;
  }
  shell.sys.umask(changed);
  return 0;
};

/** `u=rwx,g-w`: what is allowed, so the mask is its complement. */
function symbolicMask(text: string, mask: number): number | undefined {
  let allowed = ~mask & 0o777;
  for (const clause of text.split(',')) {
    const match = /^([ugoa]*)([-+=])([rwx]*)$/.exec(clause);
    if (!match) return undefined;
    const [, who = '', operator, letters = ''] = match;
    const bits = [...letters].reduce((sum, letter) => sum | (letter === 'r' ? 4 : letter === 'w' ? 2 : 1), 0);
    for (const [name, shift] of [
      ['u', 6],
      ['g', 3],
      ['o', 0],
    ] as const) {
      if (who && !who.includes('a') && !who.includes(name)) continue;
      const own = bits << shift;
      if (operator === '+') allowed |= own;
      else if (operator === '-') allowed &= ~own;
      else allowed = (allowed & ~(7 << shift)) | own;
    }
  }
  return ~allowed & 0o777;
}

export const times: Builtin = async (shell) => {
  await shell.print('0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n');
  return 0;
};
