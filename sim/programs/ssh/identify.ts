import { toBase64 } from '../../base/base64.ts';
import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { readText } from '../../libc/files.ts';
import { printError } from '../../libc/stdio.ts';
import { askTerminal } from '../terminal/secret-line.ts';
import { parsePrivate, publicBlob } from './keys.ts';
import { type Connection, fields, MESSAGE, word } from './wire.ts';

const RULER = '@'.repeat(59);

export interface Identify {
  readonly user: string;
  readonly host: string;
  /** Private key files, in the order in which they are tried. */
  readonly keys: readonly string[];
  readonly passwords: boolean;
  readonly attempts: number;
  readonly quiet: boolean;
}

/** Tells the server who we are: by key, then by password. False when it did not believe it, which has been said. */
export async function identify(
  sys: Sys,
  connection: Connection,
  { user, host, keys, passwords, attempts, quiet }: Identify,
): Promise<boolean> {
  const log = async (line: string): Promise<void> => {
    if (!quiet) await printError(sys, `${line}\r\n`);
  };
  let methods = '';
  const request = async (body: object): Promise<boolean | undefined> => {
    await connection.send(MESSAGE.authRequest, { user, ...body });
    const reply = await connection.read();
    if (reply?.type === MESSAGE.authSuccess) return true;
    if (reply?.type !== MESSAGE.authFailure) return undefined;
    methods = word(fields(reply.body).methods);
    return false;
  };
  const lost = async (): Promise<false> => {
    await log(`Connection closed by ${host} port 22`);
    return false;
  };
  const first = await request({ method: 'none' });
  if (first !== false) return first ?? lost();
  for (const file of keys) {
    const pair = await loadKey(sys, file);
    if (!pair) continue;
    const accepted = await request({ method: 'publickey', blob: publicBlob(pair.publicKey), proof: toBase64(pair.secret) });
    if (accepted !== false) return accepted ?? lost();
  }
  for (let attempt = 0; passwords && methods.includes('password') && attempt < attempts; attempt++) {
    const answer = await askTerminal(sys, `${user}@${host}'s password: `);
    if (answer === 'interrupted') {
      sys.kill(sys.pid, 'SIGINT');
      return false;
    }
    if (answer === 'no terminal') break;
    const accepted = await request({ method: 'password', password: typeof answer === 'object' ? answer.line : '' });
    if (accepted !== false) return accepted ?? lost();
    if (attempt < attempts - 1) await log('Permission denied, please try again.');
  }
  await log(`${user}@${host}: Permission denied (${methods}).`);
  return false;
}

/** A private key, unless others could have read it. */
async function loadKey(sys: Sys, file: string): Promise<ReturnType<typeof parsePrivate>> {
  try {
    const { mode, uid } = sys.stat(file);
    if ((mode & 0o077) !== 0 && uid === sys.credentials().uid) {
      for (const line of [
        RULER,
        '@         WARNING: UNPROTECTED PRIVATE KEY FILE!          @',
        RULER,
        `Permissions 0${(mode & 0o777).toString(8)} for '${file}' are too open.`,
        'It is required that your private key files are NOT accessible by others.',
        'This private key will be ignored.',
        `Load key "${file}": bad permissions`,
      ])
        await printError(sys, `${line}\r\n`);
      return undefined;
    }
    const pair = parsePrivate(readText(sys, file));
    if (!pair) await printError(sys, `Load key "${file}": error in libcrypto\r\n`);
    return pair;
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
}
