import { text, utf8 } from '../base/bytes.ts';
import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import { userByName } from './passwd.ts';

export const UTMP = '/run/utmp';
export const WTMP = '/var/log/wtmp';

export const LASTLOG = '/var/log/lastlog';

const SIZE = 384;
/** struct lastlog: seconds, line, host; one for each user, at the place of its number. */
const LAST_SIZE = 292;
const BOOT_TIME = 2;
const USER_PROCESS = 7;
const DEAD_PROCESS = 8;

/** One login, as utmp(5) records it. */
export interface Login {
  readonly type: 'boot' | 'user' | 'dead';
  readonly pid: number;
  /** `pts/0`; `~` for a boot. */
  readonly line: string;
  readonly user: string;
  /** Where from; empty on this machine. */
  readonly host: string;
  /** Microseconds since 1970. */
  readonly time: number;
}

/** Notes a login or its end: in utmp in the place of the terminal's last entry, in wtmp behind all others. The first also notes the boot. */
export async function recordLogin(sys: Sys, login: Login): Promise<void> {
  const known = readLogins(sys, UTMP);
  if (known.length === 0 && login.type !== 'boot') {
    const time = sys.now() - sys.monotonic();
    await recordLogin(sys, { type: 'boot', pid: 0, line: '~', user: 'reboot', host: sys.uname().release, time });
    return recordLogin(sys, login);
  }
  const record = encode(login);
  const at = known.findIndex(({ line }) => line === login.line);
  try {
    const fd = sys.open(UTMP, { write: true, create: true }, 0o664);
    sys.seek(fd, at < 0 ? known.length * SIZE : at * SIZE, 'set');
    await sys.write(fd, record);
    sys.close(fd);
    const log = sys.open(WTMP, { write: true, append: true, create: true }, 0o664);
    await sys.write(log, record);
    sys.close(log);
    const uid = login.type === 'user' ? userByName(sys, login.user)?.uid : undefined;
    if (uid === undefined) return;
    const last = sys.open(LASTLOG, { write: true, create: true }, 0o664);
    sys.seek(last, uid * LAST_SIZE, 'set');
    await sys.write(last, lastRecord(login));
    sys.close(last);
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
}

/** The records of a file; none where it is not there. */
export function readLogins(sys: Sys, path: string): Login[] {
  let bytes: Uint8Array;
  try {
    bytes = sys.readFile(path);
  } catch (error) {
    if (isErrno(error)) return [];
    throw error;
  }
  const logins: Login[] = [];
  for (let at = 0; at + SIZE <= bytes.length; at += SIZE) {
    const login = decode(bytes.subarray(at, at + SIZE));
    if (login) logins.push(login);
  }
  return logins;
}

/** When, where and from where a user logged in last; undefined where that never was. */
export function lastLoginOf(sys: Sys, uid: number): Pick<Login, 'line' | 'host' | 'time'> | undefined {
  let bytes: Uint8Array;
  try {
    bytes = sys.readFile(LASTLOG).subarray(uid * LAST_SIZE, (uid + 1) * LAST_SIZE);
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
  if (bytes.length < LAST_SIZE) return undefined;
  const seconds = new DataView(bytes.buffer, bytes.byteOffset).getInt32(0, true);
  const word = (at: number, room: number): string => text(bytes.subarray(at, at + room)).replace(/\0.*/s, '');
  return seconds === 0 ? undefined : { line: word(4, 32), host: word(36, 256), time: seconds * 1_000_000 };
}

function lastRecord({ line, host, time }: Login): Uint8Array {
  const bytes = new Uint8Array(LAST_SIZE);
  new DataView(bytes.buffer).setInt32(0, Math.floor(time / 1_000_000), true);
  bytes.set(utf8(line).subarray(0, 32), 4);
  bytes.set(utf8(host).subarray(0, 256), 36);
  return bytes;
}

/** struct utmp of x86-64 glibc. */
function encode({ type, pid, line, user, host, time }: Login): Uint8Array {
  const view = new DataView(new ArrayBuffer(SIZE));
  view.setInt16(0, type === 'user' ? USER_PROCESS : type === 'boot' ? BOOT_TIME : DEAD_PROCESS, true);
  view.setInt32(4, pid, true);
  view.setInt32(340, Math.floor(time / 1_000_000), true);
  view.setInt32(344, time % 1_000_000, true);
  const bytes = new Uint8Array(view.buffer);
  const put = (at: number, room: number, word: string): void => bytes.set(utf8(word).subarray(0, room), at);
  put(8, 32, line);
  put(40, 4, type === 'boot' ? '~~' : line.replace(/^pts\//, 'ts/'));
  put(44, 32, type === 'dead' ? '' : user);
  put(76, 256, host);
  return bytes;
}

function decode(bytes: Uint8Array): Login | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, SIZE);
  const word = (at: number, room: number): string => text(bytes.subarray(at, at + room)).replace(/\0.*/s, '');
  const type = view.getInt16(0, true);
  if (type !== USER_PROCESS && type !== BOOT_TIME && type !== DEAD_PROCESS) return undefined;
  return {
    type: type === USER_PROCESS ? 'user' : type === BOOT_TIME ? 'boot' : 'dead',
    pid: view.getInt32(4, true),
    line: word(8, 32),
    user: word(44, 32),
    host: word(76, 256),
    time: view.getInt32(340, true) * 1_000_000 + view.getInt32(344, true),
  };
}
