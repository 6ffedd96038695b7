import type { Program, Sys } from '../../kernel/sys.ts';
import { readTextIfAny } from '../../libc/files.ts';
import { userByName } from '../../libc/passwd.ts';
import { print, printError } from '../../libc/stdio.ts';
import { paint } from './terminal-colors.ts';
import { tableText } from './unit-table.ts';

interface Session {
  readonly id: number;
  readonly uid: number;
  readonly user: string;
  readonly tty: string;
  readonly leader: number;
}

/** loginctl(1): who is logged in. A session is a login shell on a terminal. */
export const main: Program = async (sys, argv) => {
  const [verb = 'list-sessions'] = argv.slice(1).filter((word) => !word.startsWith('-'));
  const sessions = sessionsOf(sys);
  const color = paint(sys);
  if (verb === 'list-sessions') {
    const rows = sessions.map(({ id, uid, user, tty }) => [
      String(id).padStart(7),
      String(uid).padStart(4),
      user,
      '-   ',
      tty,
      'active',
      'no  ',
      '-',
    ]);
    await print(
      sys,
      rows.length
        ? `${tableText(['SESSION', ' UID', 'USER', 'SEAT', 'TTY', 'STATE', 'IDLE', 'SINCE'], rows, { legend: true, color })}\n${rows.length} sessions listed.\n`
        : 'No sessions.\n',
    );
    return 0;
  }
  if (verb === 'list-users') {
    const users = [...new Map(sessions.map(({ uid, user }) => [uid, user]))];
    const rows = users.map(([uid, user]) => [String(uid).padStart(4), user, 'no    ', 'active']);
    await print(
      sys,
      rows.length
        ? `${tableText([' UID', 'USER', 'LINGER', 'STATE'], rows, { legend: true, color })}\n${rows.length} users listed.\n`
        : 'No users.\n',
    );
    return 0;
  }
  const known = /^(session|user|seat|show|kill|terminate|lock|unlock|activate|attach|flush|enable|disable|list)/.test(verb);
  await printError(sys, known ? `dockwire: loginctl ${verb} is not simulated yet\n` : `Unknown command verb ${verb}.\n`);
  return 1;
};

function sessionsOf(sys: Sys): Session[] {
  const pids = sys.readdir('/proc').flatMap(({ name }) => (/^\d+$/.test(name) ? [Number(name)] : []));
  const sessions = pids.flatMap((pid) => {
    const [, user, tty] = /^sshd: ([^@]+)@(pts\/\d+)/.exec((readTextIfAny(sys, `/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ')) ?? [];
    return user === undefined || tty === undefined ? [] : [{ user, tty, leader: pid }];
  });
  return sessions.map(({ user, tty, leader }, i) => ({ id: i + 1, uid: userByName(sys, user)?.uid ?? 0, user, tty, leader }));
}
