import { isErrno } from '../../base/errno.ts';
import type { Termios, WaitStatus } from '../../kernel/sys.ts';
import { exitStatus } from '../../libc/signal-numbers.ts';
import { strsignal } from '../../libc/strsignal.ts';
import { AbandonControl, LoopControl } from '../control-flow.ts';
import { noticeSize } from '../session/window-size.ts';
import type { Shell } from '../shell.ts';
import { addJob } from './add-job.ts';
import { jobLine } from './describe.ts';
import type { Job } from './job-table.ts';
import { notifyInScript, tellOfSignal } from './notify-script.ts';

export interface Waited {
  readonly stopped: boolean;
  readonly statuses: readonly WaitStatus[];
  /** How the last process of the pipeline ended. */
  readonly last: WaitStatus;
}

/** Gives the terminal to a pipeline, waits until all of it has ended or is stopped, and takes the terminal back. */
export async function waitForeground(
  shell: Shell,
  job: { pids: readonly number[]; group: number; text: string; known?: Job },
): Promise<Waited> {
  const { children } = shell;
  const controlled = shell.monitor && shell.terminal !== undefined;
  const modes = controlled ? terminalModes(shell) : undefined;
  if (controlled) giveTerminal(shell, job.group);
  const statuses = await children.until(() => settled(shell, job.pids));
  if (controlled) giveTerminal(shell, shell.sys.getpgid());
  const all = statuses ?? [];
  const last = all.at(-1) ?? { kind: 'exited', code: 0 };
  const stopped = all.some((status) => status.kind === 'stopped');
  if (modes && (stopped || all.some((status) => status.kind === 'signaled'))) shell.sys.tcsetattr(shell.terminal ?? 0, modes);
  if (shell.interactive) noticeSize(shell);
  if (stopped) await becomeStopped(shell, job, all);
  else {
    for (const pid of job.pids) children.forget(pid);
    if (job.known) shell.jobs.remove(job.known);
    actOnInterrupt(shell, all);
    if (shell.interactive) await tellAtPrompt(shell, last);
    else {
      await notifyInScript(shell);
      await tellOfSignal(shell, job, all);
    }
  }
  return { stopped, statuses: all, last };
}

function settled(shell: Shell, pids: readonly number[]): WaitStatus[] | undefined {
  const states = pids.map((pid) => (shell.children.has(pid) ? shell.children.status(pid) : ({ kind: 'exited', code: 127 } as const)));
  const known = states.filter((state) => state !== undefined);
  if (known.length === pids.length) return known;
  // Part of a pipeline is stopped, the rest has ended or stopped: nothing more will come.
  return undefined;
}

async function becomeStopped(
  shell: Shell,
  job: { pids: readonly number[]; group: number; text: string; known?: Job },
  statuses: readonly WaitStatus[],
): Promise<void> {
  const known = job.known ?? addJob(shell, { group: job.group, pids: job.pids, text: job.text, background: false });
  job.pids.forEach((pid, i) => {
    const status = statuses[i];
    if (status) shell.jobs.changed(pid, status);
  });
  known.notified = true;
  shell.jobs.makeCurrent(known);
  if (!shell.interactive) return;
  await shell.printError(`\n${jobLine(shell, known)}`);
  // Ctrl-Z leaves the loops it was struck in.
  if (shell.loopDepth > 0) {
    shell.status = exitStatus(statuses.at(-1) ?? { kind: 'exited', code: 0 });
    throw new LoopControl('break', shell.loopDepth);
  }
}

/** A shell with a prompt says what its program died of, in as few words as possible. */
async function tellAtPrompt(shell: Shell, last: WaitStatus): Promise<void> {
  if (last.kind !== 'signaled' || last.signal === 'SIGPIPE') return;
  await shell.printError(last.signal === 'SIGINT' ? '\n' : `${strsignal(last.signal)}\n`);
}

/**
 * A script whose program died of Ctrl-C dies of it too; one whose program handled it goes on. Under job control the terminal's interrupt
 * went to the program's group alone: a shell with a prompt learns of it from how the program died, and gives up what it was running.
 */
export function actOnInterrupt(shell: Shell, statuses: readonly WaitStatus[]): void {
  const own = shell.signals.interrupted;
  shell.signals.interrupted = false;
  if (!statuses.some((status) => status.kind === 'signaled' && status.signal === 'SIGINT')) return;
  if (shell.interactive) {
    if (own || (!shell.signals.traps.has('SIGINT') && givesUp(shell))) throw new AbandonControl(130, false);
  } else if (own) shell.dieOf('SIGINT');
}

/** bash gives up lists, loops and sourced files, and goes on after anything else; the plain shells give up the whole line. */
function givesUp(shell: Shell): boolean {
  return shell.personality.name !== 'bash' || shell.listDepth > 0 || shell.sourceDepth > 0;
}

export function giveTerminal(shell: Shell, group: number): void {
  if (shell.terminal === undefined) return;
  try {
    shell.sys.tcsetpgrp(shell.terminal, group);
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
}

function terminalModes(shell: Shell): Termios | undefined {
  try {
    return shell.sys.tcgetattr(shell.terminal ?? 0);
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
}
