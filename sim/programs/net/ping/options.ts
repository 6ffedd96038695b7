import type { Options } from '../../getopt.ts';

export interface PingOptions {
  readonly name: string;
  readonly count: number | undefined;
  /** Microseconds. */
  readonly interval: number;
  readonly wait: number | undefined;
  readonly deadline: number | undefined;
  readonly size: number;
  readonly ttl: number;
  readonly device: string | undefined;
  readonly numeric: boolean;
  readonly quiet: boolean;
  readonly stamps: boolean;
  readonly version: boolean;
  /** What is said of the call, and then passed over. */
  readonly warnings: readonly string[];
}

/** A call that cannot be carried out. The message is whole, with its newline. */
export class PingUsage extends Error {
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

export const USAGE = `
Usage
  ping [options] <destination>

Options:
  <destination>      a host's name or address
  -c <count>         so many requests, then stop
  -D                 a time stamp before each line
  -h                 this list
  -i <interval>      seconds between two requests
  -I <interface>     the interface, or the address, to send from
  -n                 addresses only, no names
  -q                 nothing but the summary
  -s <size>          bytes of data in each request
  -t <ttl>           hops that a request may make
  -V                 the version
  -w <deadline>      stop after so many seconds
  -W <timeout>       seconds to wait for an answer
  -4                 IPv4, which is all there is here

For more details see ping(8).
`;

const SECOND = 1_000_000;
const HUGE = '9223372036854775807';
const NOT_HERE = 'abBCdeflLmMNOpQRSTUAvF6'.split('');

/** @throws PingUsage in ping's words */
export function pingOptions({ given, operands }: Options): PingOptions {
  const value = (name: string): string | undefined => given.findLast((option) => option.name === name)?.value;
  const has = (name: string): boolean => given.some((option) => option.name === name);
  if (has('h')) throw new PingUsage(USAGE, 2);
  for (const name of NOT_HERE)
    if (has(name) && !'abCUvLdB'.includes(name)) throw new PingUsage(`dockwire: ping -${name} is not simulated yet\n`, 1);
  const whole = (name: string, least: number, most: number, shownMost = String(most)): number | undefined => {
    const text = value(name);
    if (text === undefined) return undefined;
    if (!/^-?\d+$/.test(text)) throw new PingUsage(`ping: invalid argument: '${text}'\n`, 1);
    const number = Number(text);
    if (number < least || number > most)
      throw new PingUsage(`ping: invalid argument: '${text}': out of range: ${least} <= value <= ${shownMost}\n`, 1);
    return number;
  };
  const warnings: string[] = [];
  const seconds = (name: string): number | undefined => {
    const text = value(name);
    if (text === undefined) return undefined;
    const number = Number(/^\s*[-+]?(\d+\.?\d*|\.\d+)/.exec(text)?.[0] ?? 0);
    if (text.trim() === '' || !Number.isFinite(Number(text)))
      warnings.push(`ping: option argument contains garbage: ${text}\nping: this will become fatal error in the future\n`);
    if (number < 0) throw new PingUsage(`ping: bad timing interval: ${text}\n`, 2);
    return Math.round(number * SECOND);
  };
  const count = whole('c', 1, Number.MAX_SAFE_INTEGER, HUGE);
  const interval = seconds('i') ?? SECOND;
  const [size, ttl] = [whole('s', 0, 127_992) ?? 56, whole('t', 0, 255) ?? 64];
  const deadline = whole('w', 0, 2_147_483_647);
  const wait = seconds('W');
  const name = operands.at(-1);
  if (name === undefined && !has('V')) throw new PingUsage('ping: usage error: Destination address required\n', 1);
  return {
    ...{ name: name ?? '', count, interval: Math.max(2000, interval), size, ttl, device: value('I') },
    ...{ wait: wait === 0 ? SECOND : wait, deadline: deadline ? deadline * SECOND : undefined },
    ...{ numeric: has('n'), quiet: has('q'), stamps: has('D'), version: has('V'), warnings },
  };
}
