import { type Errno, isErrno } from '../base/errno.ts';

/** Which error a call makes. */
export function errnoOf(run: () => unknown): Errno | 'none' {
  try {
    run();
    return 'none';
  } catch (error) {
    if (!isErrno(error)) throw error;
    return error.code;
  }
}

/** The same of a call that takes its time. */
export async function errnoOfAsync(run: () => Promise<unknown>): Promise<Errno | 'none'> {
  try {
    await run();
    return 'none';
  } catch (error) {
    if (!isErrno(error)) throw error;
    return error.code;
  }
}
