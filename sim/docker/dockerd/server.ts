import { isErrno } from '../../base/errno.ts';
import { queryUnescape } from '../../go/url.ts';
import type { Handler, HttpRequest, ResponseWriter } from '../../http/message.ts';
import { DockerError } from '../api/error.ts';
import { compareVersions, ENGINE } from '../api/versions.ts';
import { debugRequest, type RequestFields, requestFields } from './debug-requests.ts';
import { statusOf } from './error-status.ts';
import type { Logger } from './log.ts';
import { createQuery } from './router/query.ts';
import { Reply } from './router/reply.ts';
import { createMatcher, type Match, type Route } from './router/route.ts';

export interface ServerOptions {
  readonly routes: readonly Route[];
  readonly log: Logger;
  readonly experimental: () => boolean;
  /** `linux`. */
  readonly os: string;
}

/** The Engine API over one HTTP handler: routing, then version and headers, then the route. Source: moby api/server/server.go, middleware/. */
export function createHandler(options: ServerOptions): Handler {
  const match = createMatcher(options.routes);
  return async (request, writer) => {
    const [rawPath = '', rawQuery = ''] = split(request.target);
    const path = decodePath(rawPath);
    const clean = cleanPath(path);
    if (clean !== path) return redirect(writer, clean + (rawQuery ? `?${rawQuery}` : ''));
    const found = request.method === 'OPTIONS' ? OPTIONS_MATCH : match(request.method, path);
    const reply = new Reply(writer);
    if (!found) return reply.json(404, { message: 'page not found' });
    await serve(options, request, reply, found, rawQuery);
  };
}

const OPTIONS_MATCH: Match = {
  route: { method: 'OPTIONS', pattern: '', handle: ({ reply }) => reply.empty(200) },
  vars: {},
  version: undefined,
};

async function serve(options: ServerOptions, request: HttpRequest, reply: Reply, found: Match, rawQuery: string): Promise<void> {
  const fields = requestFields(request, found.version === undefined ? found.vars : { ...found.vars, version: found.version });
  try {
    const told = options.log.debugging ? await debugRequest(options.log, request, fields) : request;
    checkVersion(reply, found.version, options.os);
    reply.set('Docker-Experimental', String(options.experimental()));
    const version = found.version ?? ENGINE.apiVersion;
    await found.route.handle({ request: told, reply, vars: found.vars, query: createQuery(rawQuery), version });
  } catch (error) {
    await fail(options, request, reply, found, fields, error);
  }
}

/** Fields that every answer has, then the bounds of the version. @throws DockerError */
function checkVersion(reply: Reply, version: string | undefined, os: string): void {
  reply.set('Server', `Docker/${ENGINE.version} (${os})`).set('Api-Version', ENGINE.apiVersion).set('Ostype', os);
  if (version === undefined) return;
  if (compareVersions(version, ENGINE.minApiVersion) < 0) {
    const advice = 'please upgrade your client to a newer version';
    throw new DockerError(
      'invalidParameter',
      `client version ${version} is too old. Minimum supported API version is ${ENGINE.minApiVersion}, ${advice}`,
    );
  }
  if (compareVersions(version, ENGINE.apiVersion) > 0) {
    throw new DockerError(
      'invalidParameter',
      `client version ${version} is too new. Maximum supported API version is ${ENGINE.apiVersion}`,
    );
  }
}

async function fail(
  options: ServerOptions,
  request: HttpRequest,
  reply: Reply,
  found: Match,
  fields: RequestFields,
  error: unknown,
): Promise<void> {
  const status = statusOf(error) ?? (isErrno(error) ? 500 : undefined);
  if (status === undefined || !(error instanceof Error)) throw error;
  // Nobody is there to be told.
  if (isErrno(error, 'EPIPE', 'ECONNRESET')) return;
  const path = split(request.target)[0] ?? '';
  const message = isErrno(error) ? `${error.path === undefined ? '' : `${error.path}: `}${error.message.toLowerCase()}` : error.message;
  options.log.debug(`error response for ${request.method} request`, { 'error-response': message, ...fields, status });
  if (status >= 500) options.log.error(`Handler for ${request.method} ${path} returned error: ${message}`);
  if (reply.sent) return reply.end();
  if (status === 304) return reply.empty(304);
  // Clients from before 1.24 read errors as plain text.
  if (found.version !== undefined && compareVersions(found.version, '1.24') < 0) {
    return reply.set('Content-Type', 'text/plain; charset=utf-8').set('X-Content-Type-Options', 'nosniff').text(status, `${message}\n`);
  }
  await reply.json(status, { message });
}

function split(target: string): [path: string, query: string] {
  const at = target.indexOf('?');
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)];
}

function decodePath(raw: string): string {
  try {
    return queryUnescape(raw.replaceAll('+', '%2B'));
  } catch {
    return raw;
  }
}

/** path.Clean with the slash at the end kept, as gorilla/mux does before it redirects. */
function cleanPath(path: string): string {
  const out: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') out.pop();
    else if (part !== '' && part !== '.') out.push(part);
  }
  const clean = `/${out.join('/')}`;
  return path.endsWith('/') && clean !== '/' ? `${clean}/` : clean;
}

async function redirect(writer: ResponseWriter, location: string): Promise<void> {
  writer.writeHead(301, [['Location', location]]);
  await writer.end();
}
