import type { Redirection, Subshell } from 'unbash';
import { isErrno } from '../../base/errno.ts';
import { exitStatus } from '../../libc/signal-numbers.ts';
import { AbandonControl, ExitControl, LoopControl, ReturnControl } from '../control-flow.ts';
import { waitForeground } from '../jobs/foreground.ts';
import { jobText } from '../jobs/job-text.ts';
import type { Shell } from '../shell.ts';
import { applyForGood } from './redirect.ts';
import { type RunOptions, reportExpansionError, runList } from './run.ts';
import { runExitTrap } from './trap.ts';

export interface ForkOptions {
  /** The process group to join; 0 founds one. Only under job control; undefined stays in the shell's group. */
  readonly group?: number;
  readonly foreground?: boolean;
  /** A background command without job control reads nothing and is deaf to Ctrl-C (POSIX 2.9.3.1). */
  readonly detachInput?: boolean;
  /** It knows of the shell's jobs, to tell of them. Other children have none (bash's without_job_control). */
  readonly knowsJobs?: boolean;
}

/** bash waits 1, 2, 4 and 8 seconds for room for another process before it gives up. */
const LONGEST_PAUSE = 8;

/** Runs `body` in a child process that is a copy of this shell. Where there is no room for one, it waits, and then gives up the command. */
export async function forkShell(shell: Shell, body: (child: Shell) => Promise<number>, options: ForkOptions = {}): Promise<number> {
  for (let pause = 1; ; pause *= 2) {
    try {
      return tryFork(shell, body, options);
    } catch (error) {
      if (!isErrno(error, 'EAGAIN')) throw error;
      if (shell.personality.name !== 'bash') {
        if (shell.personality.name === 'dash') await shell.printError(`${shell.messageName}: 0: Cannot fork\n`);
        else await shell.complain(`can't fork: ${error.message}`);
        throw new AbandonControl(2, !shell.interactive);
      }
      const last = pause > LONGEST_PAUSE;
      await shell.complain(`fork: ${last ? '' : 'retry: '}${error.message}`);
      if (last) throw new AbandonControl(254, !shell.interactive);
      await shell.children.collect();
      await shell.sys.sleep(pause * 1_000_000);
      if (shell.signals.urgent) await shell.handleSignals();
    }
  }
}

function tryFork(shell: Shell, body: (child: Shell) => Promise<number>, options: ForkOptions): number {
  const copy = shell.copyFor();
  const controlled = shell.monitor && options.group !== undefined;
  const { terminal } = shell;
  const pid = shell.sys.fork(async (sys) => {
    if (controlled) {
      joinGroup(() => sys.setpgid(0, options.group ?? 0));
      // A background process that sets the foreground group would be stopped; this is bash's give_terminal_to in the child.
      if (options.foreground && terminal !== undefined) {
        sys.sigaction('SIGTTOU', 'ignore');
        joinGroup(() => sys.tcsetpgrp(terminal, sys.getpgid()));
      }
    }
    const child = copy(sys);
    if (!options.knowsJobs) child.inheritedJobs = undefined;
    if (options.detachInput) {
      child.signals.deafen(child.personality.name !== 'bash');
      joinGroup(() => {
        const fd = sys.open('/dev/null', { read: true });
        sys.dup2(fd, 0);
        if (fd !== 0) sys.close(fd);
      });
    }
    return runAsProcess(child, () => body(child));
  });
  if (controlled) joinGroup(() => shell.sys.setpgid(pid, options.group || pid));
  shell.children.add(pid);
  return pid;
}

/** Parent and child both do it, whoever is first; the other one's failure means nothing. */
function joinGroup(join: () => void): void {
  try {
    join();
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
}

/** Turns every way to leave a shell into an exit status, and runs the EXIT trap. */
export async function runAsProcess(shell: Shell, body: () => Promise<number>): Promise<number> {
  let status: number;
  try {
    status = await body();
  } catch (error) {
    if (error instanceof ExitControl || error instanceof AbandonControl || error instanceof ReturnControl) status = error.status;
    else if (error instanceof LoopControl) status = 0;
    else if (isErrno(error)) {
      await shell.complain(error.message);
      status = 1;
    } else throw error;
  }
  shell.status = status;
  const { terminating } = shell.signals;
  shell.signals.terminating = undefined;
  const left = await runExitTrap(shell, status);
  if (terminating) shell.dieOf(terminating);
  return left & 0xff;
}

/** `( … )`, and its redirections, which are the child's. */
export async function runSubshell(
  shell: Shell,
  node: Subshell,
  options: RunOptions,
  redirects: readonly Redirection[] = [],
): Promise<number> {
  // A process that has nothing else to do is the subshell itself.
  if (options.last && shell.subshellDepth > 0 && shell.signals.traps.size === 0 && redirects.length === 0) {
    shell.subshellDepth += 1;
    shell.inheritedJobs = undefined;
    return runList(shell, node.body, { last: true });
  }
  const body = async (child: Shell): Promise<number> => {
    try {
      await applyForGood(child, redirects);
    } catch (error) {
      return reportExpansionError(child, error);
    }
    return runList(child, node.body, { last: true });
  };
  const pid = await forkShell(shell, body, { group: 0, foreground: true });
  const result = await waitForeground(shell, { pids: [pid], group: pid, text: jobText(shell, node) });
  return exitStatus(result.last);
}
