import { type CommandNode, type Pipeline, parse } from 'unbash';
import { exitStatus } from '../../libc/signal-numbers.ts';
import { AbandonControl } from '../control-flow.ts';
import { waitForeground } from '../jobs/foreground.ts';
import { jobText } from '../jobs/job-text.ts';
import type { Shell } from '../shell.ts';
import { withInput } from './redirect.ts';
import { failed, finish, placeOf, type RunOptions, runNode } from './run.ts';
import { forkShell } from './subshell.ts';
import { reportTime, startTiming } from './time.ts';
import { runDebugTrap } from './trap.ts';

export async function runPipeline(shell: Shell, node: Pipeline, options: RunOptions): Promise<number> {
  const negated = node.prefixes.filter((prefix) => prefix.type === 'Negation').length % 2 === 1;
  const timed = node.prefixes.find((prefix) => prefix.type === 'Time');
  const timing = timed ? startTiming(shell) : undefined;
  if (negated) shell.guarded += 1;
  let status = 0;
  const single = node.commands.length === 1 ? node.commands[0] : undefined;
  try {
    if (single) status = await runNode(shell, single, timed || negated ? {} : options);
    else if (node.commands.length > 1) status = await runPipes(shell, node);
  } catch (error) {
    // Ctrl-C gives up the line, but the time it took is told.
    if (timing !== undefined && error instanceof AbandonControl)
      await reportTime(shell, timing, timed?.type === 'Time' && timed.posix !== undefined);
    throw error;
  } finally {
    if (negated) shell.guarded -= 1;
  }
  if (timed && timing !== undefined) await reportTime(shell, timing, timed.type === 'Time' && timed.posix !== undefined);
  const statuses = shell.pipeStatus;
  shell.status = negated ? Number(status === 0) : status;
  shell.pipeStatus = statuses;
  if (!single && !negated && shell.status !== 0) await failed(shell, shell.status);
  return shell.status;
}

async function runPipes(shell: Shell, node: Pipeline): Promise<number> {
  if (shell.options.isOn('lastpipe') && !shell.monitor) return runWithLastHere(shell, node);
  const { pids, group } = await startPipes(shell, node, { background: false });
  const result = await waitForeground(shell, { pids, group, text: jobText(shell, node) });
  if (result.stopped) return finish(shell, exitStatus(result.last));
  return settle(shell, result.statuses.map(exitStatus));
}

/** `shopt -s lastpipe`: the last command of the pipeline is run by the shell itself. */
async function runWithLastHere(shell: Shell, node: Pipeline): Promise<number> {
  const last = node.commands.at(-1) as CommandNode;
  const { pids, group, output } = await startPipes(shell, node, { background: false, withoutLast: true });
  shell.guarded += 1;
  let status: number;
  try {
    status = await withInput(shell, output ?? 0, () => runNode(shell, last));
  } finally {
    shell.guarded -= 1;
  }
  const result = await waitForeground(shell, { pids, group, text: jobText(shell, node) });
  return settle(shell, [...result.statuses.map(exitStatus), status]);
}

function settle(shell: Shell, statuses: readonly number[]): number {
  const lastFailed = statuses.findLast((status) => status !== 0) ?? 0;
  shell.pipeStatus = [...statuses];
  shell.status = shell.options.has('pipefail') ? lastFailed : (statuses.at(-1) ?? 0);
  return shell.status;
}

/**
 * Starts every command of a pipeline as a process of its own, with real pipes between them, in one process group under job control.
 * @returns also, `withoutLast`, what the last is to read from
 */
export async function startPipes(
  shell: Shell,
  node: Pipeline,
  options: { background: boolean; withoutLast?: boolean },
): Promise<{ pids: number[]; group: number; output: number | undefined }> {
  const { sys } = shell;
  const pids: number[] = [];
  let input: number | undefined;
  let group = 0;
  const commands = options.withoutLast ? node.commands.slice(0, -1) : node.commands;
  for (const [i, command] of commands.entries()) {
    const from = input;
    const operator = node.operators[i];
    const pipe = operator ? sys.pipe() : undefined;
    const joined = group;
    if (command.type === 'Command') {
      if (shell.trapDepth === 0) shell.command = { node: command, source: shell.source };
      shell.position = placeOf(command);
      const told = runDebugTrap(shell);
      if (told) await told;
    }
    const pid = await forkShell(
      shell,
      (child) => {
        if (from !== undefined) {
          child.sys.dup2(from, 0);
          child.sys.close(from);
        }
        if (pipe) {
          child.sys.close(pipe[0]);
          child.sys.dup2(pipe[1], 1);
          child.sys.close(pipe[1]);
        }
        // The ERR trap is for the pipeline, not for the simple commands in it.
        if (command.type === 'Command') child.signals.traps.delete('ERR');
        return runNode(child, operator === '|&' ? withErrorJoined(command) : command, { last: true, told: true });
      },
      {
        group: joined,
        foreground: !options.background,
        ...(options.background && i === 0 ? { detachInput: !shell.monitor } : {}),
        knowsJobs: !options.background && command.type === 'Command' && command.name?.text === 'jobs',
      },
    );
    if (group === 0) group = pid;
    pids.push(pid);
    if (from !== undefined) sys.close(from);
    if (pipe) sys.close(pipe[1]);
    input = pipe?.[0];
  }
  return { pids, group, output: input };
}

/** `|&` is `2>&1 |`: standard error joins after the command's own redirections. */
function withErrorJoined(command: CommandNode): CommandNode {
  const model = parse(': 2>&1').commands[0]?.command;
  const joining = model?.type === 'Command' ? model.redirects : [];
  // A simple command's lists are computed on its prototype, which a copy would lose.
  if (command.type === 'Command') return { ...command, args: command.args, redirects: [...command.redirects, ...joining] };
  if (command.type === 'Redirected') return { ...command, redirects: [...command.redirects, ...joining] };
  if (command.type === 'Function' || command.type === 'Coproc') return command;
  return { type: 'Redirected', pos: command.pos, end: command.end, command, redirects: joining };
}
