import type { Sys } from '../../kernel/sys.ts';
import { userByName } from '../../libc/passwd.ts';
import { type ProcessInfo, processes, ttyName } from '../processes/process-table.ts';
import { type Asked, PsError } from './options.ts';

/** The processes that are asked for; without a word about it, those of the same user on the same terminal. @throws PsError */
export function select(sys: Sys, asked: Asked): ProcessInfo[] {
  const all = processes(sys);
  const chosen = chooser(sys, asked, all);
  return all.filter((process) => chosen(process) !== asked.negated);
}

function chooser(sys: Sys, asked: Asked, all: readonly ProcessInfo[]): (process: ProcessInfo) => boolean {
  const { pids, parents, sessions, users, commands, terminals, every } = asked;
  const uids = users.map((user) => {
    const uid = userByName(sys, user)?.uid ?? (/^\d+$/.test(user) ? Number(user) : undefined);
    if (uid === undefined) throw new PsError('user name does not exist');
    return uid;
  });
  for (const name of terminals) if (!terminalExists(sys, name)) throw new PsError('TTY could not be found');
  const listed = pids.length + parents.length + sessions.length + users.length + commands.length + terminals.length > 0;
  if (every === 'all') return () => true;
  if (listed)
    return (process) =>
      pids.includes(process.pid) ||
      parents.includes(process.ppid) ||
      sessions.includes(process.sid) ||
      uids.includes(process.euid) ||
      commands.includes(process.comm) ||
      terminals.includes(ttyName(process.tty));
  if (every !== 'no') return (process) => process.pid !== process.sid && (every === 'others' || process.tty !== 0);
  if (asked.a && asked.x) return () => true;
  const mine = (process: ProcessInfo): boolean => process.euid === sys.credentials().euid;
  if (asked.a) return (process) => process.tty !== 0;
  if (asked.x) return mine;
  const terminal = all.find(({ pid }) => pid === sys.pid)?.tty ?? 0;
  return asked.bsd ? (process) => mine(process) && process.tty !== 0 : (process) => mine(process) && process.tty === terminal;
}

function terminalExists(sys: Sys, name: string): boolean {
  try {
    return name === '?' || sys.stat(`/dev/${name}`).type === 'char';
  } catch {
    return false;
  }
}
