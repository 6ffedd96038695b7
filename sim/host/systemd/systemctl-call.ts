import type { Sys } from '../../kernel/sys.ts';
import { printError } from '../../libc/stdio.ts';
import { own } from './own.ts';

/** systemctl's command line, read. */
export interface Call {
  verb: string;
  /** What follows the verb, as typed. */
  words: string[];
  quiet: boolean;
  now: boolean;
  noPager: boolean;
  all: boolean;
  full: boolean;
  plain: boolean;
  legend: boolean;
  noBlock: boolean;
  noReload: boolean;
  noWarn: boolean;
  noWall: boolean;
  runtime: boolean;
  reverse: boolean;
  before: boolean;
  after: boolean;
  force: number;
  lines: number;
  output: string;
  properties: string[];
  value: boolean;
  types: string[];
  states: string[];
  failed: boolean;
  signal: string;
  whom: string;
  message: string;
  dropIn: string | undefined;
  stdin: boolean;
}

const NO_MANAGER =
  "System has not been booted with systemd as init system (PID 1). Can't operate.\nFailed to connect to bus: Host is down\n";

export async function noManager(sys: Sys): Promise<number> {
  await printError(sys, NO_MANAGER);
  return 1;
}

type Flag = { [K in keyof Call]: Call[K] extends boolean ? K : never }[keyof Call];
const FLAGS: Readonly<Record<string, Flag>> = {
  '--quiet': 'quiet',
  '--now': 'now',
  '--no-pager': 'noPager',
  '--all': 'all',
  '--full': 'full',
  '--plain': 'plain',
  '--no-block': 'noBlock',
  '--no-reload': 'noReload',
  '--no-warn': 'noWarn',
  '--no-wall': 'noWall',
  '--runtime': 'runtime',
  '--reverse': 'reverse',
  '--before': 'before',
  '--after': 'after',
  '--failed': 'failed',
  '--value': 'value',
  '--stdin': 'stdin',
};
const WITHOUT_EFFECT = ['--system', '--no-ask-password'];

/** Sets an option that takes no value. False when it is none. */
function setFlag(call: Call, name: string): boolean {
  const flag = own(FLAGS, name);
  if (flag !== undefined) call[flag] = true;
  else if (name === '--force') call.force += 1;
  else if (name === '--no-legend') call.legend = false;
  else return WITHOUT_EFFECT.includes(name);
  return true;
}

const TYPES_AND_STATES = [
  ...['service', 'mount', 'swap', 'socket', 'target', 'device', 'automount', 'timer', 'path', 'slice', 'scope'],
  ...['stub', 'loaded', 'not-found', 'bad-setting', 'error', 'merged', 'masked'],
];

const VALUES: Readonly<Record<string, (call: Call, value: string) => string | undefined>> = {
  '--lines': (call, value) => {
    call.lines = Number(value);
    return /^\d+$/.test(value) ? undefined : `Failed to parse lines '${value}'\n`;
  },
  '--output': (call, value) => {
    call.output = value;
    return undefined;
  },
  '--property': (call, value) => {
    call.properties.push(...value.split(','));
    return undefined;
  },
  '--type': (call, value) => {
    call.types.push(...value.split(','));
    const wrong = value.split(',').find((one) => !TYPES_AND_STATES.includes(one));
    return wrong === undefined ? undefined : `Unknown unit type or load state '${wrong}'.\nUse -t help to see a list of allowed values.\n`;
  },
  '--state': (call, value) => {
    call.states.push(...value.split(','));
    return undefined;
  },
  '--signal': (call, value) => {
    call.signal = value;
    return undefined;
  },
  '--kill-whom': (call, value) => {
    call.whom = value;
    return ['main', 'control', 'all'].includes(value) ? undefined : `Failed to parse kill target '${value}'.\n`;
  },
  '--message': (call, value) => {
    call.message = value;
    return undefined;
  },
  '--legend': (call, value) => {
    call.legend = /^(yes|true|1|on)$/.test(value);
    return undefined;
  },
  '--drop-in': (call, value) => {
    call.dropIn = value.endsWith('.conf') ? value : `${value}.conf`;
    return undefined;
  },
};

