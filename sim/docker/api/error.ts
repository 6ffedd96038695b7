/** What kind of failure it is. Same division as moby's errdefs package; each boundary has one table from kinds to its own codes. */
export type ErrorKind =
  | 'notFound'
  | 'invalidParameter'
  | 'conflict'
  | 'unauthorized'
  | 'forbidden'
  | 'unavailable'
  | 'notModified'
  | 'notImplemented'
  | 'system'
  | 'cancelled'
  | 'unknown';

/** A failure inside the daemon, or one that a daemon reported to a client. `message` is complete: it is what the user reads. */
export class DockerError extends Error {
  readonly kind: ErrorKind;
  constructor(kind: ErrorKind, message: string) {
    super(message);
    this.name = 'DockerError';
    this.kind = kind;
  }
}

export const notFound = (message: string): DockerError => new DockerError('notFound', message);
export const invalidParameter = (message: string): DockerError => new DockerError('invalidParameter', message);
export const conflict = (message: string): DockerError => new DockerError('conflict', message);
export const forbidden = (message: string): DockerError => new DockerError('forbidden', message);
export const unavailable = (message: string): DockerError => new DockerError('unavailable', message);
export const notModified = (message = ''): DockerError => new DockerError('notModified', message);
export const systemError = (message: string): DockerError => new DockerError('system', message);
export const notImplemented = (message: string): DockerError => new DockerError('notImplemented', message);

export function isKind(error: unknown, ...kinds: ErrorKind[]): error is DockerError {
  return error instanceof DockerError && kinds.includes(error.kind);
}
