import type { Sys } from '../../kernel/sys.ts';
import { type RecordType, reverseName } from '../../libc/dns-message.ts';
import { lookUp } from '../../libc/getaddrinfo.ts';
import { resolvConf } from '../../libc/resolver.ts';
import { print, readLines } from '../../libc/stdio.ts';
import { type Asking, askServers, candidates, TYPES } from './dns/ask-servers.ts';

const SECOND = 1_000_000;
const NONE = ';; no servers could be reached\n\n';

/** nslookup: asks a name server, and shows which one. Texts compared with BIND 9.18. */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  const flags = argv.slice(1).filter((word) => word.startsWith('-') && word !== '-');
  const [name, server] = argv.slice(1).filter((word) => !word.startsWith('-') || word === '-');
  let type: RecordType | undefined;
  let timeout = 5 * SECOND;
  let port = 53;
  let tries = 3;
  for (const flag of flags) {
    const [key = '', value = ''] = flag.slice(1).split('=');
    if (key === 'version') return print(sys, 'nslookup 9.18.30-0ubuntu0.24.04.2-Ubuntu\n').then(() => 0);
    if (/^(ty|type|q|querytype|query)$/.test(key)) {
      type = TYPES.find((one) => one === value.toUpperCase());
      if (!type) await print(sys, `unknown query type: ${value}\n`);
    } else if (key === 'retry') tries = Math.max(1, Number(value));
    else if (key === 'timeout') timeout = Number(value) * SECOND;
    else if (key === 'port') port = Number(value);
    else if (!/^(no)?(debug|recurse|search|d2|vc|fail)$/.test(key)) await print(sys, `*** Invalid option: ${flag.slice(1)}\n`);
  }
  const conf = resolvConf(sys);
  const asking = { servers: conf.servers, port, timeout, tries };
  if (name === undefined || name === '-') return converse(sys, asking, type);
  let servers = conf.servers;
  if (server !== undefined) {
    servers = (await lookUp(sys, server)).answers;
    if (servers.length === 0) {
      await print(sys, `nslookup: couldn't get address for '${server}': not found\n`);
      return 1;
    }
  }
  return one(sys, name, type, { ...asking, servers });
}

/** Without a name, questions are read from standard input until `exit`. */
async function converse(sys: Sys, asking: Asking, type: RecordType | undefined): Promise<number> {
  let current = asking;
  let wanted = type;
  const prompt = (): Promise<void> => (sys.isatty(0) ? print(sys, '> ') : Promise.resolve());
  await prompt();
  for await (const line of readLines(sys, 0)) {
    const [word = '', value = ''] = line.trim().split(/\s+/);
    if (word === 'exit') return 0;
    if (word === 'server') current = { ...current, servers: (await lookUp(sys, value)).answers };
    else if (word === 'set') wanted = TYPES.find((kind) => kind === value.split('=')[1]?.toUpperCase()) ?? wanted;
    else if (word !== '') await one(sys, word, wanted, current);
    await prompt();
  }
  await print(sys, '\n');
  return 0;
}

async function one(sys: Sys, name: string, type: RecordType | undefined, asking: Asking): Promise<number> {
  const conf = resolvConf(sys);
  const address = /^\d+(\.\d+){3}$/.test(name);
  const names = address ? [reverseName(name)] : candidates(name, conf.search, conf.ndots);
  const kind = type ?? (address ? 'PTR' : 'A');
  let shown = names.at(-1) ?? name;
  for (const candidate of names) {
    const reply = await askServers(sys, { name: candidate, type: kind }, asking);
    if (!reply) {
      await print(sys, NONE);
      return 1;
    }
    const { rcode, answers } = reply.message;
    if (rcode === 'NXDOMAIN' && candidate !== names.at(-1)) continue;
    shown = candidate;
    const head = `Server:\t\t${reply.server}\nAddress:\t${reply.server}#${asking.port}\n\n`;
    if (rcode !== 'NOERROR') {
      const before = rcode === 'NXDOMAIN' ? '' : `;; Got ${rcode} reply from ${reply.server}\n`;
      await print(sys, `${before}${address ? '' : head}** server can't find ${shown}: ${rcode}\n\n`);
      return 1;
    }
    if (answers.length === 0) {
      await print(sys, `${head}*** Can't find ${shown}: No answer\n\n`);
      return 0;
    }
    if (address) {
      await print(
        sys,
        `${answers.map(({ name: owner, data }) => `${owner}\tname = ${data}.\n`).join('')}\nAuthoritative answers can be found from:\n\n`,
      );
      return 0;
    }
    const mark = reply.message.authoritative ? '' : 'Non-authoritative answer:\n';
    await print(sys, `${head}${mark}${answers.map(({ data }) => `Name:\t${shown}\nAddress: ${data}\n`).join('')}\n`);
    return 0;
  }
  return 1;
}
