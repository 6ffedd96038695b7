import { getopt } from '../getopt.ts';

/** What tar was asked to do. */
export interface TarCall {
  readonly mode: 'c' | 't' | 'x' | 'r';
  readonly file: string;
  readonly verbose: number;
  readonly gzip: boolean;
  readonly directory: string | undefined;
  readonly exclude: readonly string[];
  readonly names: readonly string[];
  readonly strip: number;
  readonly wildcards: boolean;
  readonly absolute: boolean;
  readonly keepOwner: boolean | undefined;
  readonly keepMode: boolean;
  readonly toStdout: boolean;
  readonly dereference: boolean;
  readonly keepOld: boolean;
  readonly numericOwner: boolean;
  readonly unsupported: string | undefined;
}

const TABLE = {
  short: 'ctxruAdvzjJaf:C:pPOhkmT:X:Sw',
  long: {
    create: 'c',
    list: 't',
    extract: 'x',
    get: 'x',
    append: 'r',
    update: 'u',
    diff: 'd',
    verbose: 'v',
    gzip: 'z',
    gunzip: 'z',
    bzip2: 'j',
    xz: 'J',
    zstd: 'J',
    'auto-compress': 'a',
    'file=': 'f',
    'directory=': 'C',
    'exclude=': 'E',
    'strip-components=': 'N',
    wildcards: 'W',
    'no-wildcards': 'w',
    'preserve-permissions': 'p',
    'absolute-names': 'P',
    'to-stdout': 'O',
    dereference: 'h',
    'keep-old-files': 'k',
    'same-owner': 'o',
    'no-same-owner': 'n',
    'numeric-owner': '#',
    'no-same-permissions': '_',
    touch: 'm',
  },
};

/** A call that cannot be carried out; `try` when the usual hint follows. */
export class TarUsage extends Error {}

/** Reads `tar xzf a.tgz` and `tar -xzf a.tgz` alike. @throws TarUsage, UsageError */
export function readCall(args: readonly string[]): TarCall {
  const options = getopt(TABLE, oldStyle(args));
  const has = (name: string): boolean => options.given.some((one) => one.name === name);
  const last = (name: string): string | undefined => options.given.findLast((one) => one.name === name)?.value;
  const modes = [...new Set(options.given.map(({ name }) => name).filter((name) => 'ctxruAd'.includes(name)))];
  if (modes.length > 1) throw new TarUsage("You may not specify more than one '-Acdtrux', '--delete' or  '--test-label' option");
  const [mode] = modes;
  if (!mode) throw new TarUsage("You must specify one of the '-Acdtrux', '--delete' or '--test-label' options");
  const file = last('f') ?? '-';
  if (mode === 'c' && options.operands.length === 0) throw new TarUsage('Cowardly refusing to create an empty archive');
  const gap = ['j', 'J', 'T', 'X', 'u', 'A', 'd'].find(has);
  return {
    mode: mode as TarCall['mode'],
    file,
    verbose: options.given.filter(({ name }) => name === 'v').length,
    gzip: has('z') || (has('a') && /\.t?gz$/.test(file)),
    directory: last('C'),
    exclude: options.given.flatMap(({ name, value }) => (name === 'E' && value !== undefined ? [value] : [])),
    names: options.operands,
    strip: Number(last('N') ?? 0),
    wildcards: has('W'),
    absolute: has('P'),
    keepOwner: has('n') ? false : has('o') ? true : undefined,
    keepMode: has('p'),
    toStdout: has('O'),
    dereference: has('h'),
    keepOld: has('k'),
    numericOwner: has('#'),
    unsupported: gap,
  };
}

/** Letters without a dash come first, and take their values from the words behind them in order. */
function oldStyle([first = '', ...rest]: readonly string[]): string[] {
  if (first === '' || first.startsWith('-')) return first === '' ? [...rest] : [first, ...rest];
  const out: string[] = [];
  const values = [...rest];
  for (const letter of first) {
    out.push(`-${letter}`);
    if (TABLE.short[TABLE.short.indexOf(letter) + 1] !== ':') continue;
    const value = values.shift();
    if (value === undefined) throw new TarUsage(`Old option '${letter}' requires an argument.`);
    out.push(value);
  }
  return [...out, ...values];
}
