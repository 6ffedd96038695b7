import { isErrno, strerror } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { getaddrinfo } from '../../libc/getaddrinfo.ts';
import { print, printError } from '../../libc/stdio.ts';
import { getopt, type Options, UsageError } from '../getopt.ts';
import { KEY_TYPE } from './keys.ts';
import { hiddenName, hostName } from './known-hosts.ts';
import { Connection, fields, MESSAGE, word } from './wire.ts';

const USAGE = `usage: ssh-keyscan [-46cDHqv] [-f file] [-O option] [-p port] [-T timeout]
                   [-t type] [host | addrlist namelist]
`;
const TYPES = ['dsa', 'ecdsa', 'ed25519', 'ecdsa-sk', 'ed25519-sk', 'rsa'];

/** ssh-keyscan(1): the host keys of servers, as known_hosts has them. Servers here have an ED25519 key and no other. */
export const main: Program = async (sys, argv) => {
  let options: Options;
  try {
    options = getopt({ short: '46cDHqvf:O:p:T:t:' }, argv.slice(1));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const complaint = error.message.replace('invalid option', 'unknown option').replaceAll("'", '');
    return printError(sys, `${complaint}\n${USAGE}`).then(() => 1);
  }
  const value = (name: string): string | undefined => options.given.findLast((option) => option.name === name)?.value;
  const has = (name: string): boolean => options.given.some((option) => option.name === name);
  if (has('f') || has('c') || has('D') || has('O'))
    return printError(sys, 'dockwire: ssh-keyscan with -c, -D, -f or -O is not simulated yet\n').then(() => 1);
  if (options.operands.length === 0) return printError(sys, USAGE).then(() => 1);
  const types = (value('t') ?? 'rsa,ecdsa,ed25519').split(',');
  const strange = types.find((type) => !TYPES.includes(type));
  if (strange !== undefined) return printError(sys, `Unknown key type "${strange}"\n`).then(() => 1);
  const port = Number(value('p') ?? 22);
  const seconds = Number(value('T') ?? 5);
  let found = 0;
  for (const host of options.operands.flatMap((word) => word.split(','))) {
    for (const type of types) {
      const key = await scan(sys, host, port, seconds, has('q'));
      if (key === 'unreachable') break;
      if (key === undefined || type !== 'ed25519') continue;
      found += 1;
      const name = hostName(host, port);
      await print(sys, `${has('H') ? hiddenName(sys, name) : name} ${KEY_TYPE} ${key}\n`);
    }
  }
  return found > 0 ? 0 : 1;
};

async function scan(sys: Sys, host: string, port: number, seconds: number, quiet: boolean): Promise<string | 'unreachable' | undefined> {
  const [address] = await getaddrinfo(sys, host);
  if (address === undefined) {
    await printError(sys, `getaddrinfo ${host}: Name or service not known\n`);
    return 'unreachable';
  }
  let fd: number;
  try {
    fd = await sys.connect({ family: 'inet', host: address, port }, { timeout: seconds * 1_000_000 });
  } catch (error) {
    if (!isErrno(error)) throw error;
    // Who does not answer in time is passed over in silence.
    if (error.code !== 'EINPROGRESS') await printError(sys, `${host}: ${strerror(error.code)}\n`);
    return 'unreachable';
  }
  try {
    const connection = new Connection(sys, fd);
    await connection.sendBanner();
    const banner = await connection.readBanner();
    if (banner === undefined) {
      await printError(sys, `${host}: Connection closed by remote host\n`);
      return 'unreachable';
    }
    if (!quiet) await printError(sys, `# ${host}:${port} ${banner}\n`);
    const hello = await connection.read();
    return hello?.type === MESSAGE.hostKey ? word(fields(hello.body).blob) : undefined;
  } finally {
    sys.close(fd);
  }
}
