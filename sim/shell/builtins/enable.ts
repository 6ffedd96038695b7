import type { Builtin } from './builtin.ts';
import { builtinNamed, builtinNames } from './table.ts';

/** `enable [-n] [name …]`. */
export const enable: Builtin = async (shell, args) => {
  const off = args[0] === '-n';
  const names = off ? args.slice(1) : args;
  if (names.length === 0) {
    const shown = builtinNames(shell).filter((name) => shell.disabledBuiltins.has(name) === off);
    await shell.print(shown.map((name) => `enable ${off ? '-n ' : ''}${name}\n`).join(''));
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
