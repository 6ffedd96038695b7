import { isErrno, strerror } from '../../base/errno.ts';
import type { Datagram, Sys } from '../../kernel/sys.ts';
import { reverseName } from '../../libc/dns-message.ts';
import { gaiMessage, hostsLines, lookUp } from '../../libc/getaddrinfo.ts';
import { resSearch } from '../../libc/resolver.ts';
import { print, printError } from '../../libc/stdio.ts';
import { getopt, UsageError } from '../getopt.ts';

const FIRST_PORT = 33_434;
const USAGE = 'Usage:\n  traceroute [ -nI ] [ -f first_ttl ] [ -m max_ttl ] [ -q nqueries ] [ -w MAX ] host [ packetlen ]\n';
const MARKS: Partial<Record<Datagram['kind'], string>> = { 'host-unreachable': ' !H', 'net-unreachable': ' !N', prohibited: ' !X' };

interface Options {
  readonly numeric: boolean;
  readonly icmp: boolean;
  readonly first: number;
  readonly most: number;
  readonly queries: number;
  /** Microseconds. */
  readonly wait: number;
}

/** traceroute: who passes a packet on. Texts compared with traceroute 2.1.2. */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  let given: ReturnType<typeof getopt>;
  try {
    given = getopt({ short: '46dFITnrAeUVf:g:i:m:N:p:t:l:w:q:s:z:', long: { help: 'h', version: 'V', icmp: 'I' } }, argv.slice(1));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return printError(sys, `${USAGE}`).then(() => 2);
  }
  const has = (letter: string): boolean => given.given.some(({ name }) => name === letter);
  const number = (letter: string, fallback: number): number =>
    Number(given.given.findLast(({ name }) => name === letter)?.value ?? fallback);
  const [name, length = '60'] = given.operands;
  if (name === undefined || has('h')) return printError(sys, USAGE).then(() => 0);
  if (has('V')) return print(sys, 'Modern traceroute for Linux, version 2.1.5\n').then(() => 0);
  if (has('T')) return printError(sys, 'dockwire: traceroute -T is not simulated yet\n').then(() => 1);
  const looked = await lookUp(sys, name);
  const [host] = looked.answers;
  if (host === undefined) {
    await printError(
      sys,
      `${name}: ${gaiMessage(looked.failure)}\nCannot handle "host" cmdline arg \`${name}' on position 1 (argc ${argv.length - 1})\n`,
    );
    return 2;
  }
  const options = {
    numeric: has('n'),
    icmp: has('I'),
    first: number('f', 1),
    most: number('m', 30),
    queries: number('q', 3),
    wait: number('w', 5) * 1e6,
  };
  if (!(options.most >= 1 && options.most <= 255)) return printError(sys, 'max hops cannot be more than 255\n').then(() => 2);
  await print(sys, `traceroute to ${name} (${host}), ${options.most} hops max, ${length} byte packets`);
  return trace(sys, host, options);
}

async function trace(sys: Sys, host: string, options: Options): Promise<number> {
  const fd = sys.datagram(options.icmp ? 'icmp' : 'udp');
  let port = FIRST_PORT;
  for (let ttl = options.first; ttl <= options.most; ttl++) {
    let line = `${String(ttl).padStart(2)} `;
    let shown: string | undefined;
    let done = false;
    for (let query = 0; query < options.queries; query++) {
      const from = sys.monotonic();
      const bytes = new Uint8Array(32);
      bytes.set([8, 0, 0, 0, 0, 0, ttl, query]);
      try {
        sys.sendTo(fd, bytes, { host, port: port++ }, { ttl });
      } catch (error) {
        if (!isErrno(error)) throw error;
        return printError(sys, `\n${error.code === 'EPERM' ? 'send' : 'connect'}: ${strerror(error.code)}\n`).then(() => 1);
      }
      const answer = await sys.receiveFrom(fd, options.wait);
      if (!answer) {
        line += ' *';
        continue;
      }
      if (answer.from.host !== shown) line += ` ${await nameOf(sys, answer.from.host, options.numeric)}`;
      shown = answer.from.host;
      line += `  ${((sys.monotonic() - from) / 1000).toFixed(3)} ms${MARKS[answer.kind] ?? ''}`;
      done ||= answer.kind !== 'time-exceeded';
    }
    await print(sys, `\n${line}`);
    if (done) break;
  }
  await print(sys, '\n');
  sys.close(fd);
  return 0;
}

async function nameOf(sys: Sys, address: string, numeric: boolean): Promise<string> {
  if (numeric) return address;
  const listed = hostsLines(sys).find((line) => line.address === address)?.names[0];
  return `${listed ?? (await resSearch(sys, `${reverseName(address)}.`, 'PTR')).answers[0] ?? address} (${address})`;
}
