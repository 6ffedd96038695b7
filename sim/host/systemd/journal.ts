import { utf8 } from '../../base/bytes.ts';
import type { Sys } from '../../kernel/sys.ts';
import { makeDirectories, readTextIfAny } from '../../libc/files.ts';
import { groupByName } from '../../libc/passwd.ts';
import { thread } from '../../libc/thread.ts';

/** The journal: one JSON line per entry, kept until the machine goes down (journald's `Storage=volatile`). */
export const JOURNAL = '/run/log/journal/system.journal';

export interface JournalEntry {
  /** Microseconds since 1970. */
  readonly time: number;
  readonly unit: string;
  /** syslog's tag: the program's name. */
  readonly identifier: string;
  readonly pid: number;
  readonly message: string;
}

export class Journal {
  readonly #sys: Sys;
  readonly #fd: number;

  constructor(sys: Sys) {
    this.#sys = sys;
    makeDirectories(sys, '/run/log/journal');
    this.#fd = sys.open(JOURNAL, { write: true, append: true, create: true }, 0o640);
    sys.setCloseOnExec(this.#fd, true);
    const adm = groupByName(sys, 'systemd-journal') ?? groupByName(sys, 'adm');
    if (adm) sys.chown(JOURNAL, 0, adm.gid);
  }

  /** What the manager itself has to say about a unit. */
  say(unit: string, message: string): void {
    this.log({ time: this.#sys.now(), unit, identifier: 'systemd', pid: 1, message });
  }

  log(entry: JournalEntry): void {
    thread(() => this.#sys.write(this.#fd, utf8(`${JSON.stringify(entry)}\n`)));
  }
}

export function readJournal(sys: Sys): JournalEntry[] {
  const lines = (readTextIfAny(sys, JOURNAL) ?? '').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as JournalEntry);
}
