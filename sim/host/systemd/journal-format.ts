import type { JournalEntry } from './journal.ts';
import { shortStamp } from './time-words.ts';

/** `Nov 21 09:00:01 dockerhost dockerd[123]: …`, journalctl's short form. */
export function formatEntry(entry: JournalEntry, hostname: string): string {
  return `${shortStamp(entry.time)} ${hostname} ${entry.identifier}[${entry.pid}]: ${entry.message}`;
}
