import type { Disposition, Signal } from './sys.ts';

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
