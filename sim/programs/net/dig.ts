import type { Sys } from '../../kernel/sys.ts';
import { type DnsMessage, type RecordType, reverseName } from '../../libc/dns-message.ts';
import { lookUp } from '../../libc/getaddrinfo.ts';
import { resolvConf } from '../../libc/resolver.ts';
import { print, printError } from '../../libc/stdio.ts';
import { askServers, candidates, TYPES } from './dns/ask-servers.ts';

const VERSION = 'DiG 9.18.30-0ubuntu0.24.04.2-Ubuntu';

interface Call {
  name: string;
  type: RecordType;
  server: string | undefined;
  port: number;
  timeout: number;
  tries: number;
  recurse: boolean;
  search: boolean;
  readonly off: Set<string>;
  short: boolean;
}

/** dig: a question to a name server and the whole answer. Texts compared with BIND 9.18. */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  const args = argv.slice(1);
  if (args.includes('-v')) return printError(sys, `${VERSION}\n`).then(() => 0);
  if (args.includes('-h'))
    return print(
      sys,
      'Usage:  dig [@server] [-x address] [-p port] [-t type] name [type] [+short] [+noall] [+answer] [+time=N] [+tries=N]\n',
    ).then(() => 0);
  const call = parse(args);
  if (typeof call === 'string') return printError(sys, call).then(() => 1);
  const conf = resolvConf(sys);
  const servers = call.server === undefined ? conf.servers : (await lookUp(sys, call.server)).answers;
  if (servers.length === 0) return printError(sys, `dig: couldn't get address for '${call.server}': not found\n`).then(() => 1);
  const names = call.search ? candidates(call.name, conf.search, conf.ndots) : [call.name.replace(/\.$/, '')];
  const cmd =
    call.off.has('cmd') || call.short
      ? ''
      : `\n; <<>> ${VERSION} <<>> ${args.join(' ')}\n${call.server === undefined ? '' : '; (1 server found)\n'};; global options: +cmd\n`;
  const asking = { servers, port: call.port, timeout: call.timeout, tries: call.tries, recurse: call.recurse };
  for (const name of names) {
    const from = sys.monotonic();
    const reply = await askServers(sys, { name, type: call.type }, asking);
    if (!reply) return print(sys, `${cmd};; no servers could be reached\n`).then(() => 9);
    if (reply.message.rcode === 'NXDOMAIN' && name !== names.at(-1)) continue;
    const took = Math.round((sys.monotonic() - from) / 4000) * 4;
    if (call.short) return print(sys, reply.message.answers.map((record) => `${dataOf(record)}\n`).join('')).then(() => 0);
    await print(
      sys,
      cmd + show(reply.message, call.off, { server: reply.server, port: call.port, took, now: sys.now(), bytes: reply.bytes }),
    );
    return 0;
  }
  return 0;
}

/** A text is what is wrong with the call. */
function parse(args: readonly string[]): Call | string {
  const call: Call = {
    ...{ name: '.', type: 'A', server: undefined, port: 53, timeout: 5_000_000, tries: 3, recurse: true, search: false },
    ...{ off: new Set<string>(), short: false },
  };
  let named = false;
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? '';
    const next = (): string => args[++i] ?? '';
    if (word.startsWith('@')) call.server = word.slice(1);
    else if (word.startsWith('+')) {
      const wrong = plus(call, word);
      if (wrong) return wrong;
    } else if (word === '-x') {
      call.name = reverseName(next());
      call.type = 'PTR';
      named = true;
    } else if (word === '-p') call.port = Number(next());
    else if (word === '-t') call.type = TYPES.find((one) => one === (args[i + 1] ?? '').toUpperCase()) ?? call.type;
    else if (word === '-q') call.name = next();
    else if (word === '-4') continue;
    else if (word.startsWith('-')) return invalidOption(word);
    else if (TYPES.some((one) => one === word.toUpperCase()) && (named || args.length > 1)) call.type = word.toUpperCase() as RecordType;
    else if (word.toUpperCase() !== 'IN') {
      call.name = word;
      named = true;
    }
    if (word === '-t') i += 1;
  }
  if (!named && call.name === '.') return 'dockwire: dig without a name is not simulated yet\n';
  return call;
}

