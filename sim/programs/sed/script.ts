/** What a sed script says (sed(1)), as commands whose jumps are known. */
export type Address =
  | { kind: 'line'; line: number }
  | { kind: 'step'; first: number; step: number }
  | { kind: 'last' }
  /** Without a matcher: the expression that was used last. */
  | { kind: 'match'; matcher: RegExp | undefined };

export type RangeEnd = Address | { kind: 'count'; lines: number } | { kind: 'multiple'; of: number };

export interface Substitution {
  /** Undefined: the expression that was used last. */
  readonly matcher: RegExp | undefined;
  readonly replacement: string;
  readonly global: boolean;
  readonly nth: number;
  readonly printed: boolean;
  readonly file?: string;
}

export interface Command {
  readonly from?: Address;
  readonly to?: RangeEnd;
  readonly negated: boolean;
  /** The letter; `{` jumps over its block where its addresses do not hold, `}` and `:` do nothing. */
  readonly name: string;
  /** Text of a i c, file of r R w W, both sides of y joined by NUL, label of b t T. */
  readonly text: string;
  /** Exit status of q and Q, length of l. */
  readonly number: number | undefined;
  readonly substitution?: Substitution;
  /** Where b t T { go on: an index of the script. */
  target: number;
}

/** A mistake in a script. `place`: where, as sed says it; undefined where it names none. */
export class ScriptError extends Error {
  readonly place: string | undefined;
  constructor(message: string, place: string | undefined) {
    super(message);
    this.place = place;
  }
}

/** Something of sed's that is not simulated. */
export class NotSimulated extends Error {}
