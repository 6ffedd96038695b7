import type { Errno } from '../base/errno.ts';

/** Which error a call makes. */
export function errnoOf(run: () => unknown): Errno | 'none' {
  try {
    run();
    return 'none';
  } catch (error) {
    return (error as { code: Errno }).code;
  }
}

/** The same of a call that takes its time. */
export async function errnoOfAsync(run: () => Promise<unknown>): Promise<Errno | 'none'> {
  try {
    await run();
    return 'none';
  } catch (error) {
    return (error as { code: Errno }).code;
  }
}
