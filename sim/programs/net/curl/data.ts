import { concat, text, utf8 } from '../../../base/bytes.ts';
import { isErrno } from '../../../base/errno.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { readAll, STDIN } from '../../../libc/stdio.ts';
import type { DataPart } from './options.ts';

/** The bytes that -d and its relatives make, joined with `&` (those of --json with nothing). */
export async function dataBytes(sys: Sys, parts: readonly DataPart[], joinedBy: string): Promise<Uint8Array> {
  const out: Uint8Array[] = [];
  for (const part of parts) {
    if (out.length > 0) out.push(utf8(joinedBy));
    out.push(await bytesOf(sys, part));
  }
  return concat(out);
}

async function bytesOf(sys: Sys, { kind, value }: DataPart): Promise<Uint8Array> {
  if (kind === 'raw') return utf8(value);
  if (kind === 'urlencode') return utf8(await encoded(sys, value));
  if (!value.startsWith('@')) return utf8(value);
  const content = await fileBytes(sys, value.slice(1));
  return kind === 'binary' ? content : content.filter((byte) => byte !== 10 && byte !== 13 && byte !== 0);
}

/** `content`, `=content`, `name=content`, `@file` or `name@file`. */
async function encoded(sys: Sys, value: string): Promise<string> {
  const [, name = '', mark, rest = ''] = /^([^=@]*)([=@])(.*)$/s.exec(value) ?? [];
  if (mark === undefined) return urlEncode(utf8(value));
  const content = mark === '@' ? await fileBytes(sys, rest) : utf8(rest);
  return `${name}${name ? '=' : ''}${urlEncode(content)}`;
}

function urlEncode(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) {
    const char = String.fromCharCode(byte);
    if (/[A-Za-z0-9._~-]/.test(char)) out += char;
    else out += char === ' ' ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}

/** A file that cannot be read counts as empty, as curl 7.88 has it. */
async function fileBytes(sys: Sys, path: string): Promise<Uint8Array> {
  if (path === '-') return readAll(sys, STDIN);
  try {
    return sys.readFile(path);
  } catch (error) {
    if (isErrno(error)) return new Uint8Array(0);
    throw error;
  }
}

/** Data as part of a URL. Percent signs keep, but their digits go down to lower case, as curl's URL parser does with a query. */
export function withQuery(url: string, data: Uint8Array): string {
  const query = text(data).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  return `${url}${url.includes('?') ? '&' : '?'}${query}`;
}
