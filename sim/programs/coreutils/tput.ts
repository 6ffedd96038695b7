import { isErrno } from '../../base/errno.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

/** Capabilities of xterm-256color (terminfo(5)). */
const PLAIN: Readonly<Record<string, string>> = {
  bold: '\x1b[1m',
  dim: '\x1b[2m',
  sitm: '\x1b[3m',
  smul: '\x1b[4m',
  rmul: '\x1b[24m',
  blink: '\x1b[5m',
  rev: '\x1b[7m',
  smso: '\x1b[7m',
  rmso: '\x1b[27m',
  invis: '\x1b[8m',
  sgr0: '\x1b(B\x1b[m',
  clear: '\x1b[H\x1b[2J\x1b[3J',
  home: '\x1b[H',
  el: '\x1b[K',
  el1: '\x1b[1K',
  ed: '\x1b[J',
  civis: '\x1b[?25l',
  cnorm: '\x1b[?12l\x1b[?25h',
  smcup: '\x1b[?1049h\x1b[22;0;0t',
  rmcup: '\x1b[?1049l\x1b[23;0;0t',
  sc: '\x1b7',
  rc: '\x1b8',
  op: '\x1b[39;49m',
  bel: '\x07',
  cuu1: '\x1b[A',
  cud1: '\n',
  cuf1: '\x1b[C',
  cub1: '\b',
  reset: '\x1bc\x1b[!p\x1b[?3;4l\x1b[4l\x1b>',
  init: '\x1b[!p\x1b[?3;4l\x1b[4l\x1b>',
  longname: 'xterm with 256 colors',
};

/** An interface form, as it stands. */
const WRONG_CALL = `Usage: tput [options] [command]

Options:
  -S <<       read commands from standard input
  -T TERM     use this instead of $TERM
  -V          print curses-version
  -x          do not try to clear scrollback

Commands:
  clear       clear the screen
  init        initialize the terminal
  reset       reinitialize the terminal
  capname     unlike clear/init/reset, print value for capability "capname"
`;

export const tput: ToolDefinition = {
  name: 'tput',
  usage: '[options] [command]',
  about: 'Prints what makes a terminal do something.',
  short: 'T:SVx',
  wrongCall: WRONG_CALL,
  wrongUsage: 2,
  async run(tool) {
    const [name, ...values] = tool.args;
    const term = tool.value('T') ?? tool.sys.env.TERM;
    if (!term) return tool.complain('No value for $TERM and no -T specified', 2);
    if (!/^(xterm|screen|tmux|linux|vt\d+|ansi|dumb|rxvt)/.test(term)) return tool.complain(`unknown terminal "${term}"`, 3);
    if (name === undefined) return tool.wrong(undefined, 2);
    // A dumb terminal can do nothing but ring and go to the next line.
    if (term === 'dumb' && !['cols', 'lines', 'bel', 'cud1', 'longname'].includes(name)) {
      if (name === 'colors') await tool.print('-1\n');
      else return Object.hasOwn(PLAIN, name) ? 1 : tool.complain(`unknown terminfo capability '${name}'`, 4);
      return 0;
    }
    const [a = 0, b = 0] = values.map(Number);
    const numbers: Readonly<Record<string, () => number>> = {
      cols: () => size(tool).cols,
      lines: () => size(tool).rows,
      colors: () => (/256color$/.test(term) ? 256 : 8),
    };
    const made: Readonly<Record<string, () => string>> = {
      setaf: () => color(a, 30, 90, 38),
      setab: () => color(a, 40, 100, 48),
      cup: () => `\x1b[${a + 1};${b + 1}H`,
      cuu: () => `\x1b[${a}A`,
      cud: () => `\x1b[${a}B`,
      cuf: () => `\x1b[${a}C`,
      cub: () => `\x1b[${a}D`,
    };
    if (Object.hasOwn(numbers, name)) await tool.print(`${numbers[name]?.()}\n`);
    else if (Object.hasOwn(made, name)) await tool.print(made[name]?.() ?? '');
    else if (Object.hasOwn(PLAIN, name)) await tool.print(PLAIN[name] ?? '');
    else return tool.complain(`unknown terminfo capability '${name}'`, 4);
    return 0;
  },
};

function color(number: number, low: number, high: number, wide: number): string {
  if (number < 8) return `\x1b[${low + number}m`;
  return number < 16 ? `\x1b[${high + number - 8}m` : `\x1b[${wide};5;${number}m`;
}

function size(tool: Tool): { rows: number; cols: number } {
  for (const fd of [2, 1, 0]) {
    try {
      return tool.sys.winsize(fd);
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  }
  return { rows: 24, cols: 80 };
}

export const main = gnu(tput);
