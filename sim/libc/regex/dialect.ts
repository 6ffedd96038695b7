/** In what the programs' regular expressions differ: the bits of glibc's re_syntax_options. */
export interface Rules {
  /** Operators are written without a backslash. */
  readonly extended: boolean;
  /** An operator of repetition with nothing before it. */
  readonly lonely: 'error' | 'skipped' | 'character';
  /** A `)` without a group is a character. */
  readonly closes: boolean;
  /** A `{` without an interval is a character. */
  readonly braces: boolean;
  /** Neither `\{` with nothing before it nor one repetition behind another (RE_CONTEXT_INVALID_DUP). */
  readonly strict: boolean;
}

/** `grep`, `grep -E`, `sed`, `sed -E`, and regcomp(3) with REG_EXTENDED. */
export type Dialect = 'grep' | 'egrep' | 'sed' | 'sed -E' | 'regcomp';

export const DIALECTS: Readonly<Record<Dialect, Rules>> = {
  grep: { extended: false, lonely: 'character', closes: false, braces: false, strict: false },
  egrep: { extended: true, lonely: 'skipped', closes: true, braces: true, strict: false },
  sed: { extended: false, lonely: 'character', closes: false, braces: false, strict: true },
  'sed -E': { extended: true, lonely: 'error', closes: false, braces: false, strict: false },
  regcomp: { extended: true, lonely: 'error', closes: true, braces: false, strict: false },
};
