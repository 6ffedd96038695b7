import { type Errno, isErrno, strerror } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { exists } from '../../libc/files.ts';
import { print, printError } from '../../libc/stdio.ts';
import { localZone } from '../../libc/time-zone/local-zone.ts';
import { JOURNAL_DIRECTORY, type JournalEntry, journalFile, machineId, readJournal } from './journal.ts';
import { entryText, fieldsOf } from './journal-format.ts';
import { pathMatch } from './journal-path-match.ts';
import { JOURNALCTL_HELP } from './journalctl-help.ts';
import { parseJournalctl, type Wanted } from './journalctl-options.ts';
import { openPager } from './pager.ts';
import { byteCount } from './sizes.ts';
import { stamp } from './time-words.ts';
import { escapeName, fullName, isGlob, matchesGlob } from './unit-name.ts';
import { systemdVersion } from './version.ts';

const POLL = 200_000;
const HINT =
  "Hint: You are currently not seeing messages from other users and the system.\n      Users in groups 'adm', 'systemd-journal' can see all messages.\n      Pass -q to turn off this notice.\n";

/** journalctl(1): reads the journal, or follows it. */
export const main: Program = async (sys, argv) => {
  const wanted = parseJournalctl(argv.slice(1), { now: sys.now(), zone: localZone(sys) });
  if (typeof wanted === 'string') {
    await printError(sys, wanted);
    return 1;
  }
  if (wanted.action === 'help' || wanted.action === 'version') {
    await print(sys, wanted.action === 'help' ? JOURNALCTL_HELP : systemdVersion(sys).text);
    return 0;
  }
  for (const [i, match] of wanted.matches.entries()) {
    if (/^[A-Z_][A-Z0-9_]*=/.test(match) || match === '+') continue;
    const found = pathMatch(sys, match);
    if (found.wrong !== undefined) {
      await printError(sys, found.wrong);
      return 1;
    }
    wanted.matches[i] = found.match;
  }
  if (wanted.units.includes('')) {
    await printError(sys, 'Failed to add filter for units: Invalid argument\n');
    return 1;
  }
  for (const [i, name] of wanted.units.entries()) {
    const escaped = isGlob(name) ? name.replaceAll(' ', '\\x20') : name.startsWith('/') ? name : escapeName(name);
    if (escaped !== name)
      await printError(sys, `Invalid unit name "${name}" escaped as "${escaped}" (maybe you should use systemd-escape?).\n`);
    wanted.units[i] = escaped;
  }
  let entries: JournalEntry[];
  try {
    const elsewhere = wanted.directory === undefined ? undefined : journalOf(sys, wanted.directory);
    if (typeof elsewhere === 'string') {
      await printError(sys, elsewhere);
      return 1;
    }
    entries = elsewhere ?? readJournal(sys);
  } catch (error) {
    if (!isErrno(error, 'EACCES')) throw error;
    await printError(sys, `${wanted.quiet ? '' : HINT}No journal files were opened due to insufficient permissions.\n`);
    return 1;
  }
  const none = wanted.directory === undefined ? !exists(sys, journalFile(sys)) : entries.length === 0;
  if (none && !wanted.quiet) await printError(sys, 'No journal files were found.\n');
  switch (wanted.action) {
    case 'list-boots':
      return listBoots(sys, entries);
    case 'disk-usage':
      await print(
        sys,
        `Archived and active journals take up ${byteCount(exists(sys, JOURNAL_DIRECTORY) && exists(sys, journalFile(sys)) ? sys.stat(journalFile(sys)).size : 0)} in the file system.\n`,
      );
      return 0;
    case 'vacuum':
      // There is only the active file, and that is never taken away.
      for (const directory of ['/run/log/journal', JOURNAL_DIRECTORY, `${JOURNAL_DIRECTORY}/${machineId(sys)}`])
        await printError(sys, `Vacuuming done, freed 0B of archived journals from ${directory}.\n`);
      return 0;
    case 'flush':
      return 0;
    case 'fields':
      return listFields(sys, entries, wanted.field);
    default:
      return show(sys, entries, wanted);
  }
};

/** The journal below another directory; an error's text when there is no such directory. */
function journalOf(sys: Sys, directory: string): JournalEntry[] | string {
  const fail = (code: Errno): string => `Failed to open ${directory}: ${strerror(code)}\n`;
  if (!exists(sys, directory)) return fail('ENOENT');
  if (sys.stat(directory).type !== 'directory') return fail('ENOTDIR');
  return readJournal(sys, directory);
}

