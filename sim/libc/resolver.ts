import { isErrno } from '../base/errno.ts';
import type { Micros } from '../base/scheduler.ts';
import type { Datagram, Sys } from '../kernel/sys.ts';
import { closeQuietly } from './close-quietly.ts';
import { type DnsMessage, decodeDns, encodeDns, isDomainName, type RecordType } from './dns-message.ts';
import { readTextIfAny } from './files.ts';

const SECOND = 1_000_000;
const PORT = 53;

/** resolv.conf(5). Times are microseconds. */
export interface ResolvConf {
  readonly servers: readonly string[];
  readonly search: readonly string[];
  readonly ndots: number;
  readonly timeout: Micros;
  readonly attempts: number;
}

export function resolvConf(sys: Sys): ResolvConf {
  const servers: string[] = [];
  let search: string[] = [];
  const options = new Map<string, number>();
  for (const line of (readTextIfAny(sys, '/etc/resolv.conf') ?? '').split('\n')) {
    const [keyword, ...words] = line
      .replace(/[#;].*/, '')
      .trim()
      .split(/\s+/);
    if (keyword === 'nameserver' && words[0] && servers.length < 3) servers.push(words[0]);
    if (keyword === 'search' || keyword === 'domain') search = words.filter((word) => word !== '.');
    if (keyword === 'options') {
      for (const word of words) {
        const [name = '', value = ''] = word.split(':');
        options.set(name, Number(value));
      }
    }
  }
  const bounded = (name: string, fallback: number, most: number): number => {
    const value = options.get(name);
    return value === undefined || !Number.isInteger(value) || value < 0 ? fallback : Math.min(value, most);
  };
  return {
    // Without a word, the name server of this machine (resolv.conf(5)).
    servers: servers.length ? servers : ['127.0.0.1'],
    search,
    ndots: bounded('ndots', 1, 15),
    timeout: bounded('timeout', 5, 30) * SECOND,
    attempts: bounded('attempts', 2, 5),
  };
}

/** What one server said to one question. `FILTERED`: this machine's own packet filter lets no question out. */
export type Reply =
  | { readonly message: DnsMessage; readonly server: string; readonly bytes: number }
  | { readonly failure: 'TIMEOUT' | 'REFUSED' | 'UNREACHABLE' | 'FILTERED'; readonly server: string };

/** Sends one question to one server, and waits for its answer. */
export async function ask(
  sys: Sys,
  server: string,
  question: { name: string; type: RecordType },
  options: { timeout: Micros; port?: number; recurse?: boolean },
): Promise<Reply> {
  const [high = 0, low = 0] = sys.random(2);
  const id = high * 256 + low;
  const query: DnsMessage = {
    ...{ id, response: false, authoritative: false, recursionDesired: options.recurse ?? true, recursionAvailable: false },
    ...{ rcode: 'NOERROR', question, answers: [] },
  };
  let fd: number | undefined;
  try {
    fd = sys.datagram('udp', { peer: { host: server, port: options.port ?? PORT } });
    sys.setCloseOnExec(fd, true);
    sys.sendTo(fd, encodeDns(query));
    const deadline = sys.monotonic() + options.timeout;
    for (;;) {
      const left = deadline - sys.monotonic();
      const datagram = left > 0 ? await receive(sys, fd, left) : undefined;
      if (!datagram) {
        const rest = deadline - sys.monotonic();
        if (rest > 0) await sys.sleep(rest);
        return { failure: 'TIMEOUT', server };
      }
      const message = decodeDns(datagram.bytes);
      if (message?.response && message.id === id) return { message, server, bytes: datagram.bytes.length };
    }
  } catch (error) {
    if (!isErrno(error)) throw error;
    return { failure: error.code === 'ECONNREFUSED' ? 'REFUSED' : error.code === 'EPERM' ? 'FILTERED' : 'UNREACHABLE', server };
  } finally {
    if (fd !== undefined) closeQuietly(sys, fd);
  }
}

/** That nobody answers for the server's address is no reason to stop waiting. */
async function receive(sys: Sys, fd: number, patience: Micros): Promise<Datagram | undefined> {
  try {
    return await sys.receiveFrom(fd, patience);
  } catch (error) {
    if (!isErrno(error, 'EHOSTUNREACH')) throw error;
    return undefined;
  }
}

/** `REFUSED`: at the servers' addresses, nobody listens. */
export type DnsFailure = 'NXDOMAIN' | 'NODATA' | 'SERVFAIL' | 'TIMEOUT' | 'REFUSED';

export interface Looked {
  readonly answers: readonly string[];
  /** The name that was found, with its search domain. */
  readonly canonical?: string;
  readonly failure?: DnsFailure;
  /** Whose word it is. */
  readonly server?: string;
}

/** One name asked of the configured servers, in turn, as often as is configured. */
async function askServers(sys: Sys, conf: ResolvConf, name: string, type: RecordType): Promise<Looked> {
  let worst: Looked = { answers: [], failure: 'TIMEOUT' };
  for (let attempt = 0; attempt < conf.attempts; attempt++) {
    for (const server of conf.servers) {
      const reply = await ask(sys, server, { name, type }, { timeout: conf.timeout });
      if (!('message' in reply)) {
        if (worst.failure !== 'SERVFAIL') worst = { answers: [], failure: reply.failure === 'REFUSED' ? 'REFUSED' : 'TIMEOUT', server };
        continue;
      }
      const { rcode, answers } = reply.message;
      if (rcode === 'NXDOMAIN') return { answers: [], failure: 'NXDOMAIN', server };
      if (rcode === 'NOERROR') {
        const found = answers.filter((record) => record.type === type).map(({ data }) => data);
        const canonical = answers.find((record) => record.type === type)?.name ?? name;
        return found.length ? { answers: found, canonical, server } : { answers: [], failure: 'NODATA', server };
      }
      worst = { answers: [], failure: 'SERVFAIL', server };
    }
  }
  return worst;
}

/** Asks DNS for a name as res_search(3) does: with the search domains, before or after the name as it is. */
export async function resSearch(sys: Sys, name: string, type: RecordType = 'A'): Promise<Looked> {
  const conf = resolvConf(sys);
  const bare = name.replace(/\.$/, '');
  if (!isDomainName(bare)) return { answers: [], failure: 'NXDOMAIN' };
  const dots = bare.split('.').length - 1;
  const searched = name.endsWith('.') ? [] : conf.search.map((domain) => `${bare}.${domain.replace(/\.$/, '')}`);
  const candidates = dots >= conf.ndots ? [bare, ...searched] : [...searched, bare];
  let worst: Looked = { answers: [], failure: 'NXDOMAIN' };
  for (const candidate of candidates) {
    const looked = await askServers(sys, conf, candidate, type);
    if (looked.answers.length) return looked;
    if (looked.failure === 'TIMEOUT' || looked.failure === 'REFUSED') return looked;
    if (worst.failure === 'NXDOMAIN') worst = looked;
  }
  return worst;
}
