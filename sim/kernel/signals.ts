import type { Disposition, Signal } from './sys.ts';

/** signal(7): the numbers on x86-64. */
export const SIGNAL_NUMBERS: Readonly<Record<Signal, number>> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGILL: 4,
  SIGTRAP: 5,
  SIGABRT: 6,
  SIGBUS: 7,
  SIGFPE: 8,
  SIGKILL: 9,
  SIGUSR1: 10,
  SIGSEGV: 11,
  SIGUSR2: 12,
  SIGPIPE: 13,
  SIGALRM: 14,
  SIGTERM: 15,
  SIGSTKFLT: 16,
  SIGCHLD: 17,
  SIGCONT: 18,
  SIGSTOP: 19,
  SIGTSTP: 20,
  SIGTTIN: 21,
  SIGTTOU: 22,
  SIGURG: 23,
  SIGXCPU: 24,
  SIGXFSZ: 25,
  SIGVTALRM: 26,
  SIGPROF: 27,
  SIGWINCH: 28,
  SIGIO: 29,
  SIGPWR: 30,
  SIGSYS: 31,
};

export type DefaultAction = 'terminate' | 'ignore' | 'stop' | 'continue';

export function defaultAction(signal: Signal): DefaultAction {
  switch (signal) {
    case 'SIGCHLD':
    case 'SIGURG':
    case 'SIGWINCH':
      return 'ignore';
    case 'SIGSTOP':
    case 'SIGTSTP':
    case 'SIGTTIN':
    case 'SIGTTOU':
      return 'stop';
    case 'SIGCONT':
      return 'continue';
    default:
      return 'terminate';
  }
}

/** SIGKILL and SIGSTOP cannot be caught or ignored. */
export function isUncatchable(signal: Signal): boolean {
  return signal === 'SIGKILL' || signal === 'SIGSTOP';
}

/**
 * What execve(2) leaves of the dispositions: ignored stays ignored, caught goes back to default. A child of fork(2) starts so too: a real one keeps its
 * parent's handlers as code of its own, but here they are closures over the parent.
 */
export function withoutHandlers(before: ReadonlyMap<Signal, Disposition>): Map<Signal, Disposition> {
  return new Map([...before].filter(([, disposition]) => disposition === 'ignore'));
}
