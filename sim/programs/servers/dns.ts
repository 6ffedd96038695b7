import type { Sys } from '../../kernel/sys.ts';
import { type DnsMessage, decodeDns, encodeDns, type ResourceRecord, reverseName } from '../../libc/dns-message.ts';
import { readText } from '../../libc/files.ts';

/** What the server reads at its start: `--config FILE`, JSON. */
export interface DnsConfig {
  /** name → IPv4 addresses */
  readonly records: Readonly<Record<string, readonly string[]>>;
  /** Appended by clients; names are also known under it. */
  readonly search: string | undefined;
  readonly servfail: readonly string[];
  readonly silent: readonly string[];
}

const PORT = 53;
const TTL = 60;

/** A name server: UDP, port 53, addresses and their names. */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  const config = JSON.parse(readText(sys, argv[2] ?? '')) as DnsConfig;
  const fd = sys.datagram('udp', { local: { host: '0.0.0.0', port: PORT } });
  for (;;) {
    const datagram = await sys.receiveFrom(fd);
    const query = datagram?.kind === 'data' ? decodeDns(datagram.bytes) : undefined;
    if (!datagram || !query || query.response) continue;
    const answer = answerTo(config, query);
    if (answer) sys.sendTo(fd, encodeDns(answer), datagram.from);
  }
}

/** Undefined where the server keeps silent. */
export function answerTo(config: DnsConfig, query: DnsMessage): DnsMessage | undefined {
  const { name, type } = query.question;
  const bare = withoutSearch(name.toLowerCase(), config.search);
  if (config.silent.includes(bare)) return undefined;
  const base = { ...query, response: true, authoritative: false, recursionAvailable: true, answers: [] };
  if (config.servfail.includes(bare)) return { ...base, rcode: 'SERVFAIL' };
  const reverse = Object.entries(config.records).filter(([, addresses]) => addresses.some((address) => reverseName(address) === bare));
  const addresses = config.records[bare] ?? (bare === 'localhost' ? ['127.0.0.1'] : undefined);
  if (!addresses && reverse.length === 0) return { ...base, rcode: 'NXDOMAIN' };
  const record = (data: string, kind: ResourceRecord['type']): ResourceRecord => ({ name, type: kind, ttl: TTL, data });
  const wants = (kind: ResourceRecord['type']): boolean => type === kind || type === 'ANY';
  return {
    ...base,
    rcode: 'NOERROR',
    answers: [
      ...(wants('A') ? (addresses ?? []).map((address) => record(address, 'A')) : []),
      ...(wants('PTR')
        ? reverse.slice(0, 1).map(([owner]) => record(config.search && !owner.includes('.') ? `${owner}.${config.search}` : owner, 'PTR'))
        : []),
    ],
  };
}

function withoutSearch(name: string, search: string | undefined): string {
  return search && name.endsWith(`.${search}`) ? name.slice(0, -search.length - 1) : name;
}
