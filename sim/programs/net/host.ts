import type { Sys } from '../../kernel/sys.ts';
import { type RecordType, reverseName } from '../../libc/dns-message.ts';
import { lookUp } from '../../libc/getaddrinfo.ts';
import { resolvConf } from '../../libc/resolver.ts';
import { print, printError } from '../../libc/stdio.ts';
import { getopt, UsageError } from '../getopt.ts';
import { askServers, candidates, TYPES } from './dns/ask-servers.ts';

const USAGE = `Usage: host [-t TYPE] [-W SECONDS] [-R TRIES] [-p PORT] [-rv4] hostname [server]
       -t  the type of record to ask for
       -W  seconds to wait for an answer
       -R  how often to ask again
       -p  the server's port
       -r  do not ask the server to ask others
       -v  show the whole answer
       -V  show the version
`;
const CODES: Readonly<Record<string, number>> = { FORMERR: 1, SERVFAIL: 2, NXDOMAIN: 3, NOTIMP: 4, REFUSED: 5 };

/** host: a name's addresses in one line each. Texts compared with BIND 9.18. */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  let options: ReturnType<typeof getopt>;
  try {
    options = getopt({ short: 'aAc:CdilN:m:p:R:rst:TUvVwW:46' }, argv.slice(1));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await printError(sys, `host: ${error.message}\n${USAGE}`);
    return 1;
  }
  const value = (letter: string): string | undefined => options.given.findLast((option) => option.name === letter)?.value;
  const has = (letter: string): boolean => options.given.some((option) => option.name === letter);
  if (has('V')) return printError(sys, 'host 9.18.30-0ubuntu0.24.04.2-Ubuntu\n').then(() => 0);
  const [name, server] = options.operands;
  if (name === undefined) return printError(sys, USAGE).then(() => 1);
  for (const letter of ['l', 'C', 'v', 'a', 'd'])
    if (has(letter)) return printError(sys, `dockwire: host -${letter} is not simulated yet\n`).then(() => 1);
  const wanted = value('t')?.toUpperCase();
  const type = wanted === undefined ? undefined : TYPES.find((one) => one === wanted);
  if (wanted !== undefined && !type) return printError(sys, `host: invalid type: ${value('t')}\n\n`).then(() => 2);
  const conf = resolvConf(sys);
  const servers = server === undefined ? conf.servers : (await lookUp(sys, server)).answers;
  if (servers.length === 0) return printError(sys, `host: couldn't get address for '${server}': not found\n`).then(() => 1);
  const port = Number(value('p') ?? 53);
  const asking = { servers, port, timeout: Number(value('W') ?? 5) * 1e6, tries: Number(value('R') ?? 1) + 1 };
  const head = server === undefined ? '' : `Using domain server:\nName: ${server}\nAddress: ${servers[0]}#${port}\nAliases: \n\n`;
  return look(sys, name, type, asking, conf, head);
}

async function look(
  sys: Sys,
  name: string,
  type: RecordType | undefined,
  asking: Parameters<typeof askServers>[2],
  { search, ndots }: { search: readonly string[]; ndots: number },
  head: string,
): Promise<number> {
  const address = /^\d+(\.\d+){3}$/.test(name);
  const names = address ? [reverseName(name)] : candidates(name, search, ndots);
  const kind = type ?? (address ? 'PTR' : 'A');
  for (const candidate of names) {
    const reply = await askServers(sys, { name: candidate, type: kind }, asking);
    if (!reply) return print(sys, ';; no servers could be reached\n').then(() => 1);
    const { rcode, answers } = reply.message;
    if (rcode === 'NXDOMAIN' && candidate !== names.at(-1)) continue;
    if (rcode !== 'NOERROR') {
      await print(sys, `${head}Host ${address ? `${candidate}.` : name} not found: ${CODES[rcode] ?? 2}(${rcode})\n`);
      return 1;
    }
    const lines = answers.map((record) =>
      record.type === 'PTR' ? `${candidate} domain name pointer ${record.data}.\n` : `${candidate} has address ${record.data}\n`,
    );
    await print(sys, head + (lines.length || type === undefined ? lines.join('') : `${candidate} has no ${type} record\n`));
    return 0;
  }
  return 1;
}
