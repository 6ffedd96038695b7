import { goMessage, isErrno } from '../base/errno.ts';

/** A command of runc that failed: what it says, and with which exit status (1; 255 for `runc exec`). */
export class RuncFailure extends Error {
  readonly status: number;
  constructor(message: string, status = 1) {
    super(message);
    this.name = 'RuncFailure';
    this.status = status;
  }
}

/** The failure of a system call in Go's words, as an os.PathError prints itself. Anything else is a bug and is thrown on. */
export function goError(error: unknown, operation: string, path: string): string {
  if (!isErrno(error)) throw error;
  return `${operation} ${path}: ${goMessage(error.code)}`;
}
