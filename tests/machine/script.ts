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
        fresh: wantsFreshRoot(name, text),
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

function wantsFreshRoot(name: string, text: string): boolean {
  const wanted = /^# root: *(.*)$/m.exec(text)?.[1];
  if (wanted !== undefined && wanted !== 'fresh') throw new Error(`${name}: there is no root "${wanted}"`);
  return wanted === 'fresh';
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
