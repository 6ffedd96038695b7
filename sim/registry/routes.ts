import { utf8 } from '../base/bytes.ts';
import type { Handler, HttpRequest, ResponseWriter } from '../http/message.ts';
import { createRouter, type Route, type RouteContext } from '../http/router.ts';
import { authorizer } from './authorization.ts';
import type { RegistryConfig } from './config.ts';
import type { Content } from './content.ts';
import { COMMON, JSON_TYPE, refuse, sorted } from './errors.ts';
import { giveToken } from './token.ts';

/** The distribution API, reading side. Source: https://distribution.github.io/distribution/spec/api/; recording D/registry_http_api. */
export function registryHandler(config: RegistryConfig, content: Content, now: () => string): Handler {
  const authorize = authorizer(config, content);
  const guarded =
    (handle: (context: RouteContext) => Promise<void>) =>
    async (context: RouteContext): Promise<void> => {
      const verdict = authorize(context.request, context.vars.name);
      if (verdict.allowed) return handle(context);
      const { name } = context.vars;
      const detail = name === undefined ? null : [{ Type: 'repository', Class: '', Name: name, Action: 'pull' }];
      await refuse(context.response, 'UNAUTHORIZED', detail, verdict.challenge);
    };
  const both = (pattern: string, handle: (context: RouteContext) => Promise<void>): Route[] =>
    ['GET', 'HEAD'].map((method) => ({ method, pattern, handle: guarded(handle) }));
  const router = createRouter([
    { method: 'GET', pattern: '/token', handle: (context) => giveToken(config, content, now, context) },
    ...both('/v2/', ({ response }) => answer(response, JSON_TYPE, utf8('{}'))),
    ...both('/v2/_catalog', ({ response }) => document(response, { repositories: content.repositories })),
    ...both('/v2/{name:.*}/tags/list', ({ response, vars }) => listTags(content, response, vars.name ?? '')),
    ...both('/v2/{name:.*}/manifests/{reference}', (context) => giveManifest(content, context)),
    ...both('/v2/{name:.*}/blobs/{digest}', (context) => giveBlob(content, context)),
  ]);
  return (request, response) => dispatch(router, request, response);
}

async function dispatch(router: ReturnType<typeof createRouter>, request: HttpRequest, response: ResponseWriter): Promise<void> {
  const found = router.find(request.method, request.target);
  if (found === 'methodMissing') return refuse(response, 'UNSUPPORTED');
  if (found) return found.route.handle({ request, response, vars: found.vars, query: found.query });
  response.writeHead(404, sorted([['Content-Type', 'text/plain; charset=utf-8'], ...COMMON]));
  await response.write(utf8('404 page not found\n'));
}

async function answer(
  response: ResponseWriter,
  type: string,
  body: Uint8Array,
  extra: readonly (readonly [string, string])[] = [],
): Promise<void> {
  response.writeHead(200, sorted([['Content-Length', String(body.length)], ['Content-Type', type], ...COMMON, ...extra]));
  await response.write(body);
}

async function document(response: ResponseWriter, value: unknown): Promise<void> {
  response.writeHead(200, sorted([['Content-Type', JSON_TYPE], ...COMMON]));
  await response.write(utf8(`${JSON.stringify(value)}\n`));
}

async function listTags(content: Content, response: ResponseWriter, name: string): Promise<void> {
  if (!content.has(name)) return refuse(response, 'NAME_UNKNOWN', { name });
  await document(response, { name, tags: content.tags(name) });
}

async function giveManifest(content: Content, { response, vars }: RouteContext): Promise<void> {
  const reference = vars.reference ?? '';
  const manifest = content.manifest(vars.name ?? '', reference);
  if (!manifest) {
    const detail = reference.includes(':') ? `unknown manifest name=${vars.name} revision=${reference}` : { Tag: reference };
    return refuse(response, 'MANIFEST_UNKNOWN', detail);
  }
  await answer(response, manifest.mediaType, manifest.bytes, [
    ['Docker-Content-Digest', manifest.digest],
    ['Etag', `"${manifest.digest}"`],
  ]);
}

async function giveBlob(content: Content, { response, vars }: RouteContext): Promise<void> {
  const digest = vars.digest ?? '';
  const blob = content.blob(vars.name ?? '', digest);
  if (!blob) return refuse(response, 'BLOB_UNKNOWN', { digest });
  await answer(response, 'application/octet-stream', blob, [
    ['Accept-Ranges', 'bytes'],
    ['Cache-Control', 'max-age=31536000'],
    ['Docker-Content-Digest', digest],
    ['Etag', `"${digest}"`],
  ]);
}
