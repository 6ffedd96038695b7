import type { Assignment, Command, Word } from 'unbash';
import { isErrno, strerror } from '../../base/errno.ts';
import { exitStatus } from '../../libc/signal-numbers.ts';
import { builtinNamed } from '../builtins/table.ts';
import { ExpansionError } from '../control-flow.ts';
import { expandToString, expandWords } from '../expand/words.ts';
import { functionText } from '../function-text.ts';
import { waitForeground } from '../jobs/foreground.ts';
import { jobText } from '../jobs/job-text.ts';
import type { Shell } from '../shell.ts';
import { ReadonlyError } from '../variables.ts';
import { assign } from './assignment.ts';
import { execute } from './execute.ts';
import { findFile } from './find-command.ts';
import { callFunction } from './function.ts';
import { applyForGood, withRedirects } from './redirect.ts';
import { type RunOptions, reportExpansionError } from './run.ts';
import { forkShell } from './subshell.ts';
import { trace, traceWord } from './trace.ts';
import { runDebugTrap } from './trap.ts';

/** Builtins whose arguments may be assignments, expanded as such. */
const DECLARATIONS = new Set(['alias', 'declare', 'export', 'local', 'readonly', 'typeset']);

/** Builtins that only fail when the variable they would set is readonly. */
const ASSIGNING = new Set(['getopts', 'mapfile', 'printf', 'read', 'readarray']);

/** POSIX's special builtins: a redirection error in them is the same as elsewhere in bash, but assignments before `exec` stay. */
export async function runSimple(shell: Shell, node: Command, options: RunOptions): Promise<number> {
  const assignments = node.prefix.filter((each): each is Assignment => each.type === 'Assignment');
  const told = options.told ? undefined : runDebugTrap(shell);
  if (told) await told;
  shell.substitutionStatus = undefined;
  const { words, arrays } = await expandCommand(shell, node);
  const [name, ...args] = words;
  if (name === undefined) return runAssignments(shell, node, assignments);
  const traceCommand = (): Promise<void> => trace(shell, () => words.map(traceWord).join(' '));
  shell.variables.set('_', words.at(-1) ?? '');
  const called = shell.functions.get(name);
  const builtin = called ? undefined : builtinNamed(shell, name);
  if (called) {
    const environment = await temporaryEnvironment(shell, assignments);
    await traceCommand();
    return withRedirects(shell, node.redirects, () => callFunction(shell, called, args, environment));
  }
  if (name === 'exec' && builtin) await traceCommand();
  if (name === 'exec' && builtin) return runExec(shell, node, assignments, args);
  if (builtin) {
    return withEnvironment(shell, assignments, async () => {
      if (arrays.size === 0) await traceCommand();
      return withRedirects(shell, node.redirects, async () => {
        try {
          return await builtin(shell, args, { name, arrays, ...(arrays.size > 0 ? { trace: traceCommand } : {}) });
        } catch (error) {
          if (error instanceof ReadonlyError && ASSIGNING.has(name)) {
            await shell.complain(error.message);
            return 1;
          }
          if (!isErrno(error)) throw error;
          if (error.code === 'EPIPE') shell.dieOf('SIGPIPE');
          await shell.complain(`write error: ${strerror(error.code)}`, name);
          return 1;
        }
      });
    });
  }
  return runProgram(shell, node, words, assignments, options, traceCommand);
}

interface Expanded {
  readonly words: string[];
  /** Array assignments among the arguments, by their place in `words` without the command's name. */
  readonly arrays: Map<number, Assignment>;
}

async function expandCommand(shell: Shell, node: Command): Promise<Expanded> {
  const words = node.name ? await expandWords(shell, [node.name]) : [];
  const arrays = new Map<number, Assignment>();
  const declares = words[0] !== undefined && DECLARATIONS.has(words[0]);
  for (const arg of node.args) {
    if (arg.type === 'Word') words.push(...(await expandWords(shell, [arg])));
    else if (arg.value.type === 'ArrayValue' && declares) {
      arrays.set(words.length - 1, arg);
      words.push(arg.name);
    } else words.push(await assignmentText(shell, arg));
  }
  return { words, arrays };
}

async function assignmentText(shell: Shell, arg: Assignment): Promise<string> {
  if (arg.value.type === 'ArrayValue') return arg.text;
  const left = arg.text.slice(0, arg.value.pos - arg.pos);
  const expanded = arg.index?.parts ? `${arg.name}[${await expandToString(shell, arg.index)}]${arg.append ? '+=' : '='}` : left;
  return expanded + (await expandToString(shell, arg.value as Word, { assignment: true }));
}

/** No command: the assignments are the shell's own. */
async function runAssignments(shell: Shell, node: Command, assignments: readonly Assignment[]): Promise<number> {
  shell.substitutionStatus ??= undefined;
  for (const assignment of assignments) {
    const { value: right } = assignment;
    const left = assignment.text.slice(0, right.pos - assignment.pos);
    // An array is shown as it was written, with single spaces.
    const written = right.type === 'ArrayValue' ? `(${right.elements.map((each) => each.text).join(' ')})` : undefined;
    await assign(shell, assignment, undefined, (value) => trace(shell, () => left + (written ?? traceWord(value ?? ''))));
  }
  const status = shell.substitutionStatus ?? 0;
  return withRedirects(shell, node.redirects, async () => status);
}

