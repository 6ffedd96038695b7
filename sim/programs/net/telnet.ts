import { isErrno, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { gaiMessage, lookUp } from '../../libc/getaddrinfo.ts';
import { print, printError, STDIN } from '../../libc/stdio.ts';
import { SERVICES } from './iptables/rule.ts';

/** Ctrl-], with which its user gets out. */
const ESCAPE = 0x1d;
const PORT = 23;

/** telnet, as far as looking whether a port answers goes: no terminal negotiation. Texts compared with inetutils' telnet 2.4. */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  const [name, service] = argv.slice(1).filter((word) => !word.startsWith('-'));
  if (name === undefined) return printError(sys, 'dockwire: telnet without a host is not simulated yet\n').then(() => 1);
  const port = service === undefined ? PORT : /^\d+$/.test(service) ? Number(service) : SERVICES[service];
  const { answers, failure } = await lookUp(sys, name);
  const [host] = answers;
  if (host === undefined || port === undefined) {
    const why = host === undefined ? gaiMessage(failure) : 'Servname not supported for ai_socktype';
    return printError(sys, `Server lookup failure:  ${name}:${service ?? 'telnet'}, ${why}\n`).then(() => 1);
  }
  await print(sys, `Trying ${host}...\n`);
  let fd: number;
  try {
    fd = await sys.connect({ family: 'inet', host, port });
  } catch (error) {
    if (!isErrno(error)) throw error;
    return printError(sys, `telnet: Unable to connect to remote host: ${strerror(error.code)}\n`).then(() => 1);
  }
  await print(sys, `Connected to ${name}.\nEscape character is '^]'.\n`);
  const left = await talk(sys, fd);
  await print(sys, left ? '\ntelnet> Connection closed.\n' : 'Connection closed by foreign host.\n');
  return 0;
}

/** True when the user left, false when the other side did. */
async function talk(sys: Sys, fd: number): Promise<boolean> {
  const send = async (): Promise<'left' | 'ended'> => {
    try {
      for (let bytes = await sys.read(STDIN); bytes.length > 0; bytes = await sys.read(STDIN)) {
        if (bytes.includes(ESCAPE)) return 'left';
        await sys.write(fd, Uint8Array.from([...bytes].flatMap((byte) => (byte === 10 ? [13, 10] : [byte]))));
      }
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
    return 'ended';
  };
  const receive = async (): Promise<'closed'> => {
    try {
      for (let bytes = await sys.read(fd); bytes.length > 0; bytes = await sys.read(fd)) await sys.write(1, bytes);
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
    return 'closed';
  };
  const first = await Promise.race([send(), receive()]);
  sys.close(fd);
  return first === 'left';
}
