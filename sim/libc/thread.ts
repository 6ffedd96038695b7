import { ProcessGone } from '../kernel/sys.ts';

/**
 * One more loop of this process, beside its main one, as a thread is. It ends with the process; any other failure of it that it
 * does not handle is a bug, and surfaces as one.
 */
export function thread(run: () => Promise<void>): void {
  run().catch(ignoreGone);
}

/** For a promise's rejection handler: a process that is no more has nothing left to do. */
export function ignoreGone(error: unknown): void {
  if (!(error instanceof ProcessGone)) throw error;
}
