import type { Signal } from '../../kernel/sys.ts';
import { SIGNALS } from '../../libc/signal-numbers.ts';

/** What may be passed on to a container: all that can be caught, but those that say something about this very process. */
export const PROXIED: readonly Signal[] = SIGNALS.filter(
  (signal) => !['SIGKILL', 'SIGSTOP', 'SIGCHLD', 'SIGPIPE', 'SIGURG', 'SIGWINCH'].includes(signal),
);
