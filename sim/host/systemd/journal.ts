import { utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { exists, makeDirectories, readTextIfAny } from '../../libc/files.ts';
import { groupByName } from '../../libc/passwd.ts';
import { thread } from '../../libc/thread.ts';

/** Where journals are kept from boot to boot, one directory for each machine id (journald's `Storage=persistent`). */
export const JOURNAL_DIRECTORY = '/var/log/journal';

/** One entry; a line of JSON in the journal's file. */
export interface JournalEntry {
  /** Microseconds since 1970, and since the machine was switched on. */
  readonly time: number;
  readonly monotonic: number;
  /** Which boot it belongs to: 32 hexadecimal digits. */
  readonly boot: string;
  /** The unit it is about or comes from; empty for what no unit has. */
  readonly unit: string;
  /** syslog's tag: the program's name. */
  readonly identifier: string;
  readonly pid: number;
  readonly uid: number;
  /** The program's file, of what a service's process says. */
  readonly exe?: string;
  readonly message: string;
  /** syslog's severity: 0 emerg … 7 debug. */
  readonly priority: number;
  readonly transport: 'journal' | 'stdout' | 'syslog' | 'kernel';
}

/** The machine's id (machine-id(5)). */
export function machineId(sys: Sys): string {
  return (readTextIfAny(sys, '/etc/machine-id') ?? '').trim() || '0'.repeat(32);
}

export const journalFile = (sys: Sys): string => `${JOURNAL_DIRECTORY}/${machineId(sys)}/system.journal`;

export class Journal {
  readonly #sys: Sys;
  readonly #fd: number;
  readonly boot: string;
  /** The last line may have been written in part. */
  #torn = false;
  /** Hears what the manager says of units. */
  onWord: (unit: string, message: string) => void = () => undefined;

  constructor(sys: Sys, boot: string) {
    this.#sys = sys;
    this.boot = boot;
    const path = journalFile(sys);
    makeDirectories(sys, path.slice(0, path.lastIndexOf('/')));
    this.#fd = sys.open(path, { write: true, append: true, create: true }, 0o640);
    sys.setCloseOnExec(this.#fd, true);
    const adm = groupByName(sys, 'systemd-journal') ?? groupByName(sys, 'adm');
    if (adm) sys.chown(path, 0, adm.gid);
  }

  /** What the manager itself has to say about a unit. */
  say(unit: string, message: string, priority = 6): void {
    this.onWord(unit, message);
    this.log({ unit, identifier: 'systemd', pid: 1, message, priority, transport: 'journal' });
  }

  log(entry: Pick<JournalEntry, 'unit' | 'identifier' | 'pid' | 'message'> & Partial<JournalEntry>): void {
    const whole: JournalEntry = {
      ...{ time: this.#sys.now(), monotonic: this.#sys.monotonic(), boot: this.boot, uid: 0, priority: 6, transport: 'stdout' },
      ...entry,
    };
    const line = `${JSON.stringify(whole)}\n`;
    thread(async () => {
      try {
        await this.#sys.write(this.#fd, utf8(this.#torn ? `\n${line}` : line));
        this.#torn = false;
      } catch (error) {
        // Where the disk is full an entry is lost, and nothing else happens.
        if (!isErrno(error, 'ENOSPC', 'EIO')) throw error;
        this.#torn = true;
      }
    });
  }
}

/** Everything in the journal, oldest first. A line cut short by a power failure or a full disk is passed over. @throws SysError EACCES */
export function readJournal(sys: Sys, directory = JOURNAL_DIRECTORY): JournalEntry[] {
  if (!exists(sys, directory)) return [];
  const below = `${directory}/${machineId(sys)}/system.journal`;
  const lines = (readTextIfAny(sys, exists(sys, below) ? below : `${directory}/system.journal`) ?? '').split('\n');
  return lines.flatMap(entryOf);
}

function entryOf(line: string): JournalEntry[] {
  try {
    return line.endsWith('}') ? [JSON.parse(line) as JournalEntry] : [];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [];
  }
}
