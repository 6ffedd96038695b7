import { getopt, type OptionTable } from '../../getopt.ts';

/** A flag of wget's that is known and does nothing here would be a lie: these say that they are missing. */
const MISSING = ['r', 'm', 'k', 'p', 'K', 'b', 'F', 'B', 'A', 'R', 'l', 'H', 'L', 'D', 'I', 'X'];

export interface WgetOptions {
  readonly urls: readonly string[];
  readonly output: string | undefined;
  readonly directory: string | undefined;
  readonly quiet: boolean;
  readonly terse: boolean;
  readonly showHead: boolean;
  readonly spider: boolean;
  readonly tries: number;
  /** Microseconds. */
  readonly timeout: number | undefined;
  readonly noClobber: boolean;
  readonly resume: boolean;
  readonly headers: readonly string[];
  readonly body: string | undefined;
  readonly method: string | undefined;
  readonly userAgent: string;
  readonly maxRedirects: number;
  readonly showProgress: boolean;
  readonly check: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

const TABLE: OptionTable = {
  short: 'qO:SP:T:t:cNVhdveno:i:U:l:rmkpKbFB:A:R:HLD:I:X:x46\u0001:\u0002:\u0003:\u0004:\u0005\u0006\u0007\u0008\u000e\u000f',
  long: {
    ...{ quiet: 'q', 'output-document=': 'O', 'server-response': 'S', 'directory-prefix=': 'P', 'timeout=': 'T', 'connect-timeout=': 'T' },
    ...{ 'tries=': 't', continue: 'c', timestamping: 'N', version: 'V', help: 'h', verbose: 'v', 'user-agent=': 'U', recursive: 'r' },
    ...{ 'header=': '\u0001', 'post-data=': '\u0002', 'method=': '\u0003', 'max-redirect=': '\u0004', spider: '\u0005' },
    ...{
      'no-check-certificate': '\u0006',
      'show-progress': '\u0007',
      'no-verbose': '\u0008',
      'no-clobber': '\u000e',
      'no-cache': '\u000f',
    },
    ...{ 'output-file=': 'o', 'input-file=': 'i', mirror: 'm', background: 'b' },
  },
};

/** What is not simulated: the flag's name. */
export class WgetGap extends Error {}

/** @throws UsageError, WgetGap */
export function wgetOptions(args: readonly string[]): WgetOptions {
  // -nv and -nc are two letters and one option.
  const words = args.map((word) => (word === '-nv' ? '--no-verbose' : word === '-nc' ? '--no-clobber' : word));
  const { given, operands } = getopt(TABLE, words);
  const has = (name: string): boolean => given.some((option) => option.name === name);
  const value = (name: string): string | undefined => given.findLast((option) => option.name === name)?.value;
  for (const letter of [...MISSING, 'N', 'o', 'i', 'x']) if (has(letter)) throw new WgetGap(`-${letter}`);
  const timeout = value('T');
  return {
    ...{ urls: operands, output: value('O'), directory: value('P'), quiet: has('q'), terse: has('\u0008'), showHead: has('S') },
    ...{ spider: has('\u0005'), tries: Number(value('t') ?? 20) || Number.POSITIVE_INFINITY, noClobber: has('\u000e'), resume: has('c') },
    timeout: timeout === undefined || Number(timeout) === 0 ? undefined : Number(timeout) * 1e6,
    headers: given.flatMap((option) => (option.name === '\u0001' && option.value !== undefined ? [option.value] : [])),
    ...{
      body: value('\u0002'),
      method: value('\u0003'),
      userAgent: value('U') ?? 'Wget/1.21.4',
      maxRedirects: Number(value('\u0004') ?? 20),
    },
    ...{ showProgress: has('\u0007'), check: !has('\u0006'), help: has('h'), version: has('V') },
  };
}
