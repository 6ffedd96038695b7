import type { Sys } from '../../../kernel/sys.ts';
import type { RecordType } from '../../../libc/dns-message.ts';
import { ask, type Reply } from '../../../libc/resolver.ts';
import { print } from '../../../libc/stdio.ts';

export const TYPES: readonly RecordType[] = ['A', 'AAAA', 'PTR', 'CNAME', 'NS', 'MX', 'TXT', 'SOA', 'ANY'];

export interface Asking {
  readonly servers: readonly string[];
  readonly port: number;
  /** Microseconds for each try. */
  readonly timeout: number;
  readonly tries: number;
  readonly recurse?: boolean;
}

/** Asks until somebody answers, and says of each try that failed how. Undefined when none was left. */
export async function askServers(
  sys: Sys,
  question: { name: string; type: RecordType },
  { servers, port, timeout, tries, recurse }: Asking,
): Promise<Extract<Reply, { message: unknown }> | undefined> {
  for (let attempt = 0; attempt < tries; attempt++) {
    for (const server of servers) {
      const reply = await ask(sys, server, question, { timeout, port, ...(recurse === undefined ? {} : { recurse }) });
      if ('message' in reply) return reply;
      const why = { TIMEOUT: 'timed out', REFUSED: 'connection refused', UNREACHABLE: 'network unreachable', FILTERED: 'timed out' }[
        reply.failure
      ];
      // BIND's programs do not look at what kept a question here, and wait for the answer.
      if (reply.failure === 'FILTERED') await sys.sleep(timeout);
      await print(sys, `;; communications error to ${server}#${port}: ${why}\n`);
      if (reply.failure === 'UNREACHABLE') await sys.sleep(timeout / 10);
    }
  }
  return undefined;
}

/** The names to try: as it is, or with each search domain first where it has too few dots. */
export function candidates(name: string, search: readonly string[], ndots: number): string[] {
  const bare = name.replace(/\.$/, '');
  const dots = bare.split('.').length - 1;
  const longer = name.endsWith('.') ? [] : search.map((domain) => `${bare}.${domain}`);
  return dots >= ndots ? [bare, ...longer] : [...longer, bare];
}
