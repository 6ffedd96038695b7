import { fromBase64, toBase64 } from '../base/base64.ts';
import { EMPTY, text, utf8 } from '../base/bytes.ts';
import { type HeaderFields, type HttpRequest, header } from '../http/message.ts';
import type { RegistryConfig } from './config.ts';
import type { Content } from './content.ts';

export const REALM = 'https://auth.docker.io/token';
export const SERVICE = 'registry.docker.io';

/** What a request may do with a repository; or how to ask for leave. */
export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly challenge: HeaderFields };

/** `repository` is undefined for /v2/ itself. */
export type Authorize = (request: HttpRequest, repository: string | undefined) => Verdict;

/** Docker Hub: bearer tokens, given by the token server. A private registry with credentials: Basic. One without: everybody may. */
export function authorizer(config: RegistryConfig, content: Content): Authorize {
  if (config.kind === 'hub') return bearer(content);
  if (Object.keys(config.credentials).length === 0) return () => ({ allowed: true });
  return (request) => {
    if (userOf(request, config.credentials) !== undefined) return { allowed: true };
    return { allowed: false, challenge: [['WWW-Authenticate', 'Basic realm="Registry Realm"']] };
  };
}

/** Repositories that a token may pull from are written into it. */
function bearer(content: Content): Authorize {
  return (request, repository) => {
    const scope = repository === undefined ? '' : `,scope="repository:${repository}:pull"`;
    const challenge = (error: string): Verdict => ({
      allowed: false,
      challenge: [['WWW-Authenticate', `Bearer realm="${REALM}",service="${SERVICE}"${scope}${error}`]],
    });
    const token = /^Bearer (.+)$/i.exec(header(request.headers, 'Authorization') ?? '')?.[1];
    const granted = token === undefined ? undefined : readToken(token);
    if (!granted) return challenge('');
    if (repository === undefined || (granted.includes(repository) && content.has(repository))) return { allowed: true };
    return challenge(',error="insufficient_scope"');
  };
}

/** A token says which repositories it is for. It is not signed: nobody in this world forges one. */
export const makeToken = (repositories: readonly string[]): string => toBase64(utf8(JSON.stringify({ access: repositories })));

/** The text behind base64; what is not of the alphabet is skipped. */
function decoded(encoded: string): string {
  return text(fromBase64(encoded.replace(/[^A-Za-z0-9+/]/g, '')) ?? EMPTY);
}

function readToken(token: string): readonly string[] | undefined {
  try {
    return (JSON.parse(decoded(token)) as { access?: string[] }).access;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The user that Basic credentials prove; `false` when they are wrong, undefined without any. */
export function basicUser(request: HttpRequest, credentials: Readonly<Record<string, string>>): string | false | undefined {
  const encoded = /^Basic (.+)$/i.exec(header(request.headers, 'Authorization') ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [, user = '', password = ''] = /^([^:]*):(.*)$/s.exec(decoded(encoded)) ?? [];
  return Object.hasOwn(credentials, user) && credentials[user] === password ? user : false;
}

const userOf = (request: HttpRequest, credentials: Readonly<Record<string, string>>): string | undefined =>
  basicUser(request, credentials) || undefined;
