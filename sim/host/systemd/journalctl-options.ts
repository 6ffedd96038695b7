import { FORMATS, OTHER_FORMATS } from './journal-format.ts';
import { setPriority, vacuum } from './journalctl-values.ts';
import { own } from './own.ts';
import { type Clock, parseTimestamp } from './timestamp.ts';

export interface Wanted {
  units: string[];
  identifiers: string[];
  matches: string[];
  /** Undefined: all. `+`: the first ones. */
  lines: number | undefined;
  follow: boolean;
  reverse: boolean;
  end: boolean;
  quiet: boolean;
  noPager: boolean;
  noTail: boolean;
  hostname: boolean;
  catalog: boolean;
  kernel: boolean;
  output: string;
  grep: RegExp | undefined;
  since: number | undefined;
  until: number | undefined;
  /** Lowest and highest severity wanted. */
  priority: readonly [number, number] | undefined;
  /** `0`, `-1`, an id; undefined for all boots. */
  boot: string | undefined;
  /** `-D`: another directory than the machine's own. */
  directory: string | undefined;
  action: 'show' | 'header' | 'list-boots' | 'disk-usage' | 'version' | 'help' | 'flush' | 'fields' | 'vacuum';
  field: string;
  /** `--output-fields=`; empty: all. */
  outputFields: readonly string[];
}

const NEEDS_VALUE = 'untopgbSUMTDF';
const LONG: Readonly<Record<string, string>> = {
  unit: 'u',
  lines: 'n',
  output: 'o',
  priority: 'p',
  grep: 'g',
  boot: 'b',
  since: 'S',
  until: 'U',
  identifier: 't',
  follow: 'f',
  reverse: 'r',
  'pager-end': 'e',
  catalog: 'x',
  quiet: 'q',
  all: 'a',
  dmesg: 'k',
  merge: 'm',
  full: 'l',
  directory: 'D',
  field: 'F',
  help: 'h',
};
const NOT_SIMULATED = [
  'verify',
  'setup-keys',
  'cursor',
  'after-cursor',
  'show-cursor',
  'user',
  'user-unit',
  'list-catalog',
  'dump-catalog',
  'update-catalog',
  'file',
  'root',
  'image',
  'machine',
  'namespace',
  'facility',
  'case-sensitive',
  'list-namespaces',
  'truncate-newline',
  'cursor-file',
];

