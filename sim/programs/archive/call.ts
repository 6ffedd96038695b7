import { getopt } from '../getopt.ts';
import { readTransform, TransformError } from './transform.ts';

/** What tar was asked to do. */
export interface TarCall {
  /** D: --delete. */
  readonly mode: 'c' | 't' | 'x' | 'r' | 'u' | 'd' | 'D';
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
  /** What is there already is left, and nothing said. */
  readonly skipOld: boolean;
  readonly recursion: boolean;
  readonly totals: boolean;
  /** Files that list names to take, and patterns to leave out. */
  readonly lists: readonly string[];
  readonly excludeLists: readonly string[];
  /** What members get instead of what the files have. */
  readonly owner: string | undefined;
  readonly group: string | undefined;
  readonly fileMode: string | undefined;
  readonly mtime: string | undefined;
  readonly numericOwner: boolean;
  /** What --transform does to names. */
  readonly transform: ReturnType<typeof readTransform>;
  readonly showTransformed: boolean;
  /** The program that packs or unpacks, where it is not gzip. */
  readonly packer: 'bzip2' | 'xz' | 'zstd' | 'compress' | undefined;
  readonly unsupported: string | undefined;
}

const TABLE = {
  short: 'ctxruAdvzjJZaf:C:pPOhkmT:X:Sw',
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
    zstd: '~',
    compress: 'Z',
    compare: 'd',
    'show-transformed-names': '=',
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
    'files-from=': 'T',
    'exclude-from=': 'X',
    'no-recursion': '1',
    recursion: '2',
    'owner=': '3',
    'group=': '4',
    'mode=': '5',
    'mtime=': '6',
    totals: '7',
    'skip-old-files': '8',
    'transform=': '9',
    'xform=': '9',
    delete: 'D',
    xattrs: '!',
    acls: '!',
    selinux: '!',
    sparse: 'S',
    overwrite: '+',
    verbatim: '+',
    'no-overwrite-dir': '+',
    'full-time': '-',
    null: '0',
    'ignore-failed-read': '*',
    'one-file-system': '&',
    checkpoint: '.',
    'sort=': ',',
    'format=': '/',
  },
};

/** A call that cannot be carried out; `try` when the usual hint follows. */
export class TarUsage extends Error {}

/** Reads `tar xzf a.tgz` and `tar -xzf a.tgz` alike. @throws TarUsage, UsageError */
export function readCall(args: readonly string[]): TarCall {
  const options = getopt(TABLE, oldStyle(args));
  const has = (name: string): boolean => options.given.some((one) => one.name === name);
  const last = (name: string): string | undefined => options.given.findLast((one) => one.name === name)?.value;
  const modes = [...new Set(options.given.map(({ name }) => name).filter((name) => 'ctxruAdD'.includes(name)))];
  if (modes.length > 1) throw new TarUsage("You may not specify more than one '-Acdtrux', '--delete' or  '--test-label' option");
  const [mode] = modes;
  if (!mode) throw new TarUsage("You must specify one of the '-Acdtrux', '--delete' or '--test-label' options");
  const file = last('f') ?? '-';
  if (mode === 'c' && options.operands.length === 0 && !has('T')) throw new TarUsage('Cowardly refusing to create an empty archive');
  const words: Readonly<Record<string, string>> = {
    ...{ '!': 'extended attributes', '0': '--null', '&': '--one-file-system', '.': '--checkpoint' },
    ...{ ',': '--sort', '/': '--format', '-': '--full-time', '*': '--ignore-failed-read' },
  };
  const gap = ['A', ...Object.keys(words)].find(has);
  const strip = last('N') ?? '0';
  if (!/^\d+$/.test(strip)) throw new TarUsage(`${strip}: Invalid number of elements`);
  const all = (name: string): string[] => options.given.flatMap((one) => (one.name === name && one.value !== undefined ? [one.value] : []));
  return {
    mode: mode as TarCall['mode'],
    file,
    verbose: options.given.filter(({ name }) => name === 'v').length,
    gzip: has('z') || (has('a') && /\.t?gz$/.test(file)),
    directory: last('C'),
    exclude: all('E'),
    names: options.operands,
    strip: Number(strip),
    wildcards: has('W'),
    absolute: has('P'),
    keepOwner: has('n') ? false : has('o') ? true : undefined,
    keepMode: has('p'),
    toStdout: has('O'),
    dereference: has('h'),
    keepOld: has('k'),
    skipOld: has('8'),
    recursion: options.given.findLast(({ name }) => name === '1' || name === '2')?.name !== '1',
    totals: has('7'),
    lists: all('T'),
    excludeLists: all('X'),
    owner: last('3'),
    group: last('4'),
    fileMode: last('5'),
    mtime: last('6'),
    numericOwner: has('#'),
    transform: transformOf(all('9')),
    showTransformed: has('='),
    packer: has('j') ? 'bzip2' : has('J') ? 'xz' : has('~') ? 'zstd' : has('Z') ? 'compress' : undefined,
    unsupported: gap === undefined ? undefined : (words[gap] ?? `-${gap}`),
  };
}

function transformOf(expressions: readonly string[]): TarCall['transform'] {
  try {
    return expressions.flatMap(readTransform);
  } catch (error) {
    if (error instanceof TransformError) throw new TarUsage(error.message);
    throw error;
  }
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
