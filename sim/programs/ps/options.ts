import {
  BSD,
  BSD_JOBS,
  BSD_LONG,
  BSD_USER,
  columnFor,
  DEFAULT,
  EF,
  EXTRA_FULL,
  JOBS,
  JOBS_FULL,
  LONG,
  LONG_FULL,
  type PsColumn,
} from './columns.ts';

/** What a command line of ps asks for. */
export interface Asked {
  /** Everything, or (`others`) everything but session leaders, or (`terminals`) also but what has no terminal. */
  every: 'no' | 'all' | 'others' | 'terminals';
  /** BSD's `a`: of all users, and `x`: without a terminal too. */
  a: boolean;
  x: boolean;
  pids: number[];
  parents: number[];
  sessions: number[];
  users: string[];
  commands: string[];
  terminals: string[];
  negated: boolean;
  format: PsColumn[];
  full: boolean;
  extraFull: boolean;
  long: boolean;
  jobs: boolean;
  /** A format of BSD's, once any of its options is given. */
  bsd: readonly PsColumn[] | undefined;
  headers: boolean;
  wide: boolean;
  sort: string[];
  /** `art` draws branches, `indent` only moves commands to the right. */
  forest: 'art' | 'indent' | undefined;
}

/** An option that ps does not take, in its own words. */
export class PsError extends Error {}

const LISTS: Readonly<Record<string, string>> = {
  '--pid': 'p',
  '--ppid': 'P',
  '--user': 'u',
  '--User': 'u',
  '--tty': 't',
  '--sid': 's',
  '--format': 'o',
  '--sort': 'k',
};
const SWITCHES: Readonly<Record<string, string>> = {
  '--forest': '^',
  '--no-headers': 'h',
  '--no-heading': 'h',
  '--noheaders': 'h',
  '--deselect': 'N',
  '--cols': 'w',
};

/** procps-ng's three dialects in one line: `-ef` (SysV), `aux` (BSD), `--sort` (GNU). @throws PsError */
export function parse(args: readonly string[]): Asked {
  const asked: Asked = {
    ...{ every: 'no', a: false, x: false, negated: false, full: false, extraFull: false, long: false, jobs: false },
    ...{ headers: true, wide: false, bsd: undefined, forest: undefined },
    ...{ pids: [], parents: [], sessions: [], users: [], commands: [], terminals: [], format: [], sort: [] },
  };
  const words = [...args];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const value = (name: string): string => {
      const next = words.shift();
      if (next === undefined) throw new PsError(`list of ${name} must follow ${word?.startsWith('-') ? `-${name}` : name}`);
      return next;
    };
    if (word.startsWith('--')) {
      const [name = '', inline] = word.split(/=(.*)/s);
      const list = LISTS[name];
      const flag = SWITCHES[name];
      if (list) takeList(asked, list, inline ?? value(name));
      else if (flag) takeSwitch(asked, flag, '-');
      else throw new PsError('unknown gnu long option');
    } else if (/^\d+(,\d+)*$/.test(word)) asked.pids.push(...numbers(word));
    else takeLetters(asked, word, value);
  }
  return asked;
}

function takeLetters(asked: Asked, word: string, value: (name: string) => string): void {
  const unix = word.startsWith('-');
  const letters = unix ? word.slice(1) : word;
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? '';
    if ((unix ? 'puUCoOqtgsGk' : 'pUoOtk').includes(letter)) {
      const rest = letters.slice(at + 1) || value(letter);
      takeList(asked, letter, rest);
      if (!unix && letter !== 'o') asked.bsd ??= BSD;
      return;
    }
    takeSwitch(asked, letter, unix ? '-' : '');
  }
}

function takeList(asked: Asked, letter: string, list: string): void {
  const items = list.split(/[ ,]+/).filter(Boolean);
  if (letter === 'p' || letter === 'q') asked.pids.push(...numbers(list));
  else if (letter === 'P') asked.parents.push(...numbers(list));
  else if (letter === 'g' || letter === 's') asked.sessions.push(...numbers(list));
  else if (letter === 'u' || letter === 'U') asked.users.push(...items);
  else if (letter === 'C') asked.commands.push(...items);
  else if (letter === 't') asked.terminals.push(...items.map((name) => name.replace(/^\/dev\//, '').replace(/^(\d+)$/, 'pts/$1')));
  else if (letter === 'k') asked.sort.push(...items);
  else takeFormat(asked, list);
}

function takeSwitch(asked: Asked, letter: string, dialect: '-' | ''): void {
  const unix = dialect === '-';
  switch (dialect + letter) {
    case '-e':
    case '-A':
      asked.every = 'all';
      return;
    case '-a':
      asked.every = 'terminals';
      return;
    case '-d':
      asked.every = 'others';
      return;
    case '-N':
      asked.negated = true;
      return;
    case '-f':
      asked.full = true;
      return;
    case '-F':
      asked.full = asked.extraFull = true;
      return;
    case '-l':
      asked.long = true;
      return;
    case '-j':
      asked.jobs = true;
      return;
    case '-H':
      asked.forest = 'indent';
      return;
    case '-^':
      asked.forest = 'art';
      return;
    case '-w':
    case 'w':
      asked.wide = true;
      break;
    case '-h':
    case 'h':
      asked.headers = false;
      break;
    case '-y':
    case '-c':
    case '-M':
    case '-Z':
    case '-T':
    case '-L':
    case 'e':
    case 'c':
    case 'r':
    case 'n':
      break;
    case 'a':
      asked.a = true;
      break;
    case 'x':
      asked.x = true;
      break;
    case 'f':
      asked.forest = 'art';
      break;
    case 'u':
      asked.bsd = BSD_USER;
      break;
    case 'l':
      asked.bsd = BSD_LONG;
      break;
    case 'j':
      asked.bsd = BSD_JOBS;
      break;
    default:
      throw new PsError(unix ? 'unsupported SysV option' : 'unsupported option (BSD syntax)');
  }
  if (!unix) asked.bsd ??= BSD;
}

function takeFormat(asked: Asked, list: string): void {
  for (const item of list.split(/[ ,]+(?![^=]*$)|,/).filter(Boolean)) {
    const [name = '', title] = item.split(/=(.*)/s);
    const column = columnFor(name);
    if (!column) throw new PsError(`unknown user-defined format specifier "${name}"`);
    asked.format.push(title === undefined ? column : { ...column, title });
  }
  if (asked.format.length && asked.format.every(({ title }) => title === '')) asked.headers = false;
}

function numbers(list: string): number[] {
  const items = list.split(/[ ,]+/).filter(Boolean);
  if (items.length === 0 || items.some((item) => !/^\d+$/.test(item))) throw new PsError('process ID list syntax error');
  return items.map(Number);
}

/** The columns that the options come to. */
export function columnsOf({ format, full, extraFull, long, jobs, bsd }: Asked): readonly PsColumn[] {
  if (format.length > 0) return format;
  if (bsd) return bsd;
  if (extraFull) return EXTRA_FULL;
  if (long) return full ? LONG_FULL : LONG;
  if (jobs) return full ? JOBS_FULL : JOBS;
  return full ? EF : DEFAULT;
}
