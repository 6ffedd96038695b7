/** What less was asked for. Some of it can be turned while it runs, by `-` and a letter. */
export interface LessOptions {
  numbers: boolean;
  chop: boolean;
  raw: boolean;
  ignoreCase: boolean;
  /** -F: one screen needs no pager. */
  readonly quitIfOneScreen: boolean;
  /** -X: the screen is not given back, so that what was shown stays. */
  readonly keepScreen: boolean;
  /** -e, -E: the end, reached twice or at once, is the way out. */
  readonly quitAtEnd: 0 | 1 | 2;
  readonly prompt: string;
}

/** `-N`, `-S` … typed while less runs: turns the option and says how it is now; nothing to say for -R. */
export function toggle(options: LessOptions, letter: string): string | undefined {
  switch (letter) {
    case 'N':
      options.numbers = !options.numbers;
      return options.numbers ? 'Line numbers are shown at the left' : 'Line numbers are not shown';
    case 'S':
      options.chop = !options.chop;
      return options.chop ? 'Long lines are cut off' : 'Long lines are folded';
    case 'i':
      options.ignoreCase = !options.ignoreCase;
      return options.ignoreCase ? 'Case is ignored in searches' : 'Case is significant in searches';
    case 'R':
      options.raw = !options.raw;
      return undefined;
  }
  return `There is no -${letter} option`;
}
