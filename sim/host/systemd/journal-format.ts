import type { Sys } from '../../kernel/sys.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import { explain } from './catalog.ts';
import type { JournalEntry } from './journal.ts';
import { machineId } from './journal.ts';
import { jobFieldsOf } from './journal-job-fields.ts';
import { cgroupOf } from './slice.ts';
import { isoStamp, shortStamp, stamp } from './time-words.ts';

export const FORMATS = [
  'short',
  'short-full',
  'short-iso',
  'short-iso-precise',
  'short-precise',
  'short-monotonic',
  'short-unix',
  'cat',
  'json',
  'json-pretty',
  'verbose',
  'with-unit',
];
/** Formats that systemd has and we do not. */
export const OTHER_FORMATS = ['export', 'json-sse', 'json-seq', 'short-delta'];

const tagOf = ({ identifier, pid }: JournalEntry): string => (pid ? `${identifier}[${pid}]` : identifier);

/** Whose words they are: what the manager says of a unit is the manager's. */
const unitOf = (entry: JournalEntry): string => {
  const unit = entry.transport === 'journal' && entry.pid === 1 ? 'init.scope' : entry.unit;
  return unit ? `${unit}[${entry.pid}]` : tagOf(entry);
};

/** One entry in one of {@link FORMATS}, its newline included. */
export function entryText(
  sys: Sys,
  entry: JournalEntry,
  how: { output: string; hostname: boolean; catalog: boolean; color: boolean; only?: readonly string[] },
): string {
  const host = how.hostname ? `${sys.hostname()} ` : '';
  const message =
    how.color && entry.priority <= 5
      ? `\x1b[${entry.priority <= 3 ? '0;1;31' : entry.priority === 4 ? '0;1;38;5;185' : '0;1;39'}m${entry.message}\x1b[0m`
      : entry.message;
  const line = (time: string) => `${time} ${host}${tagOf(entry)}: ${message}\n${how.catalog ? explain(sys, entry) : ''}`;
  const micros = String(entry.time % 1e6).padStart(6, '0');
  switch (how.output) {
    case 'cat':
      return `${message}\n`;
    case 'json':
      return `${JSON.stringify(chosen(sys, entry, how.only))}\n`;
    case 'json-pretty':
      return `${JSON.stringify(chosen(sys, entry, how.only), undefined, '\t').replaceAll('": ', '" : ')}\n`;
    case 'verbose':
      return verbose(sys, entry);
    case 'short-full':
      return line(stamp(sys, entry.time));
    case 'with-unit':
      return `${stamp(sys, entry.time)} ${host}${unitOf(entry)}: ${message}\n`;
    case 'short-iso':
      return line(isoStamp(sys, entry.time));
    case 'short-iso-precise':
      return line(isoStamp(sys, entry.time, true));
    case 'short-precise':
      return line(`${shortStamp(sys, entry.time)}.${micros}`);
    case 'short-monotonic':
      return line(`[${(entry.monotonic / 1e6).toFixed(6).padStart(12)}]`);
    case 'short-unix':
      return line((entry.time / 1e6).toFixed(6));
    default:
      return line(shortStamp(sys, entry.time));
  }
}

/** `--output-fields=`; those that say where an entry is in the journal are always there. */
function chosen(sys: Sys, entry: JournalEntry, only: readonly string[] = []): Record<string, string> {
  const all = Object.entries(fieldsOf(sys, entry));
  return Object.fromEntries(
    all.filter(([name]) => only.length === 0 || only.includes(name) || name.startsWith('__') || name === '_BOOT_ID'),
  );
}

/** An entry's fields by their names (systemd.journal-fields(7)). */
export function fieldsOf(sys: Sys, entry: JournalEntry): Record<string, string> {
  const own = entry.transport === 'journal';
  return {
    __REALTIME_TIMESTAMP: String(entry.time),
    __MONOTONIC_TIMESTAMP: String(entry.monotonic),
    _BOOT_ID: entry.boot,
    _MACHINE_ID: machineId(sys),
    _HOSTNAME: sys.hostname(),
    PRIORITY: String(entry.priority),
    SYSLOG_IDENTIFIER: entry.identifier,
    _TRANSPORT: entry.transport,
    ...(entry.pid
      ? { _PID: String(entry.pid), _UID: String(entry.uid), _COMM: entry.transport === 'syslog' ? 'logger' : entry.identifier.slice(0, 15) }
      : {}),
    ...(entry.exe ? { _EXE: entry.exe } : own && entry.pid === 1 ? { _EXE: '/usr/lib/systemd/systemd' } : {}),
    ...(entry.unit
      ? own
        ? { UNIT: entry.unit, _SYSTEMD_UNIT: 'init.scope' }
        : { _SYSTEMD_UNIT: entry.unit, _SYSTEMD_CGROUP: cgroupOf(entry.unit) }
      : {}),
    ...(own && entry.pid === 1 ? jobFieldsOf(entry.message) : {}),
    MESSAGE: entry.message,
  };
}

function verbose(sys: Sys, entry: JournalEntry): string {
  const { __REALTIME_TIMESTAMP: _time, __MONOTONIC_TIMESTAMP: _monotonic, ...fields } = fieldsOf(sys, entry);
  const time = localText(sys, '%a %F %T.%6N %Z', entry.time);
  const cursor = `s=${machineId(sys)};i=${(entry.monotonic + 1).toString(16)};b=${entry.boot};m=${entry.monotonic.toString(16)};t=${entry.time.toString(16)}`;
  return `${time} [${cursor}]\n${Object.entries(fields)
    .map(([name, value]) => `    ${name}=${value}\n`)
    .join('')}`;
}
