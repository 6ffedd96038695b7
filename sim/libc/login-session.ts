import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import { makeDirectories, readTextIfAny, writeText } from './files.ts';
import type { PasswdEntry } from './passwd.ts';

/** Where logind keeps what it knows of each session (sd-login(3)). */
export const SESSIONS = '/run/systemd/sessions';

/**
 * Makes the calling process the leader of a new login session of sshd's, as pam_loginuid and pam_systemd do: the kernel numbers it, and it moves to
 * `/user.slice/user-<uid>.slice/session-<number>.scope`. To be called as root, before the process becomes the user.
 */
export function openSession(sys: Sys, user: PasswdEntry, tty?: string): void {
  writeText(sys, '/proc/self/loginuid', String(user.uid));
  const session = (readTextIfAny(sys, '/proc/self/sessionid') ?? '').trim();
  const scope = `session-${session}.scope`;
  sys.cgroup(`/user.slice/user-${user.uid}.slice/${scope}`);
  const facts = {
    UID: user.uid,
    USER: user.name,
    ACTIVE: 1,
    IS_DISPLAY: 0,
    STATE: 'active',
    REMOTE: 1,
    ...(tty ? { TYPE: 'tty', TTY: tty } : { TYPE: 'unspecified' }),
    CLASS: 'user',
    SCOPE: scope,
    SERVICE: 'sshd',
    LEADER: sys.pid,
    REALTIME: sys.now(),
  };
  const lines = Object.entries(facts).map(([name, value]) => `${name}=${value}\n`);
  makeDirectories(sys, SESSIONS);
  writeText(sys, `${SESSIONS}/${session}`, `# This is private data. Do not parse.\n${lines.join('')}`);
}

/** Forgets the session that the process `leader` led. */
export function closeSession(sys: Sys, leader: number): void {
  try {
    for (const { name } of sys.readdir(SESSIONS)) {
      if (readTextIfAny(sys, `${SESSIONS}/${name}`)?.includes(`\nLEADER=${leader}\n`)) sys.unlink(`${SESSIONS}/${name}`);
    }
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
  }
}
