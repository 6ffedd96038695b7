import { exitStatus } from '../../libc/signal-numbers.ts';
import { inBashOrder } from '../associative-order.ts';
import { functionText } from '../function-text.ts';
import { execute } from '../interpreter/execute.ts';
import { allFiles, findFile, isExecutable } from '../interpreter/find-command.ts';
import { forkShell } from '../interpreter/subshell.ts';
import { waitForeground } from '../jobs/foreground.ts';
import type { Shell } from '../shell.ts';
import { KEYWORDS } from '../syntax/keywords.ts';
import { type Builtin, parseOptions, usageError } from './builtin.ts';
import { builtinNamed } from './table.ts';

/** The size of bash's table of programs, which gives the order of `hash` (hashcmd.h). */
const PROGRAM_BUCKETS = 256;

/** `builtin name …`. */
export const builtin: Builtin = async (shell, args, call) => {
  const [name, ...rest] = args[0] === '--' ? args.slice(1) : args;
  if (name === undefined) return 0;
  const found = builtinNamed(shell, name);
  if (found) return found(shell, rest, { ...call, name });
  await shell.complain(`${name}: not a shell builtin`, 'builtin');
  return 1;
};

/** `command [-pVv] name …`: without functions. */
export const command: Builtin = async (shell, args, call) => {
  const { options, operands, invalid } = parseOptions(args, 'pVv');
  if (invalid) return usageError(shell, 'command', `${invalid}: invalid option`, 'command [-pVv] command [arg ...]');
  const letters = options.map(({ letter }) => letter);
  if (letters.includes('v') || letters.includes('V')) {
    let status = operands.length ? 1 : 0;
    for (const name of operands) {
      const found = letters.includes('V') ? await describeAll(shell, name, false) : await printShort(shell, name);
      if (found) status = 0;
      else if (letters.includes('V')) await shell.complain(`${name}: not found`, 'command');
    }
    return status;
  }
  const [name, ...rest] = operands;
  if (name === undefined) return 0;
  const own = builtinNamed(shell, name);
  if (own) return own(shell, rest, { ...call, name });
  const path = findFile(shell, name, letters.includes('p') ? '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' : undefined);
  const pid = await forkShell(shell, (child) => execute(child, path, operands, { environment: child.variables.environment() }), {
    group: 0,
    foreground: true,
  });
  const result = await waitForeground(shell, { pids: [pid], group: pid, text: operands.join(' ') });
  return exitStatus(result.last);
};

async function printShort(shell: Shell, name: string): Promise<boolean> {
  const alias = shell.options.isOn('expand_aliases') ? shell.aliases.get(name) : undefined;
  const file = hashedFile(shell, name) ?? allFiles(shell, name).find((path) => isExecutable(shell, path));
  if (alias !== undefined) await shell.print(`alias ${name}='${alias}'\n`);
  else if (KEYWORDS.includes(name) || shell.functions.has(name) || builtinNamed(shell, name)) await shell.print(`${name}\n`);
  else if (name.includes('/') ? isExecutable(shell, name) : file) await shell.print(`${name.includes('/') ? name : file}\n`);
  else return false;
  return true;
}

/** Options that `type` once had: `-type`, `-path`, `-all`, and with two dashes. */
const shortened = (word: string): string => /^--?(type|path|all)$/.exec(word)?.[1]?.replace(/^(.).*/, '-$1') ?? word;

/** `type [-aftpP] name …`. */
export const type: Builtin = async (shell, args) => {
  const { options, operands, invalid } = parseOptions(args.map(shortened), 'aftpP');
  if (invalid) return usageError(shell, 'type', `${invalid}: invalid option`, 'type [-afptP] name [name ...]');
  const has = (letter: string): boolean => options.some((option) => option.letter === letter);
  let status = 0;
  for (const name of operands) {
    if (has('t')) {
      const kind = kindOf(shell, name, has('f'));
      if (kind === 'file') hashedFile(shell, name);
      if (kind) await shell.print(`${kind}\n`);
      else status = 1;
    } else if (has('p') || has('P')) {
      const file = (has('P') ? undefined : hashedFile(shell, name)) ?? allFiles(shell, name).find((path) => isExecutable(shell, path));
      if (file && (has('P') || kindOf(shell, name) === 'file')) await shell.print(`${file}\n`);
      else if (!file) status = 1;
    } else if (!(await describeAll(shell, name, has('a'), has('f')))) {
      if (shell.personality.name === 'bash') await shell.complain(`${name}: not found`, 'type');
      else await shell.print(`${name}: not found\n`);
      status = shell.personality.name === 'bash' ? 1 : 127;
    }
  }
  return status;
};

