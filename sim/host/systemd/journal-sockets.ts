import type { Sys } from '../../kernel/sys.ts';
import { exists, makeDirectories, removeTree } from '../../libc/files.ts';
import { readLines } from '../../libc/stdio.ts';
import { thread } from '../../libc/thread.ts';
import { acceptEach } from './accept-each.ts';
import type { Journal } from './journal.ts';

/** Where a program's output may be sent, its first lines saying whose it is (systemd-cat). */
export const STDOUT_SOCKET = '/run/systemd/journal/stdout';
/** Where syslog(3) writes: `<priority>tag[pid]: message`. A stream here, as the simulated kernel has no datagrams. */
export const SYSLOG_SOCKET = '/run/systemd/journal/dev-log';
const HEADER = 7;

export async function serveJournalSockets(sys: Sys, journal: Journal): Promise<void> {
  makeDirectories(sys, '/run/systemd/journal');
  for (const path of [STDOUT_SOCKET, SYSLOG_SOCKET]) removeTree(sys, path);
  if (exists(sys, '/dev') && !exists(sys, '/dev/log')) sys.symlink(SYSLOG_SOCKET, '/dev/log');
  thread(() =>
    acceptEach(sys, { path: SYSLOG_SOCKET, mode: 0o666 }, async (fd, peer) => {
      for await (const line of readLines(sys, fd)) syslogLine(journal, line, peer?.uid ?? 0);
    }),
  );
  await acceptEach(sys, { path: STDOUT_SOCKET, mode: 0o666 }, (fd, peer) => keepOutput(sys, fd, journal, peer?.uid ?? 0));
}

/** A service's output: a few lines that say whose it is, then what it writes. */
async function keepOutput(sys: Sys, fd: number, journal: Journal, uid: number): Promise<void> {
  const header: string[] = [];
  for await (const line of readLines(sys, fd)) {
    if (header.length < HEADER) {
      header.push(line);
      continue;
    }
    const [identifier = 'cat', , priority, prefixed, pid] = header;
    const level = prefixed === '1' ? /^<([0-7])>/.exec(line)?.[1] : undefined;
    journal.log({
      ...{ unit: '', identifier: identifier || 'cat', pid: Number(pid) || 0, uid },
      ...{ message: level === undefined ? line : line.slice(3), priority: Number(level ?? priority) },
    });
  }
}

function syslogLine(journal: Journal, line: string, uid: number): void {
  const [, level = '13', identifier = 'unknown', pid = '0', message = ''] =
    /^(?:<(\d+)>)?(?:([^:[\s]+)(?:\[(\d+)\])?: )?(.*)$/s.exec(line) ?? [];
  journal.log({ unit: '', identifier, pid: Number(pid), uid, message, priority: Number(level) % 8, transport: 'syslog' });
}
