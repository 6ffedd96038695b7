import { RuncFailure } from './failure.ts';

export interface Global {
  root: string;
  log: string;
  logFormat: string;
  version: boolean;
  help: boolean;
  rest: readonly string[];
}

/** A command with its flags by their long names, and what is left. */
export interface Invocation {
  readonly root: string;
  readonly flags: ReadonlyMap<string, string>;
  /** Flags that were given more than once, in order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly args: readonly string[];
}

interface Shape {
  /** Flags that take a value; short names stand beside their long ones. */
  readonly valued: Readonly<Record<string, string>>;
  readonly plain: Readonly<Record<string, string>>;
  readonly least: number;
  readonly most: number;
  /** Everything from the second argument on belongs to somebody else. */
  readonly open?: boolean;
}

const creating: Shape = {
  valued: { bundle: 'bundle', b: 'bundle', 'pid-file': 'pid-file', 'console-socket': 'console-socket', 'preserve-fds': 'preserve-fds' },
  plain: { 'no-pivot': 'no-pivot', 'no-new-keyring': 'no-new-keyring', detach: 'detach', d: 'detach' },
  least: 1,
  most: 1,
};
const bare: Shape = { valued: {}, plain: {}, least: 1, most: 1 };

const SHAPES: Readonly<Record<string, Shape>> = {
  create: creating,
  run: creating,
  start: bare,
  state: bare,
  pause: bare,
  resume: bare,
  delete: { ...bare, plain: { force: 'force', f: 'force' } },
  kill: { ...bare, plain: { all: 'all', a: 'all' }, most: 2 },
  list: { valued: { format: 'format', f: 'format' }, plain: { quiet: 'quiet', q: 'quiet' }, least: 0, most: 0 },
  ps: { valued: { format: 'format', f: 'format' }, plain: {}, least: 1, most: Number.POSITIVE_INFINITY, open: true },
  exec: {
    valued: {
      ...{ process: 'process', p: 'process', 'pid-file': 'pid-file', 'console-socket': 'console-socket', cwd: 'cwd' },
      ...{ env: 'env', e: 'env', user: 'user', u: 'user', 'additional-gids': 'additional-gids', g: 'additional-gids' },
    },
    plain: { detach: 'detach', d: 'detach', tty: 'tty', t: 'tty', 'ignore-paused': 'ignore-paused' },
    least: 1,
    most: Number.POSITIVE_INFINITY,
    open: true,
  },
};

export function parseGlobal(args: readonly string[]): Global {
  const global: Global = { root: '/run/runc', log: '', logFormat: 'text', version: false, help: false, rest: [] };
  let at = 0;
  for (; at < args.length && args[at]?.startsWith('-'); at++) {
    const [name = '', inline] = (args[at] ?? '').replace(/^--?/, '').split(/=(.*)/s);
    const value = () => inline ?? args[++at] ?? '';
    if (name === 'root') global.root = value();
    else if (name === 'log') global.log = value();
    else if (name === 'log-format') global.logFormat = value();
    else if (name === 'version' || name === 'v') global.version = true;
    else if (name === 'help' || name === 'h') global.help = true;
  }
  return { ...global, rest: args.slice(at) };
}

/** @throws RuncFailure in the words of urfave/cli and runc's checkArgs. */
export function parseCommand(command: string, args: readonly string[], { root }: Global): Invocation {
  const shape = SHAPES[command] ?? bare;
  const flags = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? '';
    if (!word.startsWith('-') || word === '-' || (shape.open && rest.length > 0)) {
      rest.push(word);
      continue;
    }
    const [name = '', inline] = word.replace(/^--?/, '').split(/=(.*)/s);
    const valued = shape.valued[name];
    const plain = shape.plain[name];
    if (valued !== undefined) {
      const value = inline ?? args[++i];
      if (value === undefined) throw new RuncFailure(`flag needs an argument: -${name}`);
      flags.set(valued, value);
      lists.set(valued, [...(lists.get(valued) ?? []), value]);
    } else if (plain !== undefined) flags.set(plain, 'true');
    else throw new RuncFailure(`flag provided but not defined: -${name}`);
  }
  const exact = shape.least === shape.most;
  if (exact && rest.length !== shape.least) throw new RuncFailure(`runc: "${command}" requires exactly ${shape.least} argument(s)`);
  if (rest.length < shape.least) throw new RuncFailure(`runc: "${command}" requires a minimum of ${shape.least} argument(s)`);
  if (rest.length > shape.most) throw new RuncFailure(`runc: "${command}" requires a maximum of ${shape.most} argument(s)`);
  return { root, flags, lists, args: rest };
}