const SHORT: Readonly<Record<string, string>> = {
  q: '--quiet',
  a: '--all',
  l: '--full',
  r: '--recursive',
  f: '--force',
  T: '--show-transaction',
  n: '--lines',
  o: '--output',
  p: '--property',
  t: '--type',
  s: '--signal',
  i: '--force',
};
const NOT_SIMULATED = [
  '--user',
  '--global',
  '--host',
  '--machine',
  '--root',
  '--image',
  '--preset-mode',
  '--dry-run',
  '--timestamp',
  '--marked',
  '--with-dependencies',
  '--firmware-setup',
  '--boot-loader-menu',
  '--check-inhibitors',
  '--show-transaction',
  '--mkdir',
  '--read-only',
  '--what',
  '--wait',
  '--job-mode',
  '--recursive',
  '--show-types',
  '--when',
];

/** Reads systemctl's options, wherever they stand. `wrong` is what to say and nothing else to do. */
export function parseSystemctl(args: readonly string[]): { call: Call; wrong?: string } {
  const call: Call = {
    ...{
      verb: '',
      words: [],
      quiet: false,
      now: false,
      noPager: false,
      all: false,
      full: false,
      plain: false,
      legend: true,
      noBlock: false,
      noReload: false,
    },
    ...{
      noWarn: false,
      noWall: false,
      runtime: false,
      reverse: false,
      before: false,
      after: false,
      force: 0,
      lines: 10,
      output: 'short',
      properties: [],
    },
    ...{
      value: false,
      types: [],
      states: [],
      failed: false,
      signal: 'SIGTERM',
      whom: 'all',
      message: '',
      dropIn: undefined,
      stdin: false,
    },
  };
  const words: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? '';
    if (word === '--') {
      words.push(...args.slice(i + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      words.push(word);
      continue;
    }
    const next = () => args[++i];
    const wrong = word.startsWith('--') ? long(call, word, next) : short(call, word.slice(1), next);
    if (wrong !== undefined) return { call, wrong };
  }
  call.verb = words[0] ?? 'list-units';
  call.words = words.slice(1);
  return { call };
}

function long(call: Call, word: string, next: () => string | undefined): string | undefined {
  const [name = '', inline] = word.split(/=(.*)/s);
  const known = name === '--kill-who' ? '--kill-whom' : name;
  if (name === '--help' || name === '--version') {
    call.verb = name;
    return name;
  }
  if (setFlag(call, known)) return undefined;
  const take = own(VALUES, known);
  if (take) {
    const value = inline ?? next();
    return value === undefined ? `systemctl: option '${name}' requires an argument\n` : take(call, value);
  }
  return NOT_SIMULATED.includes(name) ? `dockwire: systemctl ${name} is not simulated yet\n` : `systemctl: unrecognized option '${word}'\n`;
}

function short(call: Call, letters: string, next: () => string | undefined): string | undefined {
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? '';
    if (letter === 'h') return '--help';
    if (letter === 'P') {
      call.value = true;
      const value = letters.slice(at + 1) || next();
      if (value === undefined) return "systemctl: option requires an argument -- 'P'\n";
      call.properties.push(...value.split(','));
      return undefined;
    }
    if (letter === 'H' || letter === 'M') return `dockwire: systemctl -${letter} is not simulated yet\n`;
    const name = SHORT[letter];
    if (name === undefined) return `systemctl: invalid option -- '${letter}'\n`;
    if (NOT_SIMULATED.includes(name)) return `dockwire: systemctl -${letter} is not simulated yet\n`;
    const take = VALUES[name];
    if (take) {
      const value = letters.slice(at + 1) || next();
      return value === undefined ? `systemctl: option requires an argument -- '${letter}'\n` : take(call, value);
    }
    setFlag(call, name);
  }
  return undefined;
}