const invalidOption = (word: string): string =>
  `Invalid option: ${word}\nUsage:  dig [@global-server] [domain] [q-type] [q-class] {q-opt}\n            {global-d-opt} host [@local-server] {local-d-opt}\n            [ host [@local-server] {local-d-opt} [...]]\n\nUse "dig -h" (or "dig -h | more") for complete list of options\n`;

const SECTIONS = ['cmd', 'comments', 'question', 'answer', 'authority', 'additional', 'stats'];

function plus(call: Call, word: string): string | undefined {
  const [key = '', value = ''] = word.slice(1).split('=');
  const name = key.replace(/^no/, '');
  const on = name === key;
  if (name === 'short') call.short = on;
  else if (name === 'all') for (const section of SECTIONS) call.off[on ? 'delete' : 'add'](section);
  else if (SECTIONS.includes(name)) call.off[on ? 'delete' : 'add'](name);
  else if (name === 'time' || name === 'timeout') call.timeout = Math.max(1, Number(value)) * 1e6;
  else if (name === 'tries') call.tries = Math.max(1, Number(value));
  else if (name === 'retry') call.tries = Number(value) + 1;
  else if (name === 'search') call.search = on;
  else if (name === 'recurse' || name === 'rec') call.recurse = on;
  else if (!/^(edns|cookie|dnssec|adflag|ad|cdflag|multiline|ttlid|tcp|vc|trace|identify)$/.test(name)) return invalidOption(word);
  else if (/^(tcp|vc|trace)$/.test(name) && on) return `dockwire: dig ${word} is not simulated yet\n`;
  return undefined;
}

const dataOf = ({ type, data }: DnsMessage['answers'][number]): string => (type === 'A' || type === 'TXT' ? data : `${data}.`);

function show(
  { id, rcode, question, answers, authoritative, recursionDesired, recursionAvailable }: DnsMessage,
  off: ReadonlySet<string>,
  { server, port, took, now, bytes }: { server: string; port: number; took: number; now: number; bytes: number },
): string {
  const flags = ['qr', ...(authoritative ? ['aa'] : []), ...(recursionDesired ? ['rd'] : []), ...(recursionAvailable ? ['ra'] : [])].join(
    ' ',
  );
  const comments = !off.has('comments');
  const parts: string[] = [];
  if (comments)
    parts.push(
      `;; Got answer:\n;; ->>HEADER<<- opcode: QUERY, status: ${rcode}, id: ${id}\n;; flags: ${flags}; QUERY: 1, ANSWER: ${answers.length}, AUTHORITY: 0, ADDITIONAL: 0\n\n`,
    );
  if (!off.has('question'))
    parts.push(`${comments ? ';; QUESTION SECTION:\n' : ''};${tabs(`${question.name}.`, 32)}IN\t${question.type}\n\n`);
  if (!off.has('answer') && answers.length > 0) {
    const lines = answers.map((record) => `${tabs(`${record.name}.`, 24)}${record.ttl}\tIN\t${record.type}\t${dataOf(record)}\n`);
    parts.push(`${comments ? ';; ANSWER SECTION:\n' : ''}${lines.join('')}${comments ? '\n' : ''}`);
  }
  if (!off.has('stats')) {
    const when = new Date(Math.floor(now / 1000)).toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+) (\S+) GMT$/, '$1 $3 $2 $5 UTC $4');
    parts.push(
      `;; Query time: ${took} msec\n;; SERVER: ${server}#${port}(${server}) (UDP)\n;; WHEN: ${when}\n;; MSG SIZE  rcvd: ${bytes}\n\n`,
    );
  }
  return parts.join('');
}

/** Fills up to a column with tabs, at least one. */
function tabs(text: string, column: number): string {
  return `${text}${'\t'.repeat(Math.max(1, Math.ceil((column - text.length) / 8)))}`;
}
