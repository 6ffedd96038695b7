import type { Signal, WaitStatus } from '../kernel/sys.ts';

/** signal(7), x86: the name at index n−1 is signal n. */
export const SIGNALS: readonly Signal[] = [
  ...(['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGILL', 'SIGTRAP', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGKILL', 'SIGUSR1', 'SIGSEGV'] as const),
  ...(['SIGUSR2', 'SIGPIPE', 'SIGALRM', 'SIGTERM', 'SIGSTKFLT', 'SIGCHLD', 'SIGCONT', 'SIGSTOP', 'SIGTSTP', 'SIGTTIN', 'SIGTTOU'] as const),
  ...(['SIGURG', 'SIGXCPU', 'SIGXFSZ', 'SIGVTALRM', 'SIGPROF', 'SIGWINCH', 'SIGIO', 'SIGPWR', 'SIGSYS'] as const),
];

export function signalNumber(signal: Signal): number {
  return SIGNALS.indexOf(signal) + 1;
}

/** A signal by number, or by name with or without `SIG`, in either case. Undefined when there is none. */
export function signalNamed(name: string): Signal | undefined {
  if (/^\d+$/.test(name)) return SIGNALS[Number(name) - 1];
  const upper = name.toUpperCase();
  return SIGNALS.find((signal) => signal === upper || signal === `SIG${upper}`);
}

/** How a shell tells a child's end in one number: its exit code, or 128 + the signal. */
export function exitStatus(status: WaitStatus): number {
  if (status.kind === 'exited') return status.code;
  return status.kind === 'continued' ? 0 : 128 + signalNumber(status.signal);
}