async function temporaryEnvironment(shell: Shell, assignments: readonly Assignment[]): Promise<Map<string, string>> {
  const environment = new Map<string, string>();
  for (const assignment of assignments) {
    const value = assignment.value.type === 'ArrayValue' ? '' : await expandToString(shell, assignment.value, { assignment: true });
    environment.set(assignment.name, assignment.append ? (shell.variables.get(assignment.name) ?? '') + value : value);
    await trace(shell, () => `${assignment.name}=${traceWord(value)}`);
  }
  return environment;
}

/** `VAR=x builtin`: the variables hold while the builtin runs. */
async function withEnvironment(shell: Shell, assignments: readonly Assignment[], body: () => Promise<number>): Promise<number> {
  if (assignments.length === 0) return body();
  const environment = await temporaryEnvironment(shell, assignments);
  const before = new Map([...environment.keys()].map((name) => [name, shell.variables.find(name)]));
  const saved = new Map([...before].map(([name, variable]) => [name, variable ? { ...variable } : undefined]));
  for (const [name, value] of environment) {
    if (!before.get(name)?.readonly) shell.variables.set(name, value).exported = true;
    else await shell.complain(`${name}: readonly variable`);
  }
  try {
    return await body();
  } finally {
    for (const [name, variable] of saved) {
      if (variable?.readonly) continue;
      if (!variable) shell.variables.unset(name);
      else Object.assign(shell.variables.writable(name), variable);
    }
  }
}

/** `exec`: without a command, its redirections stay; with one, the shell becomes that program. */
async function runExec(shell: Shell, node: Command, assignments: readonly Assignment[], args: readonly string[]): Promise<number> {
  await applyForGood(shell, node.redirects);
  let rest = [...args];
  let argv0: string | undefined;
  let clean = false;
  while (rest[0]?.startsWith('-') && rest[0] !== '-') {
    const option = rest.shift() as string;
    if (option === '--') break;
    if (option === '-a') argv0 = rest.shift();
    else if (option === '-c') clean = true;
    else if (option === '-l') argv0 = `-${argv0 ?? rest[0] ?? ''}`;
    else {
      await shell.complain(`${option}: invalid option`, 'exec');
      await shell.printError('exec: usage: exec [-cl] [-a name] [command [argument ...]] [redirection ...]\n');
      return 2;
    }
  }
  if (rest.length === 0) return 0;
  const environment = await temporaryEnvironment(shell, assignments);
  const command = rest[0] as string;
  if (argv0 !== undefined) rest = [argv0, ...rest.slice(1)];
  const path = findFile(shell, command);
  return execute(shell, path, rest, {
    environment: clean ? undefined : { ...environmentOf(shell), ...levelBelow(shell), ...Object.fromEntries(environment) },
    byExec: true,
    shown: command,
  });
}

/** Exported variables and functions. */
function environmentOf(shell: Shell): Record<string, string> {
  const environment = shell.variables.environment();
  for (const name of shell.exportedFunctions) {
    const found = shell.functions.get(name);
    if (found)
      environment[`BASH_FUNC_${name}%%`] = functionText(found)
        .replace(/^\S+ /, '')
        .replace(/^\(\)\s*\n/, '() ')
        .trimEnd();
  }
  return environment;
}

/** SHLVL without this shell, which the program takes the place of. */
function levelBelow({ variables, personality }: Shell): Record<string, string> {
  const level = Number(variables.get('SHLVL'));
  return personality.name === 'bash' && level > 0 ? { SHLVL: String(level - 1) } : {};
}

async function runProgram(
  shell: Shell,
  node: Command,
  words: readonly string[],
  assignments: readonly Assignment[],
  options: RunOptions,
  traceCommand: () => Promise<void>,
): Promise<number> {
  const environment = await temporaryEnvironment(shell, assignments);
  await traceCommand();
  const path = findFile(shell, words[0] as string, environment.get('PATH'));
  const run = async (child: Shell): Promise<number> => {
    try {
      await applyForGood(child, node.redirects);
    } catch (error) {
      if (!(error instanceof ExpansionError)) throw error;
      return reportExpansionError(child, error);
    }
    const level = child === shell && shell.subshellDepth === 0 ? levelBelow(shell) : {};
    return execute(child, path, words, { environment: { ...environmentOf(child), ...level, ...Object.fromEntries(environment) } });
  };
  if (options.last && shell.signals.traps.size === 0 && shell.substitutions.length === 0 && !shell.interactive) return run(shell);
  const pid = await forkShell(shell, run, { group: 0, foreground: true });
  const result = await waitForeground(shell, { pids: [pid], group: pid, text: jobText(shell, node) });
  return exitStatus(result.last);
}
