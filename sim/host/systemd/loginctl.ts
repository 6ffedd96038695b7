import type { Program, Sys } from '../../kernel/sys.ts';
import { exists, readTextIfAny } from '../../libc/files.ts';
import { SESSIONS } from '../../libc/login-session.ts';
import { userByName } from '../../libc/passwd.ts';
import { print, printError } from '../../libc/stdio.ts';
import { paint } from './terminal-colors.ts';
import { tableText } from './unit-table.ts';
import { unknownVerb } from './unknown-verb.ts';

const VERBS = [
  'help',
  'list-sessions',
  'list-users',
  'session-status',
  'show-session',
  'user-status',
  'terminate-session',
  'enable-linger',
];

interface Session {
  readonly id: number;
  readonly uid: number;
  readonly user: string;
  readonly tty: string;
  readonly leader: number;
}

/** loginctl(1): who is logged in. A session is what a login opened (sd-login(3)). */
export const main: Program = async (sys, argv) => {
  const words = argv.slice(1).filter((word) => !word.startsWith('-'));
  const [verb = 'list-sessions'] = words;
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
  const missing = words.slice(1).find((one) => verb.includes('session') && !sessions.some(({ id }) => String(id) === one));
  if (known && missing !== undefined) {
    const doing = /^(show-|session-)/.test(verb) ? 'get path for session' : 'issue method call';
    await printError(sys, `Failed to ${doing === 'issue method call' ? doing : `${doing} '${missing}'`}: No session '${missing}' known\n`);
    return 1;
  }
  const nobody = words.slice(1).find((one) => verb.includes('user') && !userByName(sys, one) && !/^\d+$/.test(one));
  if (known && nobody !== undefined) {
    await printError(sys, `Failed to look up user ${nobody}: No such process\n`);
    return 1;
  }
  await printError(sys, known ? `dockwire: loginctl ${verb} is not simulated yet\n` : unknownVerb(verb, VERBS));
  return 1;
};

function sessionsOf(sys: Sys): Session[] {
  const names = exists(sys, SESSIONS) ? sys.readdir(SESSIONS).map(({ name }) => name) : [];
  const sessions = names.map((name): Session => {
    const lines = (readTextIfAny(sys, `${SESSIONS}/${name}`) ?? '').split('\n');
    const fact = (key: string): string => lines.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1) ?? '';
    return { id: Number(name), uid: Number(fact('UID')), user: fact('USER'), tty: fact('TTY') || '-', leader: Number(fact('LEADER')) };
  });
  return sessions.sort((a, b) => a.id - b.id);
}
