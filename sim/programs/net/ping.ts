import { isErrno, strerror } from '../../base/errno.ts';
import type { Datagram, Sys } from '../../kernel/sys.ts';
import { reverseName } from '../../libc/dns-message.ts';
import { gaiMessage, hostsLines, lookUp } from '../../libc/getaddrinfo.ts';
import { resSearch } from '../../libc/resolver.ts';
import { print, printError } from '../../libc/stdio.ts';
import { getopt, UsageError } from '../getopt.ts';
import { type PingOptions, PingUsage, pingOptions, USAGE } from './ping/options.ts';
import { Tally } from './ping/tally.ts';

const SECOND = 1_000_000;
/** How long ping waits for what has not come, unless -W says otherwise. */
const LINGER = 10 * SECOND;
const HEADER = 8;

/** ping: ICMP echo requests, and what comes back. Texts compared with iputils 20221126. */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  let options: PingOptions;
  try {
    options = pingOptions(getopt({ short: 'aAbBc:CDde:fhI:i:Ll:m:M:nOp:qQ:Rs:S:t:T:UvVw:W:46F:N:' }, argv.slice(1)));
  } catch (error) {
    if (error instanceof UsageError) {
      await printError(sys, `ping: ${error.message}\n${USAGE}`);
      return 2;
    }
    if (!(error instanceof PingUsage)) throw error;
    await printError(sys, error.message);
    return error.status;
  }
  if (options.version) return print(sys, 'ping from iputils 20240117\n').then(() => 0);
  for (const warning of options.warnings) await printError(sys, warning);
  return ping(sys, options);
}

async function ping(sys: Sys, options: PingOptions): Promise<number> {
  const { name } = options;
  const looked = await lookUp(sys, name);
  const [found] = looked.answers;
  const address = found === '0.0.0.0' ? '127.0.0.1' : found;
  if (address === undefined) {
    await printError(sys, `ping: ${name}: ${gaiMessage(looked.failure)}\n`);
    return 2;
  }
  const source = options.device === undefined ? undefined : deviceAddress(sys, options.device);
  if (options.device !== undefined && source === undefined) {
    await printError(sys, `ping: SO_BINDTODEVICE ${options.device}: No such device\n`);
    return 2;
  }
  const literal = name === found || /^[\d.]+$/.test(name);
  try {
    sys.close(sys.datagram('udp', { peer: { host: address, port: 1025 } }));
  } catch (error) {
    if (!isErrno(error)) throw error;
    await printError(sys, `ping: connect: ${strerror(error.code)}\n`);
    return 2;
  }
  const numeric = literal || options.numeric;
  const shownAs = numeric ? address : `${(await reverse(sys, address)) ?? address} (${address})`;
  const via = source === undefined ? '' : ` from ${source} ${options.device}:`;
  const fd = sys.datagram('icmp');
  const size = options.size;
  await print(sys, `PING ${name} (${address})${via} ${size}(${size + HEADER + 20}) bytes of data.\n`);
  const state = new Session(sys, fd, { ...options, numeric }, address, shownAs);
  sys.sigaction('SIGINT', () => state.stop());
  sys.sigaction('SIGALRM', () => state.stop());
  sys.sigaction('SIGQUIT', () => void printError(sys, state.tally.glance()));
  try {
    await state.run();
  } catch (error) {
    if (!isErrno(error)) throw error;
    await printError(sys, `ping: connect: ${strerror(error.code)}\n`);
    return 2;
  }
  await print(sys, state.tally.summary(name, sys.monotonic()));
  return state.tally.status(options.deadline === undefined ? undefined : options.count);
}

/** The name of an address: the hosts file's, or the name server's. */
async function reverse(sys: Sys, address: string): Promise<string | undefined> {
  const listed = hostsLines(sys).find((line) => line.address === address)?.names[0];
  return listed ?? (await resSearch(sys, `${reverseName(address)}.`, 'PTR')).answers[0];
}

function deviceAddress(sys: Sys, device: string): string | undefined {
  const own = sys.netlink
    .interfaces()
    .find(({ name, addresses }) => name === device || addresses.some((cidr) => cidr.startsWith(`${device}/`)));
  return own?.addresses[0]?.split('/')[0];
}

/** One run of requests and answers. */
class Session {
  readonly tally: Tally;
  readonly #sys: Sys;
  readonly #fd: number;
  readonly #options: PingOptions;
  readonly #address: string;
  readonly #shownAs: string;
  readonly #sent = new Map<number, number>();
  #sequence = 0;
  #stopped = false;