async function show(sys: Sys, entries: readonly JournalEntry[], wanted: Wanted): Promise<number> {
  const boots = [...new Set(entries.map(({ boot }) => boot))];
  const boot = wanted.boot === undefined ? undefined : chosenBoot(boots, wanted.boot);
  if (wanted.boot !== undefined && boot === undefined) {
    const offset = /^[+-]?\d+$/.test(wanted.boot);
    const what = offset ? `offset (${Number(wanted.boot) > 0 ? '+' : ''}${Number(wanted.boot)})` : `ID (${wanted.boot})`;
    await printError(sys, `No journal boot entry found from the specified boot ${what}.\n`);
    return 1;
  }
  if (wanted.units.length && wanted.units.every((name) => isGlob(name) && !entries.some(({ unit }) => matchesGlob(name, unit)))) {
    await printError(sys, 'Failed to add filter for units: No data available\n');
    return 1;
  }
  const fits = (entry: JournalEntry): boolean => (boot === undefined || entry.boot === boot) && isWanted(sys, entry, wanted);
  const color = sys.isatty(1) && wanted.output !== 'json';
  const text = (entry: JournalEntry): string =>
    entryText(sys, entry, { output: wanted.output, only: wanted.outputFields, hostname: wanted.hostname, catalog: wanted.catalog, color });
  const matching = entries.filter(fits);
  const count = wanted.lines ?? (wanted.noTail ? undefined : wanted.follow ? 10 : wanted.end ? 1000 : undefined);
  const shown = count === undefined ? matching : matching.slice(matching.length - Math.min(count, matching.length));
  const out =
    wanted.follow || wanted.noPager
      ? { write: (part: string) => print(sys, part), close: async () => undefined }
      : await openPager(sys, ...(wanted.end ? ['+G'] : []));
  if (matching.length === 0 && !wanted.follow && !wanted.quiet && wanted.output !== 'cat' && !wanted.output.startsWith('json'))
    await out.write('-- No entries --\n');
  let last = shown[0]?.boot;
  let all = '';
  for (const entry of wanted.reverse ? [...shown].reverse() : shown) {
    if (entry.boot !== last && !wanted.output.startsWith('json') && wanted.output !== 'cat') all += `-- Boot ${entry.boot} --\n`;
    last = entry.boot;
    all += text(entry);
  }
  await out.write(all);
  await out.close();
  if (wanted.grep && matching.length === 0 && !wanted.follow) return 1;
  let seen = entries.length;
  while (wanted.follow) {
    await sys.sleep(POLL);
    const now = readJournal(sys);
    await print(sys, now.slice(seen).filter(fits).map(text).join(''));
    seen = now.length;
  }
  return 0;
}

function isWanted(sys: Sys, entry: JournalEntry, wanted: Wanted): boolean {
  if (wanted.units.length && !wanted.units.some((name) => (isGlob(name) ? matchesGlob(name, entry.unit) : fullName(name) === entry.unit)))
    return false;
  if (wanted.identifiers.length && !wanted.identifiers.includes(entry.identifier)) return false;
  if (wanted.kernel && entry.transport !== 'kernel') return false;
  if (wanted.grep && !wanted.grep.test(entry.message)) return false;
  if (wanted.priority && (entry.priority < wanted.priority[0] || entry.priority > wanted.priority[1])) return false;
  if (wanted.since !== undefined && entry.time < wanted.since) return false;
  if (wanted.until !== undefined && entry.time > wanted.until) return false;
  return wanted.matches.length === 0 || fitsMatches(fieldsOf(sys, entry), wanted.matches);
}

/** Matches of one field are alternatives, those of several must all hold, and `+` begins another set (journalctl(1)). */
function fitsMatches(fields: Readonly<Record<string, string>>, matches: readonly string[]): boolean {
  const sets: Map<string, string[]>[] = [new Map()];
  for (const match of matches) {
    if (match === '+') {
      sets.push(new Map());
      continue;
    }
    const [name = '', value = ''] = match.split(/=(.*)/s);
    const set = sets.at(-1);
    set?.set(name, [...(set.get(name) ?? []), value]);
  }
  return sets.some((set) => [...set].every(([name, values]) => values.includes(fields[name] ?? '\0')));
}

/** `0` is the last, `-1` the one before, `1` the first; an id stands for itself. */
function chosenBoot(boots: readonly string[], which: string): string | undefined {
  if (/^[0-9a-f]{32}$/.test(which)) return boots.includes(which) ? which : undefined;
  const offset = Number(which);
  return offset > 0 ? boots[offset - 1] : boots[boots.length - 1 + offset];
}

async function listBoots(sys: Sys, entries: readonly JournalEntry[]): Promise<number> {
  const boots = [...new Set(entries.map(({ boot }) => boot))];
  const rows = boots.map((boot, i) => {
    const own = entries.filter((entry) => entry.boot === boot);
    return [String(i - boots.length + 1), boot, stamp(sys, own[0]?.time ?? 0), stamp(sys, own.at(-1)?.time ?? 0)];
  });
  const width = Math.max(3, ...rows.map(([index = '']) => index.length));
  const line = ([index = '', id = '', first = '', last = '']: readonly string[]) =>
    `${index.padStart(width)} ${id.padEnd(32)} ${first.padEnd(27)} ${last}\n`;
  await print(sys, [['IDX', 'BOOT ID', 'FIRST ENTRY', 'LAST ENTRY'], ...rows].map((row, i) => (i ? line(row) : line(row))).join(''));
  return 0;
}

async function listFields(sys: Sys, entries: readonly JournalEntry[], field: string): Promise<number> {
  const all = entries.flatMap((entry) => Object.entries(fieldsOf(sys, entry)).filter(([name]) => !name.startsWith('__')));
  const values = field ? all.filter(([name]) => name === field).map(([, value]) => value) : all.map(([name]) => name);
  await print(sys, [...new Set(values)].map((value) => `${value}\n`).join(''));
  return 0;
}
