/**
 * What differs between two honest runs of the same commands, found in text: ids, times, sizes and so on. Masking happens only when
 * comparing; a recording holds the raw bytes. Some kinds are identities: the same id must stand for the same thing through a whole
 * scenario, so equality is still tested although the value is not.
 */

export type Kind = 'id' | 'mac' | 'address' | 'name' | 'port' | 'time' | 'span' | 'size' | 'build' | 'host';

/** A piece of text: as it stands, or masked. `key` is what identity compares; `width` is set where the length is a fact, as of ids. */
export type Token = { literal: string } | { kind: Kind; key: string; width?: number };

/** Kinds whose values must correspond one to one between the recording and the replay. */
export const identities: ReadonlySet<Kind> = new Set<Kind>(['id', 'mac', 'address', 'name', 'port']);

const day = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const clock = '\\d\\d:\\d\\d:\\d\\d';
const unit = '(?:second|minute|hour|day|week|month|year)s?';

/** In order: the first that matches at a place wins. A zero time means "never" and is a fact, so it is not masked. */
const patterns: [Kind, string][] = [
  ['time', `(?!0001-01-01)\\d{4}-\\d\\d-\\d\\d[T ]${clock}(?:\\.\\d+)?(?:Z| ?[+-]\\d\\d:?\\d\\d)(?: UTC)?`],
  ['time', `${day}, \\d\\d ${month} \\d{4} ${clock} GMT`],
  ['time', `${day} ${month} +\\d{1,2} ${clock} \\d{4}`],
  // A shell's `cut` may leave ids of 64, 40 (commits) or 12 digits; other lengths are not recognised on purpose.
  ['time', '(?<=(?:since|until)=)\\d{10}(?:\\.\\d+)?'],
  ['id', '(?:(?<![0-9a-zA-Z])|(?<=%22))(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{12})(?![0-9a-zA-Z])'],
  ['mac', '(?<![0-9a-f:])(?:[0-9a-f]{2}:){5}[0-9a-f]{2}(?![0-9a-f:])'],
  ['address', '(?<![\\d.])172\\.(?:1[7-9]|2\\d|3[01])\\.\\d+\\.(?:[2-9]|\\d\\d\\d?)(?![\\d.])'],
  ['span', `(?:Less than a second|About a minute|About an hour|\\d+ ${unit})(?= ago| \\(|"|\\||$)`],
  ['size', '(?<=^|  |":"|": "|space: |\\|)\\d+(?:\\.\\d+)?(?:B|kB|MB|GB|TB|KiB|MiB|GiB)(?=$|"|\\||  | \\(virtual)'],
  ['size', '(?<=\\(virtual )\\d+(?:\\.\\d+)?(?:B|kB|MB|GB)(?=\\))'],
  // Held against the body where the exchange itself is compared.
  ['size', '(?<=^Content-Length: )\\d+'],
  ['size', '(?<=[Pp]rocess with PID |pid=)\\d+'],
  ['build', 'go1\\.\\d+(?:\\.\\d+)?'],
  ['port', '(?<=(?:\\d|\\]):)(?:3[2-9]\\d{3}|[45]\\d{4}|6[0-5]\\d{3})(?=->|$|"|\\s)'],
  // An adjective and a surname: the name the daemon gives a container that has none. The words after `(?!` are field and file names.
  ['name', '(?<![\\w.-])(?!container_id|created_at|latency_stats|sched_debug|timer_)[a-z]{3,}_[a-z]{2,}\\d?(?![\\w.=(-])'],
];

const anything = new RegExp(patterns.map(([, source]) => `(${source})`).join('|'), 'g');

/** Lines that name the machine rather than Docker: their value is masked whole. */
const machineLine =
  /^( *(?:Kernel Version|Operating System|OSType|CPUs|Total Memory|ID|containerd version|runc version|init version|Git ?[cC]ommit|Built|Go version|Profile): *)(.*)$/;
const componentVersion = /^( {2}Version: +)(?!28\.)(.*)$/;
/** A field in JSON text that tells of the machine or of a build, or a number that no two runs share. */
const jsonField =
  /("(?:KernelVersion|OperatingSystem|OSVersion|ID|GitCommit|BuildTime|GoVersion|Expected)": ?)("(?:[^"\\]|\\.)*")|("(?:Pid|Size|SizeRw|SizeRootFs|VirtualSize|NCPU|MemTotal|NFd|NGoroutines)": ?)([1-9]\d*)|("Created": ?)(\d+)/g;

/** Debian's suffixes say who built it, not what it is. */
function withoutBuildSuffix(text: string): string {
  return text.replace(/(\d)\+(?:dfsg|ds)\d+(?:[-~][\w.+~-]*)?/g, '$1');
}

/** @param declared words the scenario itself names, which are therefore not generated. */
export function tokens(line: string, declared: ReadonlySet<string> = new Set()): Token[] {
  const plain = withoutBuildSuffix(line);
  const machine = machineLine.exec(plain) ?? componentVersion.exec(plain);
  if (machine) return [{ literal: machine[1] ?? '' }, { kind: 'host', key: '' }];
  const found: Token[] = [];
  let from = 0;
  for (const field of plain.matchAll(jsonField)) {
    const label = field[1] ?? field[3] ?? field[5] ?? '';
    found.push(...inText(plain.slice(from, field.index) + label, declared), { kind: 'host', key: '' });
    from = field.index + field[0].length;
  }
  found.push(...inText(plain.slice(from), declared));
  return joined(found);
}

function inText(text: string, declared: ReadonlySet<string>): Token[] {
  const found: Token[] = [];
  let from = 0;
  for (const match of text.matchAll(anything)) {
    const kind = patterns[match.slice(1).findIndex((group) => group !== undefined)]?.[0];
    if (!kind || (kind === 'name' && declared.has(match[0]))) continue;
    found.push({ literal: text.slice(from, match.index) }, kind === 'id' ? id(match[0]) : { kind, key: match[0] });
    from = match.index + match[0].length;
  }
  found.push({ literal: text.slice(from) });
  return found;
}

/** A short id and the long one are the same thing. */
function id(text: string): Token {
  return { kind: 'id', key: text.slice(0, 12), width: text.length };
}

function joined(all: Token[]): Token[] {
  const out: Token[] = [];
  for (const token of all) {
    const last = out.at(-1);
    if ('literal' in token && last && 'literal' in last) last.literal += token.literal;
    else if (!('literal' in token) || token.literal !== '') out.push({ ...token });
  }
  return out;
}

/** The line as a person reads it in a difference. */
export function masked(all: Token[]): string {
  return all.map((token) => ('literal' in token ? token.literal : `<${token.kind}>`)).join('');
}
