import type { Termios, WindowSize } from '../../kernel/sys.ts';

/** stty's rows are as wide as the terminal. */
function wrapped(words: readonly string[], cols: number, separator = ' '): string {
  let out = '';
  let column = 0;
  for (const word of words) {
    if (column > 0 && column + separator.length + word.length >= cols) {
      out += '\n';
      column = 0;
    } else if (column > 0) {
      out += separator;
      column += separator.length;
    }
    out += word;
    column += word.length;
  }
  return out === '' ? '' : `${out}\n`;
}

const CHARACTERS = [
  ...['intr = ^C', 'quit = ^\\', 'erase = ^?', 'kill = ^U', 'eof = ^D', 'eol = <undef>', 'eol2 = <undef>', 'swtch = <undef>', 'start = ^Q'],
  ...['stop = ^S', 'susp = ^Z', 'rprnt = ^R', 'werase = ^W', 'lnext = ^V', 'discard = ^O', 'min = 1', 'time = 0'],
];

/** `stty`: what is not as `stty sane` would have it. */
export function describeChanged(modes: Termios, cols: number): string {
  const input = [
    ...(modes.crToNl ? [] : ['-icrnl']),
    '-brkint',
    ...(modes.flowControl ? [] : ['-ixon']),
    '-imaxbel',
    ...(modes.utf8 ? ['iutf8'] : []),
  ];
  const local = [
    ...(modes.signals ? [] : ['-isig']),
    ...(modes.canonical ? [] : ['-icanon']),
    ...(modes.extended ? [] : ['-iexten']),
    ...(modes.echo ? [] : ['-echo']),
    ...(modes.stopBackground ? ['tostop'] : []),
  ];
  return [
    wrapped(['speed 38400 baud;', 'line = 0;'], cols),
    modes.canonical ? '' : 'min = 1; time = 0;\n',
    wrapped(input, cols),
    modes.nlToCrNl ? '' : '-opost\n',
    wrapped(local, cols),
  ].join('');
}

/** `stty -a`. */
export function describeAll(modes: Termios, { rows, cols }: WindowSize): string {
  const flag = (on: boolean, name: string): string => (on ? name : `-${name}`);
  const { crToNl, flowControl, utf8, nlToCrNl, signals, canonical, extended, echo, stopBackground } = modes;
  return [
    wrapped(['speed 38400 baud;', `rows ${rows};`, `columns ${cols};`, 'line = 0;'], cols),
    wrapped(
      CHARACTERS.map((character) => `${character};`),
      cols,
    ),
    wrapped('-parenb -parodd -cmspar cs8 -hupcl -cstopb cread -clocal -crtscts'.split(' '), cols),
    wrapped(
      [
        ...'-ignbrk -brkint -ignpar -parmrk -inpck -istrip -inlcr -igncr'.split(' '),
        ...[flag(crToNl, 'icrnl'), flag(flowControl, 'ixon'), '-ixoff', '-iuclc', '-ixany', '-imaxbel', flag(utf8, 'iutf8')],
      ],
      cols,
    ),
    wrapped(
      [
        ...[flag(nlToCrNl, 'opost'), '-olcuc', '-ocrnl', flag(nlToCrNl, 'onlcr')],
        ...'-onocr -onlret -ofill -ofdel nl0 cr0 tab0 bs0 vt0 ff0'.split(' '),
      ],
      cols,
    ),
    wrapped(
      [
        ...[flag(signals, 'isig'), flag(canonical, 'icanon'), flag(extended, 'iexten'), flag(echo, 'echo')],
        ...['echoe', 'echok', '-echonl', '-noflsh', '-xcase', flag(stopBackground, 'tostop'), '-echoprt', 'echoctl', 'echoke'],
        ...['-flusho', '-extproc'],
      ],
      cols,
    ),
  ].join('');
}

/** Bits of termios(3) on Linux. */
const INPUT: readonly (readonly [keyof Termios, number])[] = [
  ['crToNl', 0o400],
  ['flowControl', 0o2000],
  ['utf8', 0o40000],
];
const LOCAL: readonly (readonly [keyof Termios, number])[] = [
  ['signals', 1],
  ['canonical', 2],
  ['echo', 8],
  ['stopBackground', 0o400],
  ['extended', 0o100000],
];
/** ECHOE, ECHOK, ECHOCTL and ECHOKE, which are always on. */
const ECHOES = 0o20 | 0o40 | 0o1000 | 0o4000;
const SPEED_AND_SIZE = 'bf';
const CHARACTER_CODES = '3:1c:7f:15:4:0:1:0:11:13:1a:0:12:f:17:16:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0';

/** `stty -g`: all modes as one word, which {@link restore} reads back. */
export function saved(modes: Termios): string {
  const bits = (table: typeof INPUT): number => table.reduce((sum, [name, bit]) => sum | (modes[name] ? bit : 0), 0);
  const output = modes.nlToCrNl ? 5 : 4;
  return `${bits(INPUT).toString(16)}:${output}:${SPEED_AND_SIZE}:${(bits(LOCAL) | ECHOES).toString(16)}:${CHARACTER_CODES}`;
}

export function restore(word: string): Partial<Termios> | undefined {
  const fields = word.split(':');
  if (fields.length !== 36 || !fields.every((field) => /^[0-9a-f]+$/.test(field))) return undefined;
  const [input = 0, output = 0, , local = 0] = fields.map((field) => Number.parseInt(field, 16));
  return {
    ...Object.fromEntries(INPUT.map(([name, bit]) => [name, (input & bit) !== 0])),
    ...Object.fromEntries(LOCAL.map(([name, bit]) => [name, (local & bit) !== 0])),
    nlToCrNl: (output & 1) !== 0,
  };
}
