import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Where scripts work, on the recording machine and in the simulated host alike. Both directories are fresh and empty. */
export const WORK = '/tmp/work';
export const HOME = '/tmp/home';
/** Where a script's file is; bash says this path in its messages. */
export const SHELF = '/tmp/scripts';
/** The whole environment of a script. */
export const ENVIRONMENT: Readonly<Record<string, string>> = {
  HOME,
  LANG: 'C.UTF-8',
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  TZ: 'UTC',
};

export interface Script {
  /** `area/name`. */
  readonly name: string;
  readonly text: string;
  /** What its companion `.stdin` holds. */
  readonly stdin: string;
  /** What the script's `# mask:` lines name: matches are not compared. */
  readonly masks: readonly RegExp[];
  /** `# root: fresh`: it changes its machine, so it gets one of its own. */
  readonly fresh: boolean;
  /** `# root: network`: and that machine is on the network of network/world.ts. */
  readonly network: boolean;
  /** `# root: systemd`: and that machine is an Ubuntu that systemd has booted. */
  readonly booted: boolean;
}

/** What a script did. Bytes that are no UTF-8 stand as U+FFFD. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  /** 128 + n when signal n ended it. */
  readonly status: number;
}

/** What `# mask: NAME` leaves out of the comparison. */
const MASKS: Readonly<Record<string, RegExp>> = {
  pid: / *\b\d{2,}\b/g,
  number: /\d+/g,
  duration: /\d+m\d+\.\d+s|\b\d+\.\d+\b/g,
  time: /[A-Z][a-z]{2} \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\b(?:\d+(?:\.\d+)?(?:us|ms|s|min|h)\b ?)+(?:ago|left)?/g,
  id: /\b[0-9a-f]{32}\b/g,
  process: /\[\d+\]|(?:PID: |Process: |process |[├└]─ *|PID=)\d+/g,
  /** What ping measures; the far end of a cable, which a simulated machine has outside of itself; versions of Debian's and Ubuntu's packages. */
  ping: /(?<=time[ =<])[\d.]+ ?ms|(?<=mdev = )\S+ ms/g,
  cable: /(?<=\beth\d)(?:@if\d+)?(?: +|(?=:))|(?<=brd ff:ff:ff:ff:ff:ff|qlen 1000)(?: link-netnsid \d+)?|(?<=qdisc )\w+/g,
  version: /\bv\d+(?:\.\d+)+\b/g,
  date: /\b[A-Z][a-z]{2} \d\d, \d{4}\b|\b\d{4}-\d\d-\d\d\b|\b\d\d\/\d\d\/\d{4}\b|\b2\d{4}\b(?=:)/g,
};

/** All scripts, or those whose names begin with one of `wanted`, in the order of their names. */
export function scripts(wanted: readonly string[] = []): Script[] {
  const names = globSync('*/*.sh', { cwd: `${here}scripts` }).map((path) => path.replaceAll('\\', '/').replace(/\.sh$/, ''));
  return names
    .sort()
    .filter((name) => wanted.length === 0 || wanted.some((beginning) => name.startsWith(beginning)))
    .map((name) => {
      const text = readFileSync(`${here}scripts/${name}.sh`, 'utf8');
      const companion = `${here}scripts/${name}.stdin`;
      return {
        name,
        text,
        stdin: existsSync(companion) ? readFileSync(companion, 'utf8') : '',
        masks: masksOf(name, text),
        ...rootOf(name, text),
      };
    });
}

export const recordingPath = (name: string): string => `${here}recordings/${name}.json`;

/** @returns undefined when the script was never recorded. */
export function recorded(name: string): Outcome | undefined {
  const path = recordingPath(name);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Outcome) : undefined;
}

export function masked({ stdout, stderr, status }: Outcome, masks: readonly RegExp[]): Outcome {
  const hide = (text: string): string => masks.reduce((rest, mask) => rest.replaceAll(mask, '*'), text);
  return { stdout: hide(stdout), stderr: hide(stderr), status };
}

function rootOf(name: string, text: string): Pick<Script, 'fresh' | 'network' | 'booted'> {
  const wanted = /^# root: *(.*)$/m.exec(text)?.[1];
  if (wanted !== undefined && !['fresh', 'network', 'systemd'].includes(wanted)) throw new Error(`${name}: there is no root "${wanted}"`);
  return { fresh: wanted === 'fresh' || wanted === 'network', network: wanted === 'network', booted: wanted === 'systemd' };
}

function masksOf(name: string, text: string): RegExp[] {
  return [...text.matchAll(/^# mask: *(.+)$/gm)].flatMap((line) =>
    (line[1] ?? '').split(/[ ,]+/).map((word) => {
      const mask = MASKS[word];
      if (!mask) throw new Error(`${name}: there is no mask "${word}"`);
      return mask;
    }),
  );
}
