import { utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { readText, readTextIfAny } from '../../libc/files.ts';
import { type PasswdEntry, userByName } from '../../libc/passwd.ts';
import { passwordFits, shadowField } from '../../libc/shadow.ts';
import { printError } from '../../libc/stdio.ts';
import { fingerprint, proves } from './keys.ts';
import { passStage } from './sshd-stage.ts';
import { Connection, fields, MESSAGE, word } from './wire.ts';

const MAX_TRIES = 6;
/** pam_unix makes everybody wait after a wrong password. Microseconds. */
const AFTER_FAILURE = 2_000_000;

/** Lets a client prove who it is, then goes on as that user's session. Runs in a process of its own. */
export async function admit(sys: Sys, fd: number, blob: string): Promise<number> {
  const connection = new Connection(sys, fd);
  const peer = sys.peername(fd);
  const local = sys.sockname(fd);
  const [from, port] = peer.family === 'inet' ? [peer.host, peer.port] : ['UNKNOWN', 0];
  const ends = `${from} ${port} ${local.family === 'inet' ? `${local.host} ${local.port}` : ''}`;
  try {
    await connection.sendBanner();
    const banner = await connection.readBanner();
    if (banner === undefined) return 255;
    if (!banner.startsWith('SSH-2.0-')) {
      await sys.write(fd, utf8('Invalid SSH identification string.\r\n'));
      await printError(sys, `error: kex_exchange_identification: client sent invalid protocol identifier "${banner}"\n`);
      return 255;
    }
    await connection.send(MESSAGE.hostKey, { blob });
    for (let tries = 0; tries <= MAX_TRIES; ) {
      const message = await connection.read();
      if (message?.type !== MESSAGE.authRequest) return 255;
      const request = fields(message.body);
      const user = word(request.user);
      const entry = userByName(sys, user);
      const how = entry && proof(sys, entry, request);
      if (how !== undefined) {
        const key = how === 'publickey' ? `: ED25519 ${fingerprint(word(request.blob))}` : '';
        await printError(sys, `Accepted ${how} for ${user} from ${from} port ${port} ssh2${key}\n`);
        return await passStage(sys, `sshd: ${user} [priv]`, { kind: 'session', user, fd, ends });
      }
      if (request.method === 'password') {
        await sys.sleep(AFTER_FAILURE);
        await printError(sys, `Failed password for ${entry ? '' : 'invalid user '}${user} from ${from} port ${port} ssh2\n`);
      }
      if (request.method !== 'none') tries += 1;
      await connection.send(MESSAGE.authFailure, { methods: methods(sys) });
    }
    await connection.send(MESSAGE.disconnect);
    return 255;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return 255;
  }
}

/** `password`, `publickey`; undefined where it is no proof. */
function proof(sys: Sys, user: PasswdEntry, request: Readonly<Record<string, unknown>>): string | undefined {
  const root = setting(sys, 'PermitRootLogin', 'prohibit-password');
  if (user.uid === 0 && root === 'no') return undefined;
  if (request.method === 'password' && methods(sys).includes('password')) {
    if (user.uid === 0 && root !== 'yes') return undefined;
    // PermitEmptyPasswords no.
    return shadowField(sys, user.name) !== '' && passwordFits(sys, user.name, word(request.password)) ? 'password' : undefined;
  }
  if (request.method === 'publickey' && methods(sys).includes('publickey')) {
    const blob = word(request.blob);
    if (authorizedKeys(sys, user).includes(blob) && proves(word(request.proof), blob)) return 'publickey';
  }
  return undefined;
}

/** The keys that may log in as the user. None where others could have written them (StrictModes). */
function authorizedKeys(sys: Sys, user: PasswdEntry): string[] {
  const file = `${user.home}/.ssh/authorized_keys`;
  try {
    for (const path of [file, `${user.home}/.ssh`, user.home]) {
      const { uid, mode } = sys.stat(path);
      if ((uid !== 0 && uid !== user.uid) || (mode & 0o022) !== 0) return [];
    }
    return readText(sys, file)
      .split('\n')
      .flatMap((line) => (line.startsWith('#') ? [] : (/\bssh-ed25519 (\S+)/.exec(line)?.[1] ?? [])));
  } catch (error) {
    if (isErrno(error)) return [];
    throw error;
  }
}

function methods(sys: Sys): string {
  const on = (name: string): boolean => setting(sys, name, 'yes') !== 'no';
  return [on('PubkeyAuthentication') ? 'publickey' : '', on('PasswordAuthentication') ? 'password' : ''].filter(Boolean).join(',');
}

/** sshd_config(5): the first mention wins. */
function setting(sys: Sys, name: string, otherwise: string): string {
  const text = readTextIfAny(sys, '/etc/ssh/sshd_config') ?? '';
  return new RegExp(`^\\s*${name}\\s+(\\S+)`, 'im').exec(text)?.[1]?.toLowerCase() ?? otherwise;
}
