/** What a flag holds and how it reads its text (pflag's Value). */
export interface FlagValue {
  /** Shown in help: `string`, `list`, `bytes`, `filter` … */
  readonly type: string;
  /** pflag's own types say which defaults help leaves out; for others it leaves out '', 0, false and <nil>. */
  readonly zero?: readonly string[];
  /** @throws Error; its message follows `invalid argument "x" for "-a, --attach" flag: ` */
  set(text: string): void;
  /** The default shown in help. */
  toString(): string;
}

/** One declared flag. */
export interface Flag {
  readonly name: string;
  /** One letter or ''. */
  readonly shorthand: string;
  readonly usage: string;
  readonly value: FlagValue;
  /** The default as text; help shows it. May be overwritten before parsing. */
  defValue: string;
  /** Given on the command line. */
  changed: boolean;
  /** Value when given without one (`-d`); '' means an argument is needed. */
  noOptDefVal: string;
  hidden: boolean;
  /** Message; '' = not deprecated. Deprecated flags are hidden, and using one prints a warning. */
  deprecated: string;
  shorthandDeprecated: string;
  readonly annotations: Map<string, string[]>;
}

/** How a flag is declared. */
export interface FlagSpec {
  readonly name: string;
  readonly shorthand?: string;
  readonly usage: string;
  readonly noOptDefVal?: string;
  readonly hidden?: boolean;
  readonly deprecated?: string;
  readonly shorthandDeprecated?: string;
}

/** A live view of a flag's value. */
export interface FlagRef<T> {
  readonly value: T;
  readonly changed: boolean;
  readonly flag: Flag;
}

/** What parsing may fail with; `message` is pflag's text. */
export class FlagError extends Error {
  readonly kind: 'unknown' | 'needsArgument' | 'invalidArgument' | 'syntax' | 'help';
  /** Name or letter of the flag it is about. */
  readonly flag: string;
  constructor(kind: FlagError['kind'], flag: string, message: string) {
    super(message);
    this.kind = kind;
    this.flag = flag;
  }
}
