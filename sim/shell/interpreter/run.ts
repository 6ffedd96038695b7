import type { AndOr, CommandNode, CompoundList, PipelineNode, Statement } from 'unbash';
import { AbandonControl, ExitControl, ExpansionError } from '../control-flow.ts';
import { startBackground } from '../jobs/background.ts';
import type { Shell } from '../shell.ts';
import { ReadonlyError } from '../variables.ts';
import { runArithmeticCommand, runCompound } from './compound.ts';
import { runTestCommand } from './conditional.ts';
import { startCoprocess } from './coprocess.ts';
import { defineFunction } from './function.ts';
import { runPipeline } from './pipeline.ts';
import { withSubstitutions } from './process-substitution.ts';
import { withRedirects } from './redirect.ts';
import { runSimple } from './simple.ts';
import { runSubshell } from './subshell.ts';
import { runTrap } from './trap.ts';

export interface RunOptions {
  /** Nothing comes after this in the process: a program may take the process's place instead of being a child. */
  readonly last?: boolean;
  /** Its DEBUG trap has run. */
  readonly told?: boolean;
}

export async function runStatements(shell: Shell, statements: readonly Statement[], options: RunOptions = {}): Promise<number> {
  let status = 0;
  const depth = Number(statements.length > 1);
  shell.listDepth += depth;
  try {
    for (let i = 0; i < statements.length; i++) {
      const statement = statements[i] as Statement;
      status = await runStatement(shell, statement, i === statements.length - 1 ? options : {});
    }
  } finally {
    shell.listDepth -= depth;
  }
  return status;
}

export function runList(shell: Shell, list: CompoundList, options: RunOptions = {}): Promise<number> {
  return runStatements(shell, list.commands, options);
}

async function runStatement(shell: Shell, statement: Statement, options: RunOptions): Promise<number> {
  const pause = shell.checkpoint();
  if (pause) await pause;
  shell.position = statement.pos;
  if (statement.background) return finish(shell, await startBackground(shell, statement.command));
  if (statement.command.type === 'AndOr') return runAndOr(shell, statement.command, options);
  return runNode(shell, statement.command, options);
}

/** `a && b || c`: only the last command that ran counts for `set -e`. */
export async function runAndOr(shell: Shell, node: AndOr, options: RunOptions): Promise<number> {
  let status = 0;
  for (let i = 0; i < node.commands.length; i++) {
    const operator = node.operators[i - 1];
    if (operator && (operator === '&&') !== (status === 0)) continue;
    const command = node.commands[i] as PipelineNode;
    const last = i === node.commands.length - 1;
    if (!last) shell.guarded += 1;
    shell.listDepth += 1;
    try {
      status = await runNode(shell, command, last ? options : {});
    } finally {
      shell.listDepth -= 1;
      if (!last) shell.guarded -= 1;
    }
  }
  return status;
}

/** Runs a pipeline or a single command; errors of expansion end here with their message and status 1. */
export async function runNode(shell: Shell, node: PipelineNode | AndOr, options: RunOptions = {}): Promise<number> {
  if (node.type === 'AndOr') return runAndOr(shell, node, options);
  if (node.type === 'Pipeline') return runPipeline(shell, node, options);
  shell.position = placeOf(node);
  try {
    return await runCommand(shell, node, options);
  } catch (error) {
    return finish(shell, await reportExpansionError(shell, error));
  }
}

/**
 * bash takes a simple command's line when it has read its second word: where one goes over several lines, that is where it ends. A subshell's is that
 * of its `)`.
 */
export function placeOf(node: CommandNode): number {
  if (node.type === 'Subshell') return Math.max(node.pos, node.end - 1);
  if (node.type !== 'Command') return node.pos;
  const parts = [...node.prefix, ...(node.name ? [node.name] : []), ...node.suffix];
  const second = parts[1] ?? parts[0];
  if (!second) return node.pos;
  return second.type === 'HereDoc' ? second.pos : Math.max(second.pos, second.end - 1);
}

/** Prints what went wrong while words were expanded. A fatal error gives up the prompt's command, or the shell. */
export async function reportExpansionError(shell: Shell, error: unknown): Promise<number> {
  const failure = error instanceof ReadonlyError ? new ExpansionError(error.message, { fatal: true }) : error;
  if (!(failure instanceof ExpansionError)) throw failure;
  await shell.complain(failure.message);
  // A shell that runs -c text ends with 127; a script, or a child, with 1.
  const status = failure.exits && !(shell.commandString && shell.subshellDepth === 0) ? 1 : failure.status;
  const goingOn = shell.personality.name === 'dash' ? 2 : 1;
  shell.status = failure.fatal && !shell.interactive ? status : goingOn;
  if (failure.fatal) throw new AbandonControl(shell.status, failure.exits);
  return goingOn;
}

/** What $BASH_COMMAND tells of. */
const TOLD: readonly CommandNode['type'][] = ['Command', 'Subshell', 'TestCommand', 'ArithmeticCommand'];

async function runCommand(shell: Shell, node: CommandNode, options: RunOptions): Promise<number> {
  if (shell.trapDepth === 0 && TOLD.includes(node.type)) shell.command = { node, source: shell.source };
  switch (node.type) {
    case 'Command':
      return finish(shell, await withSubstitutions(shell, () => runSimple(shell, node, options)), true);
    case 'Function':
      return finish(shell, await defineFunction(shell, node));
    case 'Subshell':
      return finish(shell, await runSubshell(shell, node, options), true);
    case 'TestCommand':
      return finish(shell, await withSubstitutions(shell, () => runTestCommand(shell, node)), true);
    case 'ArithmeticCommand':
      return finish(shell, await runArithmeticCommand(shell, node), true);
    case 'Redirected': {
      const inner = node.command;
      if (inner.type === 'Subshell')
        return withSubstitutions(shell, async () => finish(shell, await runSubshell(shell, inner, options, node.redirects), true));
      return withSubstitutions(shell, () => withRedirects(shell, node.redirects, async () => runCommand(shell, inner, {})));
    }
    case 'Coproc':
      return finish(shell, await startCoprocess(shell, node));
    default:
      return withSubstitutions(shell, () => runCompound(shell, node, options));
  }
}

/** Sets `$?`; with `counts`, a failure may end the shell (`set -e`) and runs the ERR trap. */
export async function finish(shell: Shell, status: number, counts = false): Promise<number> {
  shell.status = status;
  shell.pipeStatus = [status];
  if (counts && status !== 0) await failed(shell, status);
  return status;
}

export async function failed(shell: Shell, status: number): Promise<void> {
  if (shell.guarded > 0) return;
  if (shell.signals.traps.has('ERR') && (shell.functionDepth === 0 || shell.options.has('errtrace'))) await runTrap(shell, 'ERR');
  if (shell.options.has('errexit')) throw new ExitControl(status);
}
