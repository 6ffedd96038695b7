import { utf8 } from '../base/bytes.ts';
import type { RouteContext } from '../http/router.ts';
import { basicUser, makeToken } from './authorization.ts';
import type { RegistryConfig } from './config.ts';
import type { Content } from './content.ts';
import { JSON_TYPE } from './errors.ts';

/** GET /token of the token server. Source: https://distribution.github.io/distribution/spec/auth/token/. */
export async function giveToken(config: RegistryConfig, content: Content, now: () => string, context: RouteContext): Promise<void> {
  const { request, response, query } = context;
  const user = basicUser(request, config.credentials);
  if (user === false) {
    response.writeHead(401, [['Content-Type', JSON_TYPE]]);
    await response.write(utf8('{"details":"incorrect username or password"}\n'));
    return;
  }
  const scopes = query.split('&').filter((part) => part.startsWith('scope='));
  const wanted = scopes.flatMap((part) => /^repository:(.+):[\w,*]+$/.exec(decodeURIComponent(part.slice('scope='.length)))?.[1] ?? []);
  const token = makeToken(wanted.filter((repository) => content.has(repository)));
  response.writeHead(200, [['Content-Type', JSON_TYPE]]);
  await response.write(utf8(`${JSON.stringify({ token, access_token: token, expires_in: 300, issued_at: now() })}\n`));
}
