import { isErrno, strerror } from '../../base/errno.ts';
import type { Address } from '../../base/trace.ts';
import type { Sys } from '../../kernel/sys.ts';
import { gaiMessage, lookUp } from '../../libc/getaddrinfo.ts';
import { printError } from '../../libc/stdio.ts';
import { getopt, type Options, UsageError } from '../getopt.ts';
import { SERVICES } from './iptables/rule.ts';
import { converse, converseDatagrams } from './nc/converse.ts';

const USAGE = `usage: nc [-46CDdFhklNnrStUuvZz] [-I length] [-i interval] [-M ttl]
	  [-m minttl] [-O length] [-P proxy_username] [-p source_port]
	  [-q seconds] [-s sourceaddr] [-T keyword] [-V rtable] [-W recvlimit]
	  [-w timeout] [-X proxy_protocol] [-x proxy_address[:port]]
	  [destination] [port]
`;
const HELP = `OpenBSD netcat (Debian patchlevel 1.226-1ubuntu2)
${USAGE}	-d  nothing from standard input    -k  stay after the first connection
	-l  wait for a connection          -N  end the sending side with standard input
	-n  addresses only                 -p  the port to listen on
	-q  seconds after the end of input -U  a unix socket
	-u  UDP                            -v  say what happens
	-w  seconds of patience            -z  only see whether somebody listens
`;

/** nc: a connection at the end of a pipe. Texts compared with OpenBSD netcat 1.219. */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = getopt({ short: '46bCDdFhI:i:klM:m:NnO:P:p:q:rSs:T:tUuV:vW:w:X:x:Zz' }, argv.slice(1));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return printError(sys, `nc: ${error.message}\n${USAGE}`).then(() => 1);
  }
  const has = (letter: string): boolean => options.given.some(({ name }) => name === letter);
  const value = (letter: string): string | undefined => options.given.findLast(({ name }) => name === letter)?.value;
  if (has('h')) return printError(sys, HELP).then(() => 0);
  for (const letter of ['X', 'x', 'P', 'F', 'Z', 'S', 'V', 'T'])
    if (has(letter)) return printError(sys, `dockwire: nc -${letter} is not simulated yet\n`).then(() => 1);
  const fail = (message: string): Promise<number> => printError(sys, `nc: ${message}\n`).then(() => 1);
  const wait = value('w');
  if (wait !== undefined && !/^\d+$/.test(wait)) return fail(`timeout ${/^-/.test(wait) ? 'too small' : 'invalid'}: ${wait}`);
  const nc = new Netcat(sys, has, wait === undefined ? undefined : Number(wait) * 1e6, value('q'));
  sys.sigaction('SIGPIPE', 'ignore');
  const [first, second] = options.operands;
  if (has('l') && has('z')) return fail('cannot use -z and -l');
  if (has('U'))
    return first === undefined
      ? printError(sys, USAGE).then(() => 1)
      : has('l')
        ? nc.listen({ family: 'unix', path: first })
        : nc.connectUnix(first);
  if (first === undefined && !(has('l') && value('p') !== undefined))
    return has('l') ? fail('missing port number') : printError(sys, USAGE).then(() => 1);
  const portText = has('l') ? (value('p') ?? second ?? first) : second;
  if (portText === undefined) return fail('missing port number');
  const ports = portsOf(portText);
  if (typeof ports === 'string') return fail(ports);
  if (has('l')) {
    const named = value('p') !== undefined ? first : second === undefined ? undefined : first;
    return nc.listen({
      family: 'inet',
      host: named === undefined ? '0.0.0.0' : ((await lookUp(sys, named)).answers[0] ?? named),
      port: ports[0] ?? 0,
    });
  }
  return nc.connect(first ?? '', ports);
}

/** `80`, `http`, `7998-8000`; a text is what is wrong with it. */
function portsOf(text: string): number[] | string {
  const [from = '', to] = SERVICES[text] === undefined ? text.split('-') : [String(SERVICES[text])];
  const numbers: number[] = [];
  for (const word of to === undefined ? [from] : [from, to]) {
    if (!/^\d+$/.test(word)) return `port number invalid: ${word}`;
    if (Number(word) > 65_535) return `port number too large: ${word}`;
    if (Number(word) < 1) return `port number too small: ${word}`;
    numbers.push(Number(word));
  }
  const [a = 0, b = a] = numbers;
  return Array.from({ length: Math.abs(b - a) + 1 }, (_, i) => Math.min(a, b) + i);
}

class Netcat {
  readonly #sys: Sys;
  readonly #has: (letter: string) => boolean;
  /** Microseconds. */
  readonly #patience: number | undefined;
  readonly #quit: string | undefined;

  constructor(sys: Sys, has: (letter: string) => boolean, patience: number | undefined, quit: string | undefined) {
    this.#sys = sys;
    this.#has = has;
    this.#patience = patience;
    this.#quit = quit;
  }

