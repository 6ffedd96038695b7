import type { Sys } from '../kernel/sys.ts';
import { readTextIfAny } from './files.ts';
import { type Looked, resSearch } from './resolver.ts';

/** The IPv4 addresses of a name. Empty when it has none that could be found. */
export async function getaddrinfo(sys: Sys, name: string): Promise<readonly string[]> {
  return (await lookUp(sys, name, { strict: true })).answers;
}

/**
 * A name's IPv4 addresses, from where nsswitch.conf says and in that order, or why there are none. `failure` is `TIMEOUT` or `SERVFAIL` where trying
 * again could help (EAI_AGAIN), else EAI_NONAME. `strict`: only four decimal numbers are an address, as Go has it.
 */
export async function lookUp(sys: Sys, name: string, { strict = false } = {}): Promise<Looked> {
  const literal = strict && !QUAD.test(name) ? undefined : dottedQuad(name);
  if (literal !== undefined) return { answers: [literal] };
  let last: Looked = { answers: [], failure: 'NXDOMAIN' };
  for (const source of sourcesOf(sys)) {
    if (source === 'files') {
      const listed = hostsFile(sys, name);
      if (listed.length) return { answers: listed };
    }
    if (source === 'myhostname' && name.toLowerCase() === sys.hostname().toLowerCase()) return { answers: ['127.0.1.1'] };
    if (source === 'dns') {
      if (isLocalhost(name)) return { answers: ['127.0.0.1'] };
      last = await resSearch(sys, name);
      const failure = last.failure === 'NODATA' ? undefined : last.failure;
      sys.trace({
        ...{ type: 'dns.query', name, answer: last.answers },
        ...(last.server === undefined ? {} : { server: last.server }),
        ...(failure ? { failure } : {}),
      });
      if (last.answers.length) return last;
    }
  }
  return isLocalhost(name) ? { answers: ['127.0.0.1'] } : last;
}

/** gai_strerror(3) of what {@link lookUp} found. */
export function gaiMessage(failure: Looked['failure']): string {
  if (failure === 'TIMEOUT' || failure === 'SERVFAIL' || failure === 'REFUSED') return 'Temporary failure in name resolution';
  return failure === 'NODATA' ? 'No address associated with hostname' : 'Name or service not known';
}

/** The `hosts:` line of nsswitch.conf(5); files before DNS where there is none. */
function sourcesOf(sys: Sys): readonly string[] {
  const line = /^\s*hosts:(.*)$/m.exec(readTextIfAny(sys, '/etc/nsswitch.conf') ?? '')?.[1];
  return line === undefined
    ? ['files', 'dns']
    : line
        .replace(/\[[^\]]*\]/g, ' ')
        .trim()
        .split(/\s+/);
}

const isLocalhost = (name: string): boolean => /^(.*\.)?localhost\.?$/i.test(name);

const QUAD = /^\d{1,3}(\.\d{1,3}){3}$/;

/** inet_aton(3): `127.1` and `0x7f.1` are addresses too. */
function dottedQuad(name: string): string | undefined {
  if (QUAD.test(name)) return name.split('.').every((part) => Number(part) < 256) ? name : undefined;
  if (!/^(0x[\da-f]+|\d+)(\.(0x[\da-f]+|\d+)){0,3}$/i.test(name)) return undefined;
  const parts = name.split('.').map((part) => (/^0\d/.test(part) ? Number.parseInt(part, 8) : Number(part)));
  const last = parts.pop() ?? 0;
  if (parts.some((part) => !(part < 256)) || !(last < 256 ** (4 - parts.length))) return undefined;
  const tail = Array.from({ length: 4 - parts.length }, (_, i) => Math.floor(last / 256 ** (3 - parts.length - i)) % 256);
  return [...parts, ...tail].join('.');
}

/** hosts(5). */
export function hostsFile(sys: Sys, name: string): string[] {
  const wanted = name.replace(/\.$/, '').toLowerCase();
  const found: string[] = [];
  for (const { address, names } of hostsLines(sys))
    if (address.includes('.') && names.some((one) => one.toLowerCase() === wanted)) found.push(address);
  return found;
}

export function hostsLines(sys: Sys): { address: string; names: readonly string[] }[] {
  return (readTextIfAny(sys, '/etc/hosts') ?? '').split('\n').flatMap((line) => {
    const [address, ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    return address && names.length ? [{ address, names }] : [];
  });
}
