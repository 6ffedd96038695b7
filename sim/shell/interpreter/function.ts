import type { CompoundCommand, CompoundList, Function as FunctionNode, Redirected } from 'unbash';
import { ExpansionError, ReturnControl } from '../control-flow.ts';
import { MAX_FUNCTION_DEPTH, type Shell } from '../shell.ts';
import type { Source } from '../source.ts';
import { finish, runList, runNode } from './run.ts';
import { runDebugTrap, runTrap } from './trap.ts';

export interface ShellFunction {
  readonly name: string;
  readonly body: CompoundCommand | Redirected | CompoundList;
  /** Where it was defined: positions of its body count there. */
  readonly source: Source | undefined;
}

export async function defineFunction(shell: Shell, node: FunctionNode): Promise<number> {
  const name = node.name.value;
  if (/[$`<>&|;()\s]/.test(name)) throw new ExpansionError(`\`${node.name.text}': not a valid identifier`);
  shell.functions.set(name, { name, body: node.body, source: shell.source });
  return 0;
}

/** Calls a function: its own positional parameters and local variables, the caller's everything else. */
export async function callFunction(
  shell: Shell,
  called: ShellFunction,
  args: readonly string[],
  environment: ReadonlyMap<string, string> = new Map(),
): Promise<number> {
  if (shell.functionDepth >= MAX_FUNCTION_DEPTH) {
    throw new ExpansionError(`${called.name}: maximum function nesting level exceeded (${MAX_FUNCTION_DEPTH})`, { fatal: true });
  }
  const { positional, source, position, loopDepth } = shell;
  const hidden = hideTraps(shell);
  shell.positional = [...args];
  shell.functionDepth += 1;
  shell.calls.push({
    name: called.name,
    source: called.source?.path ?? (shell.commandString ? 'environment' : shell.name),
    line: shell.errorLine ?? shell.line,
  });
  shell.variables.pushScope();
  shell.loopDepth = 0;
  shell.source = called.source ?? source;
  try {
    for (const [name, value] of environment) {
      const variable = shell.variables.declareLocal(name);
      variable.value = value;
      variable.exported = true;
    }
    shell.position = called.body.pos;
    const told = runDebugTrap(shell);
    if (told) await told;
    const status = await runBody(shell, called);
    if (shell.signals.traps.has('RETURN')) await runTrap(shell, 'RETURN');
    return status;
  } finally {
    for (const [name, command] of hidden) if (!shell.signals.traps.has(name)) shell.signals.traps.set(name, command);
    shell.variables.popScope();
    const { options } = shell.calls.pop() ?? {};
    if (options) shell.options = options;
    shell.functionDepth -= 1;
    shell.loopDepth = loopDepth;
    shell.positional = positional;
    shell.source = source;
    shell.position = position;
  }
}

/** DEBUG and RETURN traps are not for what functions do, unless `set -T` says so; and RETURN never for those that the DEBUG trap calls. */
function hideTraps(shell: Shell): (readonly ['DEBUG' | 'RETURN', string])[] {
  const { traps } = shell.signals;
  const debugs = shell.runningTraps.has('DEBUG');
  const names = !shell.options.has('functrace') ? (['DEBUG', 'RETURN'] as const) : debugs ? (['RETURN'] as const) : [];
  return names.flatMap((name) => {
    const command = traps.get(name);
    traps.delete(name);
    return command === undefined ? [] : [[name, command] as const];
  });
}

async function runBody(shell: Shell, called: ShellFunction): Promise<number> {
  try {
    const status = called.body.type === 'CompoundList' ? await runList(shell, called.body) : await runNode(shell, called.body);
    // A RETURN trap stands where the function begins, or at the `return` that ended it.
    shell.position = called.body.pos;
    return status;
  } catch (error) {
    if (error instanceof ReturnControl) return finish(shell, error.status);
    throw error;
  }
}
