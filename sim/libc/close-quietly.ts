import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';

/** Closes a descriptor that may be closed already. */
export function closeQuietly(sys: Sys, fd: number): void {
  try {
    sys.close(fd);
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
}
