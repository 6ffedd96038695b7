/**
 * The one table of exit statuses of the docker command: an error that says nothing else ends with 1.
 * 125: docker itself failed before the container ran; 126: its command could not be started; 127: its command was not found;
 * else the container's own status (128+n for a signal). Source: docker run's documentation, recordings C/run_exit_codes.json.
 */
export class StatusError extends Error {
  readonly code: number;
  /** An empty message prints nothing. */
  constructor(code: number, message = '') {
    super(message);
    this.name = 'StatusError';
    this.code = code;
  }
}

/** Ends the command at once, whoever is in between: the client itself could not be made. */
export class FatalError extends StatusError {
  constructor(message: string) {
    super(1, message);
    this.name = 'FatalError';
  }
}

/** The user left an attached container with the detach keys. */
export class EscapeError extends Error {
  constructor() {
    super('read escape sequence');
    this.name = 'EscapeError';
  }
}

/** Go's errors.Join: one message per line. Nothing is thrown when there is none. */
export function throwJoined(messages: readonly string[]): void {
  if (messages.length > 0) throw new StatusError(1, messages.join('\n'));
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What a verb that goes on after a failure may swallow: not the end of the whole command, and not programming mistakes of the kernel. */
export function isPassable(error: unknown): error is Error {
  return error instanceof Error && !(error instanceof FatalError) && error.name !== 'ProcessGone';
}

/** Work that nobody waits for. It may be cut off by the end of the process; anything else that goes wrong in it is a mistake and shows. */
export function inBackground(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'ProcessGone') throw error;
  });
}