  constructor(sys: Sys, fd: number, options: PingOptions, address: string, shownAs: string) {
    this.#sys = sys;
    this.#fd = fd;
    this.#options = options;
    this.#address = address;
    this.#shownAs = shownAs;
    this.tally = new Tally(sys.monotonic());
  }

  /** Ctrl-C: what has come is summed up at once. */
  stop(): void {
    this.#stopped = true;
  }

  async run(): Promise<void> {
    const { interval, count, deadline } = this.#options;
    const started = this.#sys.monotonic();
    const end = deadline === undefined ? Number.POSITIVE_INFINITY : started + deadline;
    let next = started;
    while (!this.#stopped) {
      const now = this.#sys.monotonic();
      if (now >= end) return;
      const done = count !== undefined && this.#sequence >= count;
      if (done && this.tally.settled) return;
      if (!done && now >= next) {
        await this.#send(now);
        next = now + interval;
        continue;
      }
      if (done && now >= next - interval + this.#linger()) return;
      const wake = done ? next - interval + this.#linger() : next;
      await this.#receive(Math.min(wake, end) - now);
    }
  }

  /** After the last request: twice the longest way, or what -W says. */
  #linger(): number {
    const { wait } = this.#options;
    if (wait !== undefined) return wait;
    return this.tally.received > 0 ? Math.max(2 * this.tally.longest, SECOND) : LINGER;
  }

  async #send(now: number): Promise<void> {
    this.#sequence += 1;
    const { size, ttl } = this.#options;
    const bytes = new Uint8Array(HEADER + size);
    bytes.set([8, 0, 0, 0, 0, 0, (this.#sequence >> 8) & 0xff, this.#sequence & 0xff]);
    this.#sent.set(this.#sequence, now);
    this.tally.transmitted += 1;
    this.tally.lastSent = now;
    try {
      this.#sys.sendTo(this.#fd, bytes, { host: this.#address, port: 0 }, { ttl });
    } catch (error) {
      if (!isErrno(error, 'EPERM')) throw error;
      // A filter's refusal is told only where an ICMP message came with it.
      const before = this.tally.errors;
      await this.#receive(0);
      if (this.tally.errors > before) await printError(this.#sys, `ping: sendmsg: ${strerror(error.code)}\n`);
    }
  }

  /** One answer, or nothing for so long. A signal is noticed within a tenth of a second, however long that is. */
  async #receive(patience: number): Promise<void> {
    const datagram = await this.#sys.receiveFrom(this.#fd, Math.max(0, Math.min(patience, SECOND / 10)));
    if (!datagram || this.#stopped) return;
    const sequence = ((datagram.bytes[6] ?? 0) << 8) | (datagram.bytes[7] ?? 0);
    const sent = this.#sent.get(sequence);
    if (sent === undefined) return;
    this.#sent.delete(sequence);
    this.tally.acknowledge(sequence);
    const line =
      datagram.kind === 'echo-reply'
        ? this.#reply(datagram, sequence, this.#sys.monotonic() - sent)
        : await this.#error(datagram, sequence);
    const stamp = this.#options.stamps ? `[${(this.#sys.now() / 1e6).toFixed(6)}] ` : '';
    if (!this.#options.quiet) await print(this.#sys, `${stamp}${line}\n`);
  }

  #reply(datagram: Datagram, sequence: number, took: number): string {
    this.tally.answer(took);
    return `${datagram.bytes.length} bytes from ${this.#shownAs}: icmp_seq=${sequence} ttl=${datagram.ttl} time=${milliseconds(took)} ms`;
  }

  async #error(datagram: Datagram, sequence: number): Promise<string> {
    this.tally.errors += 1;
    const words: Partial<Record<Datagram['kind'], string>> = {
      'time-exceeded': 'Time to live exceeded',
      'net-unreachable': 'Destination Net Unreachable',
      'host-unreachable': 'Destination Host Unreachable',
      'port-unreachable': 'Destination Port Unreachable',
      prohibited: 'Destination Host Prohibited',
    };
    const from = this.#options.numeric ? datagram.from.host : await reverse(this.#sys, datagram.from.host);
    const shown = from && from !== datagram.from.host ? `${from} (${datagram.from.host})` : datagram.from.host;
    return `From ${shown} icmp_seq=${sequence} ${words[datagram.kind] ?? 'Destination Unreachable'}`;
  }
}

/** Three significant places, as ping has them. */
function milliseconds(micros: number): string {
  const value = micros / 1000;
  if (micros >= 99_950) return value.toFixed(0);
  if (micros >= 9_995) return value.toFixed(1);
  return micros >= 1000 ? value.toFixed(2) : value.toFixed(3);
}
