import { CurlError } from './error.ts';

export interface ParsedUrl {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly port: number;
  /** Path and query, as sent. */
  readonly target: string;
  readonly userInfo: string | undefined;
  /** With scheme, as `%{url_effective}` shows it. */
  readonly effective: string;
  /** What `Host` says: the port is left out where it is the scheme's. */
  readonly hostField: string;
}

const PORTS = { http: 80, https: 443 } as const;
const SCHEMES = new Set<string>(Object.keys(PORTS));

/** @throws CurlError 1, 3 */
export function parseUrl(text: string): ParsedUrl {
  const [, given, rest = ''] = /^(?:([a-zA-Z][a-zA-Z0-9+.-]*):\/\/)?(.*)$/s.exec(text) ?? [];
  const scheme = (given ?? 'http').toLowerCase();
  if (!SCHEMES.has(scheme)) throw new CurlError(1, `Protocol "${scheme}" not supported or disabled in libcurl`);
  const known = scheme as keyof typeof PORTS;
  const [, authority = '', path = ''] = /^([^/?#]*)(.*)$/s.exec(rest) ?? [];
  const at = authority.lastIndexOf('@');
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(authority.slice(at + 1)) ?? [];
  if (host === '' || /\s/.test(text) || Number(port ?? 0) > 65535) throw new CurlError(3, 'URL using bad/illegal format or missing URL');
  const target = path.replace(/#.*$/s, '');
  const number = port ? Number(port) : PORTS[known];
  const slashed = target.startsWith('/') ? target : `/${target}`;
  return {
    scheme: known,
    host: host.replace(/^\[|\]$/g, ''),
    port: number,
    target: removeDots(slashed),
    userInfo: at < 0 ? undefined : authority.slice(0, at),
    effective: `${known}://${authority}${removeDots(slashed)}`,
    hostField: number === PORTS[known] ? host : `${host}:${number}`,
  };
}

/** RFC 3986, section 5.2.4, on the path alone. */
function removeDots(target: string): string {
  const [, path = '', query = ''] = /^([^?]*)(.*)$/s.exec(target) ?? [];
  if (!/(^|\/)\.{1,2}(\/|$)/.test(path)) return target;
  const out: string[] = [];
  const parts = path.split('/').slice(1);
  for (const [i, part] of parts.entries()) {
    const isLast = i === parts.length - 1;
    if (part === '..') out.pop();
    else if (part !== '.') out.push(part);
    if (isLast && (part === '.' || part === '..')) out.push('');
  }
  return `/${out.join('/')}${query}`;
}

/** Where a Location leads from here. */
export function resolveUrl(base: ParsedUrl, location: string): string {
  if (/^[a-zA-Z][a-zA-Z0-9+.-]*:\/\//.test(location)) return location;
  const origin = `${base.scheme}://${base.hostField}`;
  if (location.startsWith('//')) return `${base.scheme}:${location}`;
  if (location.startsWith('/')) return origin + location;
  const directory = base.target.replace(/\?.*$/s, '').replace(/[^/]*$/, '');
  return origin + directory + location;
}
