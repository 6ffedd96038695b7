import type { Sys } from '../../kernel/sys.ts';
import { exists, makeDirectories, removeTree } from '../../libc/files.ts';
import { readLines } from '../../libc/stdio.ts';
import { thread } from '../../libc/thread.ts';
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
  thread(() => serve(sys, SYSLOG_SOCKET, (line, uid) => syslogLine(journal, line, uid)));
  await serveOutput(sys, journal);
}

async function serve(sys: Sys, path: string, each: (line: string, uid: number) => void): Promise<void> {
  const listening = sys.listen({ family: 'unix', path }, { mode: 0o666 });
  sys.setCloseOnExec(listening, true);
  for (;;) {
    const { fd, credentials } = await sys.accept(listening);
    sys.setCloseOnExec(fd, true);
    thread(async () => {
      for await (const line of readLines(sys, fd)) each(line, credentials?.uid ?? 0);
      sys.close(fd);
    });
  }
}

async function serveOutput(sys: Sys, journal: Journal): Promise<void> {
  const listening = sys.listen({ family: 'unix', path: STDOUT_SOCKET }, { mode: 0o666 });
  sys.setCloseOnExec(listening, true);
  for (;;) {
    const { fd, credentials } = await sys.accept(listening);
    sys.setCloseOnExec(fd, true);
    thread(async () => {
      const header: string[] = [];
      for await (const line of readLines(sys, fd)) {
        if (header.length < HEADER) {
          header.push(line);
          continue;
        }
        const [identifier = 'cat', , priority, prefixed, pid] = header;
        const level = prefixed === '1' ? /^<([0-7])>/.exec(line)?.[1] : undefined;
        journal.log({
          ...{ unit: '', identifier: identifier || 'cat', pid: Number(pid) || 0, uid: credentials?.uid ?? 0 },
          ...{ message: level === undefined ? line : line.slice(3), priority: Number(level ?? priority) },
        });
      }
      sys.close(fd);
    });
  }
}

function syslogLine(journal: Journal, line: string, uid: number): void {
  const [, level = '13', identifier = 'unknown', pid = '0', message = ''] =
    /^(?:<(\d+)>)?(?:([^:[\s]+)(?:\[(\d+)\])?: )?(.*)$/s.exec(line) ?? [];
  journal.log({ unit: '', identifier, pid: Number(pid), uid, message, priority: Number(level) % 8, transport: 'syslog' });
}
