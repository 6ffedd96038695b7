import { isErrno } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { print, printError } from '../../libc/stdio.ts';
import { type JournalEntry, readJournal } from './journal.ts';
import { formatEntry } from './journal-format.ts';
import { fullName } from './unit.ts';

interface Wanted {
  units: string[];
  lines: number | undefined;
  follow: boolean;
  reverse: boolean;
  output: string;
  grep: RegExp | undefined;
  since: number | undefined;
}

const POLL = 200_000;

/** journalctl(1): reads the journal, or follows it. */
export const main: Program = async (sys, argv) => {
  const wanted = parse(argv.slice(1));
  if (typeof wanted === 'string') {
    await printError(sys, wanted);
    return 1;
  }
  let entries: JournalEntry[];
  try {
    entries = readJournal(sys);
  } catch (error) {
    if (!isErrno(error, 'EACCES')) throw error;
    await printError(
      sys,
      "Hint: You are currently not seeing messages from other users and the system.\n      Users in groups 'adm', 'systemd-journal' can see all messages.\n      Pass -q to turn off this notice.\nNo journal files were opened due to insufficient permissions.\n",
    );
    return 1;
  }
  const fits = (entry: JournalEntry) =>
    (wanted.units.length === 0 || wanted.units.includes(entry.unit)) &&
    (wanted.grep === undefined || wanted.grep.test(entry.message)) &&
    (wanted.since === undefined || entry.time >= wanted.since);
  const count = wanted.lines ?? (wanted.follow ? 10 : undefined);
  const matching = entries.filter(fits);
  const shown = count === undefined ? matching : matching.slice(matching.length - Math.min(count, matching.length));
  if (matching.length === 0 && !wanted.follow) await print(sys, '-- No entries --\n');
  await print(sys, (wanted.reverse ? [...shown].reverse() : shown).map((entry) => lineOf(entry, wanted.output, sys)).join(''));
  let seen = entries.length;
  while (wanted.follow) {
    await sys.sleep(POLL);
    const now = readJournal(sys);
    await print(
      sys,
      now
        .slice(seen)
        .filter(fits)
        .map((entry) => lineOf(entry, wanted.output, sys))
        .join(''),
    );
    seen = now.length;
  }
  return 0;
};

function lineOf(entry: JournalEntry, output: string, sys: Sys): string {
  if (output === 'cat') return `${entry.message}\n`;
  if (output === 'json') {
    const { time, unit, identifier, pid, message } = entry;
    return `${JSON.stringify({ __REALTIME_TIMESTAMP: String(time), _SYSTEMD_UNIT: unit, SYSLOG_IDENTIFIER: identifier, _PID: String(pid), _HOSTNAME: sys.hostname(), MESSAGE: message })}\n`;
  }
  return `${formatEntry(entry, sys.hostname())}\n`;
}

function parse(args: readonly string[]): Wanted | string {
  const wanted: Wanted = { units: [], lines: undefined, follow: false, reverse: false, output: 'short', grep: undefined, since: undefined };
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? '';
    const short = /^-([a-z])(.+)$/.exec(word);
    const [name = '', inline] = short && 'unog'.includes(short[1] ?? '') ? [`-${short[1]}`, short[2]] : word.split(/=(.*)/s);
    const value = () => inline ?? args[++i] ?? '';
    if (name === '-u' || name === '--unit') wanted.units.push(fullName(value()));
    else if (name === '-n' || name === '--lines') wanted.lines = Number(inline ?? (/^\d+$/.test(args[i + 1] ?? '') ? args[++i] : 10));
    else if (name === '-f' || name === '--follow') wanted.follow = true;
    else if (name === '-r' || name === '--reverse') wanted.reverse = true;
    else if (name === '-o' || name === '--output') wanted.output = value();
    else if (name === '-g' || name === '--grep') wanted.grep = new RegExp(value());
    else if (name === '-S' || name === '--since') {
      const text = value();
      const parsed = Date.parse(`${text.trim().replace(' ', 'T')}Z`);
      if (Number.isNaN(parsed)) return `Failed to parse timestamp: ${text}\n`;
      wanted.since = parsed * 1000;
    } else if (name === '-xe' || name === '-e' || name === '--pager-end') wanted.lines ??= 1000;
    else if (/^-[xeu]+$/.test(name) && name.endsWith('u')) wanted.units.push(fullName(value()));
    else if (
      ['-x', '--catalog', '--no-pager', '-q', '--quiet', '-a', '--all', '-l', '--full', '-b', '--boot', '--no-hostname'].includes(name)
    )
      continue;
    else if (name.startsWith('--')) return `journalctl: unrecognized option '${name}'\n`;
    else if (name.startsWith('-')) return `journalctl: invalid option -- '${name[1] ?? ''}'\n`;
    else return `Failed to add match '${word}': Invalid argument\n`;
  }
  if (wanted.output !== 'short' && wanted.output !== 'cat' && wanted.output !== 'json')
    return `dockwire: journalctl -o ${wanted.output} is not simulated yet\n`;
  return wanted;
}
