/** What a terminal is set to where lines are edited and echoed: `stty sane`. */
export const SANE: Termios = {
  canonical: true,
  echo: true,
  signals: true,
  crToNl: true,
  nlToCrNl: true,
  flowControl: true,
  extended: true,
  stopBackground: false,
  utf8: false,
};

/** termios(3), the parts that programs here look at. */
export interface Termios {
  readonly canonical: boolean;
  readonly echo: boolean;
  /** ISIG: Ctrl-C, Ctrl-\ and Ctrl-Z make signals. */
  readonly signals: boolean;
  /** ICRNL on input. */
  readonly crToNl: boolean;
  /** OPOST and ONLCR on output. */
  readonly nlToCrNl: boolean;
  /** IXON: Ctrl-S holds the output, Ctrl-Q lets it go on. */
  readonly flowControl: boolean;
  /** IEXTEN: Ctrl-V takes the next character as it is, Ctrl-R writes the line again, Ctrl-W erases a word. */
  readonly extended: boolean;
  /** TOSTOP: a background process that writes is stopped. */
  readonly stopBackground: boolean;
  /** IUTF8: erasing takes a whole character of UTF-8. */
  readonly utf8: boolean;
}

export interface WindowSize {
  readonly rows: number;
  readonly cols: number;
}

/** Terminals, and what their keys mean. */
export interface TerminalCalls {
  isatty(fd: number): boolean;
  ttyname(fd: number): string;
  tcgetattr(fd: number): Termios;
  tcsetattr(fd: number, change: Partial<Termios>): void;
  /**
   * What read(2) would get from a terminal now, left there; empty when it would wait. No such call exists in Linux: it saves a line editor a
   * million reads of a byte each, and nothing else can tell.
   */
  peek(fd: number): Uint8Array;
  winsize(fd: number): WindowSize;
  setWinsize(fd: number, size: WindowSize): void;
  tcgetpgrp(fd: number): number;
  tcsetpgrp(fd: number, pgid: number): void;
  openpty(size?: WindowSize): { master: number; slave: number };
  /** Makes the terminal on `fd` the controlling terminal of this session. */
  setControllingTerminal(fd: number): void;
}
