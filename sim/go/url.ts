/** net/url and net.SplitHostPort, with their error texts. */

import { text as bytesToText, utf8 } from '../base/bytes.ts';
import { quote } from './strconv.ts';

const percent = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;

function percentEncode(text: string, kept: RegExp): string {
  return [...utf8(text)]
    .map((byte) => {
      const char = String.fromCharCode(byte);
      return byte < 0x80 && kept.test(char) ? char : percent(byte);
    })
    .join('');
}

/** url.QueryEscape: space is +. */
export const queryEscape = (text: string): string => percentEncode(text, /[A-Za-z0-9\-_.~ ]/).replaceAll(' ', '+');

/** url.PathEscape: one path segment. */
export const pathEscape = (text: string): string => percentEncode(text, /[A-Za-z0-9\-_.~$&+:=@]/);

/** Bytes for %xx. @throws Error `invalid URL escape "%zz"` */
export function percentDecode(text: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (char !== '%') {
      bytes.push(...utf8(char));
      at += char.length - 1;
      continue;
    }
    const hex = text.slice(at + 1, at + 3);
    if (!/^[0-9a-fA-F]{2}$/.test(hex)) throw new Error(`invalid URL escape ${quote(text.slice(at, at + 3))}`);
    bytes.push(Number.parseInt(hex, 16));
    at += 2;
  }
  return bytesToText(new Uint8Array(bytes));
}

/** @throws Error `invalid URL escape "%zz"` */
export const queryUnescape = (text: string): string => percentDecode(text.replaceAll('+', ' '));

/** url.Values.Encode: sorted by key. */
export function encodeValues(values: ReadonlyMap<string, readonly string[]>): string {
  return [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, all]) => all.map((value) => `${queryEscape(key)}=${queryEscape(value)}`))
    .join('&');
}

/** url.ParseQuery. @throws Error `invalid semicolon separator in query`, or of queryUnescape */
export function parseQuery(text: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    if (pair.includes(';')) throw new Error('invalid semicolon separator in query');
    const at = pair.indexOf('=');
    const key = queryUnescape(at === -1 ? pair : pair.slice(0, at));
    const value = at === -1 ? '' : queryUnescape(pair.slice(at + 1));
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  return values;
}

const addressError = (address: string, why: string) => new Error(address === '' ? why : `address ${address}: ${why}`);

/** net.SplitHostPort. @throws Error `address x: missing port in address`, `… too many colons in address` … */
export function splitHostPort(hostport: string): { host: string; port: string } {
  const last = hostport.lastIndexOf(':');
  if (last === -1) throw addressError(hostport, 'missing port in address');
  const port = hostport.slice(last + 1);
  let host = hostport.slice(0, last);
  let unopened = 0;
  let unclosed = 0;
  if (hostport.startsWith('[')) {
    const end = hostport.indexOf(']');
    if (end === -1) throw addressError(hostport, "missing ']' in address");
    if (end + 1 === hostport.length) throw addressError(hostport, 'missing port in address');
    if (end + 1 !== last)
      throw addressError(hostport, hostport[end + 1] === ':' ? 'too many colons in address' : 'missing port in address');
    host = hostport.slice(1, end);
    unopened = 1;
    unclosed = end + 1;
  } else if (host.includes(':')) throw addressError(hostport, 'too many colons in address');
  if (hostport.slice(unopened).includes('[')) throw addressError(hostport, "unexpected '[' in address");
  if (hostport.slice(unclosed).includes(']')) throw addressError(hostport, "unexpected ']' in address");
  return { host, port };
}

/** net.JoinHostPort: brackets around IPv6. */
export const joinHostPort = (host: string, port: string): string => (/[:%]/.test(host) ? `[${host}]:${port}` : `${host}:${port}`);

export { type GoURL, parseURL } from './url-parse.ts';