/** Reads journalctl's command line. Returns an error's text instead when it is wrong; `dockwire: …` when it is right and not simulated. */
export function parseJournalctl(args: readonly string[], clock: Clock): Wanted | string {
  const wanted: Wanted = {
    ...{
      units: [],
      identifiers: [],
      matches: [],
      lines: undefined,
      follow: false,
      reverse: false,
      end: false,
      quiet: false,
      noPager: false,
      noTail: false,
    },
    ...{
      hostname: true,
      catalog: false,
      kernel: false,
      output: 'short',
      grep: undefined,
      since: undefined,
      until: undefined,
      priority: undefined,
    },
    ...{ boot: undefined, directory: undefined, action: 'show', field: '', outputFields: [] },
  };
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? '';
    if (word === '--') {
      wanted.matches.push(...args.slice(i + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      wanted.matches.push(word);
      continue;
    }
    const next = (): string | undefined => args[++i];
    const wrong = word.startsWith('--')
      ? longOption(wanted, word, next, args[i + 1], clock)
      : shortOptions(wanted, word.slice(1), next, () => args[i + 1], clock);
    if (wrong !== undefined) return wrong;
  }
  if (wanted.follow && wanted.reverse) return 'Please specify either --reverse or --follow, not both.\n';
  if (wanted.since !== undefined && wanted.until !== undefined && wanted.since > wanted.until) return '--since= must be before --until=.\n';
  if (wanted.action !== 'show' && wanted.action !== 'help' && wanted.action !== 'version' && wanted.matches[0] !== undefined)
    return `Extraneous arguments starting with '${wanted.matches[0]}'\n`;
  const bad = wanted.matches.find((match) => !/^[A-Z_][A-Z0-9_]*=|\//.test(match) && match !== '+');
  if (bad !== undefined) return `Failed to add match '${bad}': Invalid argument\n`;
  if (wanted.action === 'header') return 'dockwire: journalctl --header is not simulated yet\n';
  return wanted;
}

function longOption(
  wanted: Wanted,
  word: string,
  next: () => string | undefined,
  peek: string | undefined,
  clock: Clock,
): string | undefined {
  const [name = '', inline] = word.slice(2).split(/=(.*)/s);
  switch (name) {
    case 'no-pager':
      wanted.noPager = true;
      return undefined;
    case 'no-hostname':
      wanted.hostname = false;
      return undefined;
    case 'no-tail':
      wanted.noTail = true;
      return undefined;
    case 'no-full':
    case 'utc':
    case 'local':
    case 'system':
      return undefined;
    case 'list-boots':
    case 'disk-usage':
    case 'version':
    case 'flush':
    case 'header':
      wanted.action = name;
      return undefined;
    case 'fields':
      wanted.action = 'fields';
      return undefined;
    default:
  }
  if (['rotate', 'sync', 'relinquish-var', 'smart-relinquish-var'].includes(name)) {
    if (wanted.action !== 'vacuum') wanted.action = 'flush';
    return undefined;
  }
  if (name === 'output-fields') {
    wanted.outputFields = (inline ?? next() ?? '').split(',');
    return undefined;
  }
  if (name.startsWith('vacuum-')) return vacuum(wanted, name.slice('vacuum-'.length), inline ?? next());
  const letter = own(LONG, name);
  if (letter !== undefined) {
    if ('nb'.includes(letter) && inline === undefined) return apply(wanted, letter, optional(letter, peek) ? next() : undefined, clock);
    if (NEEDS_VALUE.includes(letter)) {
      const value = inline ?? next();
      return value === undefined ? `journalctl: option '--${name}' requires an argument\n` : apply(wanted, letter, value, clock);
    }
    return apply(wanted, letter, undefined, clock);
  }
  return NOT_SIMULATED.includes(name)
    ? `dockwire: journalctl --${name} is not simulated yet\n`
    : `journalctl: unrecognized option '${word}'\n`;
}

function shortOptions(
  wanted: Wanted,
  letters: string,
  next: () => string | undefined,
  peek: () => string | undefined,
  clock: Clock,
): string | undefined {
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? '';
    if (NEEDS_VALUE.includes(letter)) {
      const rest = letters.slice(at + 1);
      if ('nb'.includes(letter)) return apply(wanted, letter, rest || (optional(letter, peek()) ? next() : undefined), clock);
      const value = rest || next();
      return value === undefined ? `journalctl: option requires an argument -- '${letter}'\n` : apply(wanted, letter, value, clock);
    }
    const wrong = apply(wanted, letter, undefined, clock);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** Is the next word the value of `-n` or `-b`, which may do without? */
function optional(letter: string, word: string | undefined): boolean {
  return word !== undefined && (letter === 'n' ? /^(\+?\d+|all)$/.test(word) : /^([+-]?\d+|[0-9a-f]{32}([+-]\d+)?|all)$/.test(word));
}

function apply(wanted: Wanted, letter: string, value: string | undefined, clock: Clock): string | undefined {
  const text = value ?? '';
  switch (letter) {
    case 'u':
      wanted.units.push(text);
      return undefined;
    case 't':
      wanted.identifiers.push(text);
      return undefined;
    case 'n':
      if (value !== undefined && !/^(\+?\d+|all)$/.test(value)) return `Failed to parse lines '${value}'\n`;
      wanted.lines = value === 'all' ? undefined : Number(value ?? 10);
      wanted.noTail = value === 'all';
      return undefined;
    case 'o':
      wanted.output = text;
      if (OTHER_FORMATS.includes(text)) return `dockwire: journalctl -o ${text} is not simulated yet\n`;
      return FORMATS.includes(text) ? undefined : `Unknown output format '${text}'.\n`;
    case 'p':
      return setPriority(wanted, text);
    case 'g':
      try {
        wanted.grep = new RegExp(text, /[A-Z]/.test(text) ? '' : 'i');
        return undefined;
      } catch {
        return `Bad pattern "${text}": ${text.includes('(') ? 'missing closing parenthesis' : 'syntax error'}\n`;
      }
    case 'b':
      wanted.boot = value === 'all' ? undefined : (value ?? '0');
      return undefined;
    case 'S':
    case 'U': {
      const time = parseTimestamp(text, clock);
      if (time === undefined) return `Failed to parse timestamp: ${text}\n`;
      wanted[letter === 'S' ? 'since' : 'until'] = time;
      return undefined;
    }
    case 'F':
    case 'N':
      wanted.action = 'fields';
      wanted.field = text;
      return undefined;
    case 'k':
      wanted.kernel = true;
      wanted.boot ??= '0';
      return undefined;
    case 'e':
      wanted.end = true;
      return undefined;
    case 'f':
      wanted.follow = true;
      return undefined;
    case 'r':
      wanted.reverse = true;
      return undefined;
    case 'x':
      wanted.catalog = true;
      return undefined;
    case 'q':
      wanted.quiet = true;
      return undefined;
    case 'h':
      wanted.action = 'help';
      return undefined;
    case 'a':
    case 'l':
    case 'm':
      return undefined;
    case 'D':
      wanted.directory = text;
      return undefined;
    case 'M':
    case 'T':
    case 'c':
      return `dockwire: journalctl -${letter} is not simulated yet\n`;
    default:
      return `journalctl: invalid option -- '${letter}'\n`;
  }
}
