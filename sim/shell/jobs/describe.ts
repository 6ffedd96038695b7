import type { Signal, WaitStatus } from '../../kernel/sys.ts';
import { type Job, type JobTable, lastStatus } from './job-table.ts';

/** strsignal(3), glibc. */
const SIGNAL_TEXTS: Partial<Record<Signal, string>> = {
  SIGHUP: 'Hangup',
  SIGINT: 'Interrupt',
  SIGQUIT: 'Quit',
  SIGILL: 'Illegal instruction',
  SIGTRAP: 'Trace/breakpoint trap',
  SIGABRT: 'Aborted',
  SIGBUS: 'Bus error',
  SIGFPE: 'Floating point exception',
  SIGKILL: 'Killed',
  SIGUSR1: 'User defined signal 1',
  SIGSEGV: 'Segmentation fault',
  SIGUSR2: 'User defined signal 2',
  SIGPIPE: 'Broken pipe',
  SIGALRM: 'Alarm clock',
  SIGTERM: 'Terminated',
  SIGSTKFLT: 'Stack fault',
  SIGXCPU: 'CPU time limit exceeded',
  SIGXFSZ: 'File size limit exceeded',
  SIGVTALRM: 'Virtual timer expired',
  SIGPROF: 'Profiling timer expired',
  SIGIO: 'I/O possible',
  SIGPWR: 'Power failure',
  SIGSYS: 'Bad system call',
  SIGSTOP: 'Stopped (signal)',
  SIGTSTP: 'Stopped',
  SIGTTIN: 'Stopped (tty input)',
  SIGTTOU: 'Stopped (tty output)',
};

export function signalText(signal: Signal): string {
  return SIGNAL_TEXTS[signal] ?? 'Unknown signal';
}

export function describeStatus(status: WaitStatus): string {
  switch (status.kind) {
    case 'exited':
      return status.code === 0 ? 'Done' : `Exit ${status.code}`;
    case 'signaled':
      return signalText(status.signal);
    case 'stopped':
      return signalText(status.signal);
    case 'continued':
      return 'Running';
  }
}

function describeState(job: Job): string {
  if (job.state === 'running') return 'Running';
  if (job.state === 'stopped') {
    const stopped = [...job.statuses.values()].find((status) => status.kind === 'stopped');
    return stopped ? describeStatus(stopped) : 'Stopped';
  }
  return describeStatus(lastStatus(job));
}

/** One line of `jobs`, and of the notices before a prompt: `[1]+  Done                    sleep 1`. */
export function jobLine(table: JobTable, job: Job, withPid = false): string {
  const running = job.state === 'running' ? ' &' : '';
  const pid = withPid ? `${job.group} ` : ' ';
  return `[${job.number}]${table.mark(job)} ${pid}${describeState(job).padEnd(24)}${job.text}${running}\n`;
}
