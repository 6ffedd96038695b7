import { reverseName } from '../../../libc/dns-message.ts';
import { lookUp } from '../../../libc/getaddrinfo.ts';
import { ask, resolvConf } from '../../../libc/resolver.ts';
import type { ToolDefinition } from '../../tool.ts';
import { candidates } from '../dns/ask-servers.ts';

/** BusyBox's nslookup, which asks for IPv4 and IPv6 and says of each what came of it. Compared with BusyBox 1.35. */
export const nslookup: ToolDefinition = {
  name: 'nslookup',
  usage: '[-type=QUERY_TYPE] [-debug] HOST [DNS_SERVER]',
  about: 'Asks a name server about HOST',
  short: '',
  raw: true,
  async run(tool) {
    const [name, given] = tool.args.filter((word) => !word.startsWith('-'));
    if (name === undefined) return tool.wrong(undefined);
    const { sys } = tool;
    const conf = resolvConf(sys);
    const servers = given === undefined ? conf.servers : (await lookUp(sys, given)).answers;
    const [server] = servers;
    if (server === undefined) return tool.complain(`bad address '${given}'`);
    const address = /^\d+(\.\d+){3}$/.test(name);
    const names = address ? [reverseName(name)] : candidates(name, conf.search, conf.ndots);
    for (const one of names) {
      const reply = await ask(sys, server, { name: one, type: address ? 'PTR' : 'A' }, { timeout: conf.timeout });
      if (!('message' in reply)) {
        await tool.print(
          reply.failure === 'REFUSED'
            ? `nslookup: read: Connection refused\n;; connection timed out; no servers could be reached\n\n`
            : ';; connection timed out; no servers could be reached\n\n',
        );
        return 1;
      }
      const { rcode, answers, authoritative } = reply.message;
      if (rcode === 'NXDOMAIN' && one !== names.at(-1)) continue;
      await tool.print(`Server:\t\t${server}\nAddress:\t${server}:53\n\n`);
      if (rcode !== 'NOERROR') {
        const line = `** server can't find ${one}: ${rcode}\n\n`;
        await tool.print(address ? line : line + line);
        return 1;
      }
      const mark = authoritative ? '' : 'Non-authoritative answer:\n';
      if (address) await tool.print(`${mark}${answers.map(({ name: owner, data }) => `${owner}\tname = ${data}\n`).join('')}\n`);
      else await tool.print(`${mark}${answers.map(({ data }) => `Name:\t${one}\nAddress: ${data}\n`).join('')}\n${mark}\n`);
      return 0;
    }
    return 1;
  },
};
