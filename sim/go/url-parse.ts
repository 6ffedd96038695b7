/** url.Parse. Source: pkg.go.dev/net/url. */

import { quote } from './strconv.ts';
import { percentDecode } from './url.ts';

export interface GoURL {
  readonly scheme: string;
  readonly opaque: string;
  readonly user: string | undefined;
  readonly password: string | undefined;
  /** With the port. */
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly path: string;
  /** Only if it differs from the usual escaping of path. */
  readonly rawPath: string;
  readonly rawQuery: string;
  readonly fragment: string;
}

/** What is before and after the first `mark`. */
function cut(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

function takeScheme(text: string): readonly [string, string] {
  if (text.startsWith(':')) throw new Error('missing protocol scheme');
  const found = /^([a-zA-Z][a-zA-Z0-9+\-.]*):/.exec(text)?.[1];
  return found === undefined ? ['', text] : [found, text.slice(found.length + 1)];
}

const validPort = (port: string): boolean => port === '' || /^:\d*$/.test(port);

function parseHost(text: string): string {
  if (text.startsWith('[')) {
    const close = text.lastIndexOf(']');
    if (close === -1) throw new Error("missing ']' in host");
    const port = text.slice(close + 1);
    if (!validPort(port)) throw new Error(`invalid port ${quote(port)} after host`);
  } else {
    const colon = text.lastIndexOf(':');
    const port = colon === -1 ? '' : text.slice(colon);
    if (!validPort(port)) throw new Error(`invalid port ${quote(port)} after host`);
  }
  // A host may hold %xx only beyond ASCII, or for these.
  const bad = /%(?![89a-fA-F][0-9a-fA-F]|25)[\s\S]{0,2}/.exec(text)?.[0];
  if (bad !== undefined) throw new Error(`invalid URL escape ${quote(bad)}`);
  const char = /[^A-Za-z0-9\-_.~$&+:=@!'()*,;%[\]<>"\u0080-\uffff]/u.exec(text)?.[0];
  if (char !== undefined) throw new Error(`invalid character ${quote(char)} in host name`);
  return percentDecode(text);
}

function parseAuthority(authority: string): Pick<GoURL, 'user' | 'password' | 'host'> {
  const at = authority.lastIndexOf('@');
  const host = parseHost(authority.slice(at + 1));
  if (at === -1) return { user: undefined, password: undefined, host };
  const info = authority.slice(0, at);
  if (/[^A-Za-z0-9\-._:~!$&'()*+,;=%@]/.test(info)) throw new Error('net/url: invalid userinfo');
  const [user, password] = cut(info, ':');
  return { user: percentDecode(user), password: info.includes(':') ? percentDecode(password) : undefined, host };
}

function splitHost(host: string): readonly [string, string] {
  const colon = host.lastIndexOf(':');
  const withPort = colon !== -1 && validPort(host.slice(colon));
  const name = withPort ? host.slice(0, colon) : host;
  return [/^\[.*\]$/.test(name) ? name.slice(1, -1) : name, withPort ? host.slice(colon + 1) : ''];
}

const usualPath = (path: string): string =>
  [...new TextEncoder().encode(path)]
    .map((byte) =>
      /[A-Za-z0-9\-_.~$&+,/:;=@]/.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');

function parse(text: string, fragment: string): GoURL {
  if (/[\x00-\x1f\x7f]/.test(text)) throw new Error('net/url: invalid control character in URL');
  const [scheme, afterScheme] = text === '*' ? ['', '*'] : takeScheme(text);
  const [beforeQuery, rawQuery] = cut(afterScheme, '?');
  const none = { user: undefined, password: undefined, host: '' };
  const base = { scheme: scheme.toLowerCase(), opaque: '', rawQuery, fragment: percentDecode(fragment), hostname: '', port: '' };
  let rest = beforeQuery;
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { ...base, ...none, opaque: rest, path: '', rawPath: '' };
    if (cut(rest, '/')[0].includes(':')) throw new Error('first path segment in URL cannot contain colon');
  }
  let authority: Pick<GoURL, 'user' | 'password' | 'host'> = none;
  if ((scheme !== '' || !rest.startsWith('///')) && rest.startsWith('//')) {
    const slash = rest.indexOf('/', 2);
    authority = parseAuthority(rest.slice(2, slash === -1 ? undefined : slash));
    rest = slash === -1 ? '' : rest.slice(slash);
  }
  const path = percentDecode(rest);
  const [hostname, port] = splitHost(authority.host);
  return { ...base, ...authority, hostname, port, path, rawPath: rest === '*' || usualPath(path) === rest ? '' : rest };
}

/** url.Parse. @throws Error `parse "tcp://x:y": invalid port ":y" after host` … */
export function parseURL(text: string): GoURL {
  const [body, fragment] = cut(text, '#');
  try {
    return parse(body, fragment);
  } catch (error) {
    throw new Error(
      `parse ${quote(error instanceof Error && error.message.startsWith('invalid URL escape') && fragment !== '' ? text : body)}: ${error instanceof Error ? error.message : error}`,
    );
  }
}
