import { isErrno } from '../../base/errno.ts';
import type { Signal, Sys, WaitStatus } from '../../kernel/sys.ts';

/** What the keyboard sends to the whole foreground group: the command has it already. */
const FROM_KEYBOARD: readonly Signal[] = ['SIGINT', 'SIGQUIT', 'SIGTSTP'];
const FORWARDED: readonly Signal[] = ['SIGHUP', 'SIGTERM', 'SIGUSR1', 'SIGUSR2', 'SIGALRM', 'SIGCONT'];

/**
 * Stays beside a command as sudo does that shares its terminal and process group with it (`use_pty` off): hands on the signals it gets, stops when the
 * command stops, and tells how the command ended.
 */
export async function supervise(sys: Sys, pid: number): Promise<WaitStatus> {
  let over = false;
  const forward = (signal: Signal): void => {
    if (over) return;
    try {
      sys.kill(pid, signal);
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  };
  for (const signal of FORWARDED) sys.sigaction(signal, forward);
  const handleKeyboard = (signal: Signal): void => {
    if (!isForeground(sys)) forward(signal);
  };
  for (const signal of FROM_KEYBOARD) sys.sigaction(signal, handleKeyboard);
  for (;;) {
    const ended = await sys.waitpid(pid, { untraced: true });
    const status = ended?.status;
    if (!status || status.kind === 'exited' || status.kind === 'signaled') {
      over = true;
      return status ?? { kind: 'exited', code: 1 };
    }
    // The caller's shell is to see that the job is stopped; its `fg` wakes the whole group.
    if (status.kind !== 'stopped') continue;
    if (status.signal !== 'SIGSTOP') sys.sigaction(status.signal, 'default');
    sys.kill(sys.pid, status.signal);
    if (FROM_KEYBOARD.includes(status.signal)) sys.sigaction(status.signal, handleKeyboard);
  }
}

/** Ends as the command did: with its status, or by the signal that killed it. */
export function endAs(sys: Sys, status: WaitStatus): number {
  if (status.kind !== 'signaled') return status.kind === 'exited' ? status.code : 0;
  if (status.signal !== 'SIGKILL') sys.sigaction(status.signal, 'default');
  sys.kill(sys.pid, status.signal);
  return 1;
}

function isForeground(sys: Sys): boolean {
  try {
    const fd = sys.open('/dev/tty', { read: true });
    const foreground = sys.tcgetpgrp(fd) === sys.getpgid();
    sys.close(fd);
    return foreground;
  } catch (error) {
    if (isErrno(error)) return false;
    throw error;
  }
}
