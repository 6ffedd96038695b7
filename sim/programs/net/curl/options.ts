/** What a command line asks of curl 7.88. */
export interface CurlOptions {
  readonly urls: readonly string[];
  /** One per URL, in order; URLs without one go to standard output. */
  readonly outputs: readonly string[];
  readonly silent: boolean;
  readonly showError: boolean;
  readonly verbose: boolean;
  readonly include: boolean;
  readonly headOnly: boolean;
  readonly asQuery: boolean;
  readonly follow: boolean;
  readonly fail: 'never' | 'quick' | 'with-body';
  readonly http10: boolean;
  readonly unbuffered: boolean;
  readonly method: string | undefined;
  /** In order; they are joined with `&`. */
  readonly data: readonly DataPart[];
  readonly json: boolean;
  readonly headers: readonly string[];
  readonly userAgent: string | undefined;
  readonly user: string | undefined;
  readonly unixSocket: string | undefined;
  readonly maxTime: number | undefined;
  /** Seconds. */
  readonly connectTimeout: number | undefined;
  /** `host:port:address[,address]` */
  readonly resolve: readonly string[];
  readonly writeOut: string | undefined;
  readonly dumpHeader: string | undefined;
  readonly uploadFile: string | undefined;
}

export interface DataPart {
  /** `text` drops line breaks from files, `binary` does not, `raw` knows no `@`, `urlencode` encodes. */
  readonly kind: 'text' | 'binary' | 'raw' | 'urlencode';
  readonly value: string;
}

/** A command line that curl does not take. The message is curl's, without `curl: `. */
export class OptionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'OptionError';
  }
}

/** Long name of each short option; `takes` marks those with a value. */
const SHORT: Readonly<Record<string, string>> = {
  ...{
    '0': 'http1.0',
    A: 'user-agent',
    D: 'dump-header',
    F: 'form',
    G: 'get',
    H: 'header',
    I: 'head',
    L: 'location',
    N: 'no-buffer',
    O: 'remote-name',
  },
  ...{
    S: 'show-error',
    T: 'upload-file',
    V: 'version',
    X: 'request',
    d: 'data',
    f: 'fail',
    h: 'help',
    i: 'include',
    k: 'insecure',
    m: 'max-time',
  },
  ...{ o: 'output', s: 'silent', u: 'user', v: 'verbose', w: 'write-out', '#': 'progress-bar', '4': 'ipv4' },
};
const VALUED = new Set([
  ...[
    'user-agent',
    'dump-header',
    'form',
    'header',
    'upload-file',
    'request',
    'data',
    'data-ascii',
    'data-binary',
    'data-raw',
    'data-urlencode',
  ],
  ...[
    'json',
    'max-time',
    'connect-timeout',
    'output',
    'user',
    'write-out',
    'unix-socket',
    'url',
    'resolve',
    'retry',
    'noproxy',
    'cacert',
    'cert',
    'key',
  ],
]);
const FLAGS = new Set([
  ...[
    'http1.0',
    'http1.1',
    'get',
    'head',
    'location',
    'no-buffer',
    'remote-name',
    'show-error',
    'version',
    'fail',
    'fail-with-body',
    'help',
  ],
  ...['include', 'insecure', 'silent', 'verbose', 'progress-bar', 'ipv4', 'compressed', 'no-progress-meter'],
]);
/** Known to curl and not to us. */
const NOT_SIMULATED = new Set(['form', 'remote-name', 'retry', 'cacert', 'cert', 'key']);

/** One option as it was given. */
interface Given {
  readonly name: string;
  readonly value: string;
}

/** Reads a command line. @throws OptionError */
export function parseOptions(args: readonly string[]): CurlOptions {
  const given: Given[] = [];
  const urls: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg.startsWith('--') && arg.length > 2) {
      const name = longName(arg);
      given.push({ name, value: VALUED.has(name) ? required(args, ++i, arg) : '' });
    } else if (arg.startsWith('-') && arg.length > 1 && arg !== '--') {
      i = readShort(args, i, given);
    } else if (arg !== '--') urls.push(arg);
  }
  return optionsOf(given, urls);
}

function longName(arg: string): string {
  const name = arg.slice(2);
  if (VALUED.has(name) || FLAGS.has(name)) return name;
  throw new OptionError(`option ${arg}: is unknown`);
}

function required(args: readonly string[], at: number, option: string): string {
  const value = args[at];
  if (value === undefined) throw new OptionError(`option ${option}: requires parameter`);
  return value;
}

/** A cluster of short options; the last may take the rest as its value, or the next argument. @returns where the last argument was */
function readShort(args: readonly string[], at: number, given: Given[]): number {
  const cluster = args[at] ?? '';
  for (let j = 1; j < cluster.length; j++) {
    const letter = cluster[j] ?? '';
    const name = SHORT[letter];
    if (name === undefined) throw new OptionError(`option ${cluster}: is unknown`);
    if (!VALUED.has(name)) {
      given.push({ name, value: '' });
      continue;
    }
    const rest = cluster.slice(j + 1);
    if (rest !== '') {
      given.push({ name, value: rest });
      return at;
    }
    given.push({ name, value: required(args, at + 1, cluster) });
    return at + 1;
  }
  return at;
}

const DATA: Readonly<Record<string, DataPart['kind']>> = {
  data: 'text',
  'data-ascii': 'text',
  'data-binary': 'binary',
  'data-raw': 'raw',
  'data-urlencode': 'urlencode',
  json: 'binary',
};

function optionsOf(given: readonly Given[], operands: readonly string[]): CurlOptions {
  const has = (name: string): boolean => given.some((option) => option.name === name);
  const last = (name: string): string | undefined => given.findLast((option) => option.name === name)?.value;
  const all = (name: string): string[] => given.filter((option) => option.name === name).map((option) => option.value);
  const missing = given.find((option) => NOT_SIMULATED.has(option.name));
  if (missing) throw new OptionError(`dockwire: --${missing.name} is not simulated yet`);
  const data = given.flatMap((option) => {
    const kind = DATA[option.name];
    return kind === undefined ? [] : [{ kind, value: option.value }];
  });
  return {
    urls: [...all('url'), ...operands],
    outputs: all('output'),
    silent: has('silent') || has('no-progress-meter'),
    showError: has('show-error') || !has('silent'),
    verbose: has('verbose'),
    include: has('include'),
    headOnly: has('head'),
    asQuery: has('get'),
    follow: has('location'),
    fail: has('fail-with-body') ? 'with-body' : has('fail') ? 'quick' : 'never',
    http10: has('http1.0'),
    unbuffered: has('no-buffer'),
    method: last('request'),
    data,
    json: has('json'),
    headers: all('header'),
    userAgent: last('user-agent'),
    user: last('user'),
    unixSocket: last('unix-socket'),
    maxTime: seconds('-m', last('max-time')),
    connectTimeout: seconds('--connect-timeout', last('connect-timeout')),
    resolve: all('resolve'),
    writeOut: last('write-out'),
    dumpHeader: last('dump-header'),
    uploadFile: last('upload-file'),
  };
}

function seconds(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+(\.\d*)?$/.test(value)) throw new OptionError(`option ${option}: expected a proper numerical parameter`);
  return Number(value);
}