  async connect(name: string, ports: readonly number[]): Promise<number> {
    const looked = this.#has('n') && !/^[\d.]+$/.test(name) ? { answers: [], failure: 'NXDOMAIN' as const } : await lookUp(this.#sys, name);
    const [host] = looked.answers;
    if (host === undefined) {
      await printError(this.#sys, `nc: getaddrinfo for host "${name}" port ${ports[0]}: ${gaiMessage(looked.failure)}\n`);
      return 1;
    }
    const shown = host === name ? name : `${name} (${host})`;
    let status = 1;
    for (const port of ports) {
      const reached = this.#has('u') ? await this.#udp(host, port, shown) : await this.#tcp(host, port, shown);
      if (reached) status = 0;
      if (reached && !this.#has('z')) break;
    }
    return status;
  }

  async #tcp(host: string, port: number, shown: string): Promise<boolean> {
    let fd: number;
    try {
      fd = await this.#sys.connect({ family: 'inet', host, port }, this.#patience === undefined ? {} : { timeout: this.#patience });
    } catch (error) {
      if (!isErrno(error)) throw error;
      const late = error.code === 'EINPROGRESS';
      if (this.#has('v'))
        await printError(
          this.#sys,
          `nc: connect to ${shown} port ${port} (tcp) ${late ? 'timed out' : 'failed'}: ${strerror(error.code)}\n`,
        );
      return false;
    }
    if (this.#has('v')) await this.#succeeded(shown, port, 'tcp');
    if (this.#has('z')) this.#sys.close(fd);
    else await this.#talk(fd);
    return true;
  }

  #succeeded(shown: string, port: number, protocol: string): Promise<void> {
    const service = this.#has('n') ? undefined : Object.keys(SERVICES).find((name) => SERVICES[name] === port);
    return printError(this.#sys, `Connection to ${shown} ${port} port [${protocol}/${service ?? '*'}] succeeded!\n`);
  }

  async #udp(host: string, port: number, shown: string): Promise<boolean> {
    const fd = this.#sys.datagram('udp', { peer: { host, port } });
    if (this.#has('z') || this.#has('v')) {
      // UDP says nothing where somebody listens; where nobody does, ICMP tells soon.
      for (let i = 0; i < 4; i++) {
        try {
          this.#sys.sendTo(fd, Uint8Array.of(88));
          await this.#sys.receiveFrom(fd, 1_000_000);
        } catch (error) {
          if (!isErrno(error)) throw error;
          return false;
        }
      }
      await this.#succeeded(shown, port, 'udp');
    }
    if (!this.#has('z')) await converseDatagrams(this.#sys, fd, { host, port }, { patience: this.#patience, detached: this.#has('d') });
    return true;
  }

  async connectUnix(path: string): Promise<number> {
    try {
      const fd = await this.#sys.connect({ family: 'unix', path });
      if (this.#has('v')) await printError(this.#sys, `Connection to ${path} [unix/] succeeded!\n`);
      if (!this.#has('z')) await this.#talk(fd);
      return 0;
    } catch (error) {
      if (!isErrno(error)) throw error;
      await printError(this.#sys, `nc: ${path}: ${strerror(error.code)}\n`);
      return 1;
    }
  }

  async listen(address: Address): Promise<number> {
    if (address.family === 'inet' && this.#has('u')) return this.#receive(address);
    let listener: number;
    try {
      listener = this.#sys.listen(address, address.family === 'unix' ? { backlog: 5 } : { backlog: 1, reusePort: true });
    } catch (error) {
      if (!isErrno(error)) throw error;
      await printError(
        this.#sys,
        `nc: ${address.family === 'unix' && error.code !== 'EADDRINUSE' ? `${address.path}: ` : ''}${strerror(error.code)}\n`,
      );
      return 1;
    }
    const where = address.family === 'unix' ? address.path : `${address.host} ${address.port}`;
    if (this.#has('v'))
      await printError(this.#sys, address.family === 'unix' ? `Bound on ${where}\nListening on ${where}\n` : `Listening on ${where}\n`);
    do {
      const { fd, peer } = await this.#sys.accept(listener);
      if (!this.#has('k')) this.#sys.close(listener);
      if (this.#has('v'))
        await printError(
          this.#sys,
          peer.family === 'inet' ? `Connection received on ${peer.host} ${peer.port}\n` : `Connection received on ${where}\n`,
        );
      await this.#talk(fd);
    } while (this.#has('k'));
    return 0;
  }

  async #receive(address: { host: string; port: number }): Promise<number> {
    try {
      const fd = this.#sys.datagram('udp', { local: address });
      if (this.#has('v')) await printError(this.#sys, `Bound on ${address.host} ${address.port}\n`);
      await converseDatagrams(this.#sys, fd, undefined, { patience: this.#patience, detached: this.#has('d') });
      return 0;
    } catch (error) {
      if (!isErrno(error)) throw error;
      return printError(this.#sys, `nc: ${strerror(error.code)}\n`).then(() => 1);
    }
  }

  #talk(fd: number): Promise<void> {
    const quit = this.#quit === undefined ? undefined : Number(this.#quit) * 1e6;
    return converse(this.#sys, fd, {
      detached: this.#has('d'),
      endSending: this.#has('N') || quit !== undefined,
      quit,
      patience: this.#patience,
      crlf: this.#has('C'),
    });
  }
}
