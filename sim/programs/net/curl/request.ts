import { toBase64 } from '../../../base/base64.ts';
import { text, utf8 } from '../../../base/bytes.ts';
import type { HeaderFields } from '../../../http/message.ts';
import type { CurlOptions } from './options.ts';
import type { ParsedUrl } from './url.ts';

export const VERSION = '7.88.1';
const FORM = 'application/x-www-form-urlencoded';

export interface Outgoing {
  readonly method: string;
  readonly headers: HeaderFields;
  readonly body: Uint8Array | undefined;
}

/** The request in curl's order of fields: its own, those of -H, then what describes the body. */
export function requestFor(options: CurlOptions, url: ParsedUrl, body: Uint8Array | undefined): Outgoing {
  const custom = options.headers.map(parseField).filter((field) => field !== undefined);
  const overridden = new Set(custom.map((field) => field.name.toLowerCase()));
  const own: [string, string][] = [['Host', custom.find((field) => field.name.toLowerCase() === 'host')?.value ?? url.hostField]];
  const user = options.user ?? url.userInfo;
  if (user !== undefined) own.push(['Authorization', `Basic ${basic(user)}`]);
  own.push(['User-Agent', options.userAgent ?? `curl/${VERSION}`]);
  if (options.json) own.push(['Content-Type', 'application/json'], ['Accept', 'application/json']);
  else own.push(['Accept', '*/*']);
  const kept = own.filter(([name]) => name === 'Host' || !overridden.has(name.toLowerCase()));
  const added = custom.flatMap((field): [string, string][] =>
    field.value === undefined || field.name.toLowerCase() === 'host' ? [] : [[field.name, field.value]],
  );
  const about: [string, string][] = body === undefined ? [] : [['Content-Length', String(body.length)]];
  if (body !== undefined && !options.json && options.uploadFile === undefined && !overridden.has('content-type'))
    about.push(['Content-Type', FORM]);
  return { method: methodOf(options, body), headers: [...kept, ...added, ...about], body };
}

function methodOf(options: CurlOptions, body: Uint8Array | undefined): string {
  if (options.method !== undefined) return options.method;
  if (options.headOnly) return 'HEAD';
  if (options.uploadFile !== undefined) return 'PUT';
  return body === undefined ? 'GET' : 'POST';
}

/** `Name: value`; `Name:` takes the field away (value undefined), `Name;` sends it empty. */
function parseField(field: string): { name: string; value: string | undefined } | undefined {
  const colon = field.indexOf(':');
  if (colon < 0) return field.endsWith(';') ? { name: field.slice(0, -1), value: '' } : undefined;
  const value = field.slice(colon + 1).trim();
  return { name: field.slice(0, colon), value: value === '' ? undefined : value };
}

/** A name alone has an empty password. */
function basic(user: string): string {
  return toBase64(utf8(user.includes(':') ? user : `${user}:`));
}

/** A message's head as -v shows it, each line behind a mark. */
export function headLines(mark: string, head: Uint8Array): string {
  return text(head)
    .split('\r\n')
    .slice(0, -1)
    .map((line) => `${mark} ${line}\r\n`)
    .join('');
}
