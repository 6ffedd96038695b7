import { type Builtin, parseOptions, usageError } from './builtin.ts';
import { builtinNamed, builtinNames } from './table.ts';

/** POSIX's special builtins, which `enable -s` lists. */
const SPECIAL = new Set('. : break continue eval exec exit export readonly return set shift source times trap unset'.split(' '));

/** `enable [-a] [-nps] [name …]`; loadable builtins (-d, -f) are not simulated. */
export const enable: Builtin = async (shell, args) => {
  const { options, operands: names, invalid } = parseOptions(args, 'adnpsf:');
  if (invalid) return usageError(shell, 'enable', `${invalid}: invalid option`, 'enable [-a] [-dnps] [-f filename] [name ...]');
  const has = (wanted: string): boolean => options.some(({ letter }) => letter === wanted);
  if (has('d') || has('f')) {
    await shell.complain('loadable builtins are not simulated yet', 'enable');
    return 1;
  }
  const off = has('n');
  if (names.length === 0 || has('p')) {
    for (const name of builtinNames(shell)) {
      const disabled = shell.disabledBuiltins.has(name);
      if ((has('s') && !SPECIAL.has(name)) || (!has('a') && disabled !== off)) continue;
      await shell.print(`enable ${disabled ? '-n ' : ''}${name}\n`);
    }
    return 0;
  }
  let status = 0;
  for (const name of names) {
    if (!builtinNames(shell).includes(name)) {
      await shell.complain(`${name}: not a shell builtin`, 'enable');
      status = 1;
    } else if (off) shell.disabledBuiltins.add(name);
    else shell.disabledBuiltins.delete(name);
  }
  return status;
};

/** `help`: in our own words, and short. */
export const help: Builtin = async (shell, args) => {
  const [name] = args;
  if (name === undefined) {
    await shell.print(`These commands are built into the shell. \`man bash' explains each of them.\n\n${columns(builtinNames(shell))}`);
    return 0;
  }
  if (builtinNamed(shell, name)) {
    await shell.print(`${name}: a shell builtin. Its description is not simulated yet; see \`man bash'.\n`);
    return 0;
  }
  await shell.complain(`no help topics match \`${name}'.  Try \`help help' or \`man -k ${name}' or \`info ${name}'.`, 'help');
  return 1;
};

function columns(names: readonly string[]): string {
  const rows: string[] = [];
  for (let i = 0; i < names.length; i += 6)
    rows.push(
      `${names
        .slice(i, i + 6)
        .map((name) => name.padEnd(12))
        .join('')
        .trimEnd()}\n`,
    );
  return rows.join('');
}
