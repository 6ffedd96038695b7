/** How control leaves a place other than by its end. These are thrown; each is caught where bash's own longjmp lands. */

/** `break n` and `continue n`. */
export class LoopControl extends Error {
  readonly kind: 'break' | 'continue';
  readonly levels: number;
  /** What the loop that is left leaves in `$?`. */
  readonly status: number;
  constructor(kind: 'break' | 'continue', levels: number, status = 0) {
    super(kind);
    this.kind = kind;
    this.levels = levels;
    this.status = status;
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

/**
 * A command cannot be expanded or redirected. Not printed yet. `fatal` gives up all that was read with it (bash's DISCARD), `exits` ends a
 * shell without a prompt too; otherwise the command's status is 1 and the script goes on.
 */
export class ExpansionError extends Error {
  readonly status: number;
  readonly fatal: boolean;
  readonly exits: boolean;
  constructor(message: string, options: { status?: number; fatal?: boolean; exits?: boolean } = {}) {
    super(message);
    this.status = options.status ?? 1;
    this.exits = options.exits ?? false;
    this.fatal = this.exits || (options.fatal ?? false);
  }
}
