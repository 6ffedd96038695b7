import { utf8 } from '../../../base/bytes.ts';
import { isErrno, strerror } from '../../../base/errno.ts';
import { type HeaderFields, type HttpRequest, header } from '../../../http/message.ts';
import { statusText } from '../../../http/status-text.ts';
import type { Stat, Sys } from '../../../kernel/sys.ts';
import type { Location, NginxConfig, Site } from './site.ts';

export const SERVER = 'nginx/1.29.1';

export interface Answer {
  readonly status: number;
  readonly headers: HeaderFields;
  readonly body: Uint8Array;
  /** For the error log. */
  readonly complaint?: string;
}

const httpDate = (micros: number): string => new Date(Math.floor(micros / 1000)).toUTCString();

/** What nginx answers, header fields in its order. */
export function answerTo(sys: Sys, config: NginxConfig, site: Site, request: HttpRequest): Answer {
  const location = site.locations.find((candidate) => pathOf(request).startsWith(candidate.prefix));
  if (location?.answer) return plain(sys, location.answer.status, config.defaultType, utf8(location.answer.text));
  if (request.method !== 'GET' && request.method !== 'HEAD') return page(sys, 405);
  if (!location) return page(sys, 404);
  return fileAnswer(sys, config, location, request);
}

function pathOf(request: HttpRequest): string {
  const path = request.target.replace(/\?.*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function fileAnswer(sys: Sys, config: NginxConfig, location: Location, request: HttpRequest): Answer {
  const path = pathOf(request);
  if (path.split('/').includes('..')) return page(sys, 400);
  try {
    const found = find(sys, location, path);
    if ('redirect' in found) return redirect(sys, request, found.redirect);
    if ('forbidden' in found) return { ...page(sys, 403), complaint: `directory index of "${found.forbidden}" is forbidden` };
    const { stat } = found;
    const etag = `"${Math.floor(stat.mtime / 1e6).toString(16)}-${stat.size.toString(16)}"`;
    const fields: HeaderFields = [
      ['Last-Modified', httpDate(stat.mtime)],
      ['Connection', 'keep-alive'],
      ['ETag', etag],
    ];
    if (header(request.headers, 'If-None-Match') === etag)
      return { status: 304, headers: [...first(sys), ...fields], body: new Uint8Array(0) };
    const extension = /\.([^./]+)$/.exec(found.path)?.[1] ?? '';
    const type = config.types.get(extension) ?? config.defaultType;
    const body = sys.readFile(found.path);
    const headers = [...first(sys), ['Content-Type', type] as const, ['Content-Length', String(body.length)] as const, ...fields];
    return { status: 200, headers: [...headers, ['Accept-Ranges', 'bytes']], body };
  } catch (error) {
    if (!isErrno(error)) throw error;
    const denied = error.code === 'EACCES';
    const number = denied ? 13 : 2;
    const reason = denied ? strerror('EACCES') : strerror('ENOENT');
    return { ...page(sys, denied ? 403 : 404), complaint: `open() "${location.root}${path}" failed (${number}: ${reason})` };
  }
}

type Found = { readonly path: string; readonly stat: Stat } | { readonly redirect: string } | { readonly forbidden: string };

/** @throws SysError */
function find(sys: Sys, location: Location, path: string): Found {
  const full = `${location.root}${path}`;
  const stat = sys.stat(full.replace(/(.)\/$/, '$1'));
  if (stat.type !== 'directory') return { path: full, stat };
  if (!path.endsWith('/')) return { redirect: `${path}/` };
  for (const name of location.index) {
    try {
      return { path: full + name, stat: sys.stat(full + name) };
    } catch (error) {
      if (!isErrno(error, 'ENOENT')) throw error;
    }
  }
  return { forbidden: full };
}

const first = (sys: Sys): HeaderFields => [
  ['Server', SERVER],
  ['Date', httpDate(sys.now())],
];

function plain(sys: Sys, status: number, type: string, body: Uint8Array): Answer {
  const fields: HeaderFields = [
    ['Content-Type', type],
    ['Content-Length', String(body.length)],
    ['Connection', 'keep-alive'],
  ];
  return { status, headers: [...first(sys), ...fields], body };
}

function redirect(sys: Sys, request: HttpRequest, path: string): Answer {
  const answer = page(sys, 301);
  const location = `http://${header(request.headers, 'Host') ?? 'localhost'}${path}`;
  const at = answer.headers.findIndex(([name]) => name === 'Connection');
  return { ...answer, headers: answer.headers.toSpliced(at, 0, ['Location', location]) };
}

/** nginx's own page for a status. */
function page(sys: Sys, status: number): Answer {
  const title = `${status} ${status === 405 ? 'Not Allowed' : statusText(status)}`;
  const lines = ['<html>', `<head><title>${title}</title></head>`, '<body>', `<center><h1>${title}</h1></center>`];
  const html = [...lines, `<hr><center>${SERVER}</center>`, '</body>', '</html>', ''].join('\r\n');
  return plain(sys, status, 'text/html', utf8(html));
}