function kindOf(shell: Shell, name: string, withoutFunctions = false): string | undefined {
  if (shell.aliases.has(name) && shell.options.isOn('expand_aliases')) return 'alias';
  if (KEYWORDS.includes(name)) return 'keyword';
  if (shell.functions.has(name) && !withoutFunctions) return 'function';
  if (builtinNamed(shell, name)) return 'builtin';
  const file = name.includes('/') ? name : allFiles(shell, name).find((path) => isExecutable(shell, path));
  return file && isExecutable(shell, file) ? 'file' : undefined;
}

/** Where the hash table has it: every look there counts as a hit, as in bash. */
function hashedFile(shell: Shell, name: string): string | undefined {
  const known = shell.personality.name === 'bash' ? shell.hashed.under(shell.variables).get(name) : undefined;
  if (known) known.hits += 1;
  return known?.path;
}

/** The sentences of `type`. @returns false when there is nothing of that name. */
async function describeAll(shell: Shell, name: string, all: boolean, withoutFunctions = false): Promise<boolean> {
  const found: string[] = [];
  const bash = shell.personality.name === 'bash';
  const alias = shell.options.isOn('expand_aliases') ? shell.aliases.get(name) : undefined;
  if (alias !== undefined) found.push(bash ? `${name} is aliased to \`${alias}'` : `${name} is an alias for ${alias}`);
  if (KEYWORDS.includes(name)) found.push(`${name} is a shell keyword`);
  const called = shell.functions.get(name);
  if (called && !withoutFunctions)
    found.push(bash ? `${name} is a function\n${functionText(called).trimEnd()}` : `${name} is a shell function`);
  if (builtinNamed(shell, name)) found.push(`${name} is a shell builtin`);
  const remembered = bash && !all ? shell.hashed.under(shell.variables).get(name)?.path : undefined;
  if (remembered !== undefined) found.push(`${name} is hashed (${remembered})`);
  const files = name.includes('/') ? [name] : allFiles(shell, name);
  for (const file of files.filter((path) => isExecutable(shell, path))) {
    found.push(`${name} is ${file}`);
  }
  if (!all && /^\S+ is hashed/.test(found[0] ?? '')) hashedFile(shell, name);
  const shown = all ? found : found.slice(0, 1);
  for (const line of shown) await shell.print(`${line}\n`);
  return shown.length > 0;
}

/** `hash -t name …`: where the names are remembered; several with their names. `reusable` (`-l`): as commands that would remember them. */
async function printHashed(shell: Shell, names: readonly string[], reusable: boolean): Promise<number> {
  if (names.length === 0) {
    await shell.complain('-t: option requires an argument', 'hash');
    return 1;
  }
  let status = 0;
  for (const name of names) {
    const found = hashedFile(shell, name);
    if (found !== undefined)
      await shell.print(reusable ? `builtin hash -p ${found} ${name}\n` : names.length > 1 ? `${name}\t${found}\n` : `${found}\n`);
    else {
      await shell.complain(`${name}: not found`, 'hash');
      status = 1;
    }
  }
  return status;
}

/** `hash [-lr] [-p path] [-d | -t] [name …]`. */
export const hash: Builtin = async (shell, args) => {
  const { options, operands, invalid } = parseOptions(args, 'rdtlp:');
  if (invalid) return usageError(shell, 'hash', `${invalid}: invalid option`, 'hash [-lr] [-p pathname] [-dt] [name ...]');
  const has = (wanted: string): boolean => options.some(({ letter }) => letter === wanted);
  const path = options.findLast(({ letter }) => letter === 'p')?.value;
  const table = shell.hashed.under(shell.variables);
  if (has('r')) table.clear();
  else if (has('t')) return printHashed(shell, operands, has('l'));
  else if (operands.length === 0) {
    if (has('l') && table.size > 0)
      await printHashed(
        shell,
        inBashOrder(table, PROGRAM_BUCKETS).map(([name]) => name),
        true,
      );
    else if (table.size === 0) await shell.print('hash: hash table empty\n');
    else
      await shell.print(
        `hits\tcommand\n${inBashOrder(table, PROGRAM_BUCKETS)
          .map(([, { path, hits }]) => `${String(hits).padStart(4)}\t${path}\n`)
          .join('')}`,
      );
  }
  let status = 0;
  for (const name of operands) {
    if (has('d')) {
      if (table.delete(name)) continue;
      await shell.complain(`${name}: not found`, 'hash');
      status = 1;
      continue;
    }
    const file = path ?? allFiles(shell, name).find((path) => isExecutable(shell, path));
    if (file) table.set(name, { path: file, hits: 0 });
    else {
      await shell.complain(`${name}: not found`, 'hash');
      status = 1;
    }
  }
  return status;
};
