/** How control leaves a place other than by its end. These are thrown; each is caught where bash's own longjmp lands. */

/** `break n` and `continue n`. */
export class LoopControl extends Error {
  readonly kind: 'break' | 'continue';
  readonly levels: number;
  constructor(kind: 'break' | 'continue', levels: number) {
    super(kind);
    this.kind = kind;
    this.levels = levels;
  }
}

/** `return n`, out of a function or a sourced file. */
export class ReturnControl extends Error {
  readonly status: number;
  constructor(status: number) {
    super('return');
    this.status = status;
  }
}

/** The shell ends. EXIT traps still run. */
export class ExitControl extends Error {
  readonly status: number;
  constructor(status: number) {
    super('exit');
    this.status = status;
  }
}

/**
 * An error that gives up everything up to the prompt (a bad expansion, an interrupt). `fatal` ones also end a shell that has no prompt.
 * The message is already printed.
 */
export class AbandonControl extends Error {
  readonly status: number;
  readonly fatal: boolean;
  constructor(status: number, fatal: boolean) {
    super('abandon');
    this.status = status;
    this.fatal = fatal;
  }
}

/** A command cannot be expanded or redirected: it is not run, its status is 1, and the script goes on. Not printed yet. */
export class ExpansionError extends Error {
  readonly status: number;
  readonly fatal: boolean;
  constructor(message: string, options: { status?: number; fatal?: boolean } = {}) {
    super(message);
    this.status = options.status ?? 1;
    this.fatal = options.fatal ?? false;
  }
}

export function isControl(error: unknown): boolean {
  return error instanceof LoopControl || error instanceof ReturnControl || error instanceof ExitControl || error instanceof AbandonControl;
}
