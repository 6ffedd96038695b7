import { text } from '../../../base/bytes.ts';
import { isErrno } from '../../../base/errno.ts';
import { encodeValues } from '../../../go/url.ts';
import { readBody } from '../../../http/client.ts';
import { HttpError } from '../../../http/head.ts';
import { type ClientConnection, type HeaderFields, type HttpResponse, header } from '../../../http/message.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { ENGINE } from '../../api/versions.ts';
import type { RegistryAuth } from '../image/service.ts';
import { basicCredentials } from './basic-auth.ts';
import { parseChallenge } from './challenge.ts';
import { dialRegistry, TransportError } from './dial.ts';
import { endpointOf, type RegistryEndpoint } from './endpoint.ts';
import { RegistryError, registryError } from './registry-error.ts';

export interface RegistryResponse {
  readonly status: number;
  readonly headers: HeaderFields;
  readonly body: Uint8Array;
}

/**
 * One registry, spoken to about one repository: finds out how it wants to be authorised, keeps its connections.
 * Source: https://distribution.github.io/distribution/spec/api/.
 */
export class RegistryClient {
  readonly #sys: Sys;
  readonly endpoint: RegistryEndpoint;
  readonly #auth: RegistryAuth;
  readonly #scope: string;
  readonly #connections = new Map<string, ClientConnection>();
  #authorization: string | undefined;
  #basicWanted = false;

  constructor(sys: Sys, endpoint: RegistryEndpoint, repository: string, auth: RegistryAuth = {}) {
    this.#sys = sys;
    this.endpoint = endpoint;
    this.#auth = auth;
    this.#scope = `repository:${repository}:pull`;
  }

  /** GET /v2/, and a token if it is asked for. @throws TransportError `Get "https://…/v2/": …`, RegistryError */
  async open(): Promise<void> {
    const { status, headers } = await this.#exchange(this.endpoint, 'GET', '/v2/', []);
    if (status !== 401) return;
    const challenge = parseChallenge(header(headers, 'WWW-Authenticate') ?? '');
    if (challenge.scheme === 'bearer') this.#authorization = `Bearer ${await this.#token(challenge.parameters)}`;
    else if (challenge.scheme === 'basic') {
      this.#basicWanted = true;
      if (this.#auth.username !== undefined) this.#authorization = `Basic ${basicCredentials(this.#auth)}`;
    }
  }

  /** @throws TransportError, RegistryError for an answer that is no success */
  async get(path: string, accept: readonly string[] = []): Promise<RegistryResponse> {
    return this.#successful('GET', path, accept);
  }

  /** A HEAD; any status. @throws TransportError */
  async head(path: string, accept: readonly string[]): Promise<RegistryResponse> {
    return this.#authorized('HEAD', path, accept);
  }

  /** A GET whose body is still to be read. @throws TransportError, RegistryError */
  async stream(path: string): Promise<HttpResponse> {
    const response = await this.#send(this.endpoint, 'GET', path, [['Accept-Encoding', 'identity'], ...this.#authorizationField()]);
    if (response.status < 300) return response;
    throw registryError(response.status, header(response.headers, 'WWW-Authenticate') ?? '', await readBody(response.body));
  }

  close(): void {
    for (const connection of this.#connections.values()) connection.close();
    this.#connections.clear();
  }

  async #successful(method: string, path: string, accept: readonly string[]): Promise<RegistryResponse> {
    const response = await this.#authorized(method, path, accept);
    if (response.status >= 200 && response.status < 300) return response;
    throw registryError(response.status, header(response.headers, 'WWW-Authenticate') ?? '', response.body);
  }

  async #authorized(method: string, path: string, accept: readonly string[]): Promise<RegistryResponse> {
    if (this.#basicWanted && this.#authorization === undefined) {
      throw new TransportError(`${describe(this.endpoint, method, path)}: no basic auth credentials`);
    }
    const fields = [...accept.map((type) => ['Accept', type] as const), ...this.#authorizationField()];
    return this.#exchange(this.endpoint, method, path, fields);
  }

  #authorizationField(): [string, string][] {
    return this.#authorization === undefined ? [] : [['Authorization', this.#authorization]];
  }

  async #token(parameters: Readonly<Record<string, string>>): Promise<string> {
    const [, scheme, authority = '', path = '/'] = /^(https?):\/\/([^/]+)(\/.*)?$/.exec(parameters.realm ?? '') ?? [];
    const endpoint = endpointOf(scheme === 'http' ? 'http' : 'https', authority);
    const { username } = this.#auth;
    const query = encodeValues(
      new Map([
        ...(username === undefined ? [] : [['account', [username]] as const]),
        ['scope', [this.#scope]] as const,
        ['service', [parameters.service ?? '']] as const,
      ]),
    );
    const credentials: [string, string][] = username === undefined ? [] : [['Authorization', `Basic ${basicCredentials(this.#auth)}`]];
    const response = await this.#exchange(endpoint, 'GET', `${path}?${query}`, credentials);
    if (response.status !== 200) throw registryError(response.status, '', response.body);
    const { token, access_token } = JSON.parse(text(response.body)) as { token?: string; access_token?: string };
    const found = token ?? access_token;
    if (found === undefined) throw new RegistryError('UNKNOWN', 'authorization server did not include a token in the response', 200);
    return found;
  }

  async #exchange(endpoint: RegistryEndpoint, method: string, path: string, fields: HeaderFields): Promise<RegistryResponse> {
    const response = await this.#send(endpoint, method, path, [...fields, ['Accept-Encoding', 'gzip']]);
    return { status: response.status, headers: response.headers, body: await readBody(response.body) };
  }

  async #send(endpoint: RegistryEndpoint, method: string, path: string, fields: HeaderFields): Promise<HttpResponse> {
    const headers: HeaderFields = [['Host', endpoint.authority], ['User-Agent', userAgent(this.#sys)], ...fields];
    try {
      return await (await this.#connection(endpoint)).request({ method, target: path, headers });
    } catch (error) {
      const reason = error instanceof TransportError || error instanceof HttpError || isErrno(error) ? error.message : undefined;
      if (reason === undefined) throw error;
      throw new TransportError(`${describe(endpoint, method, path)}: ${reason}`);
    }
  }

  async #connection(endpoint: RegistryEndpoint): Promise<ClientConnection> {
    const kept = this.#connections.get(endpoint.authority);
    if (kept?.reusable) return kept;
    kept?.close();
    const fresh = await dialRegistry(this.#sys, endpoint);
    this.#connections.set(endpoint.authority, fresh);
    return fresh;
  }
}

/** `Get "https://registry-1.docker.io/v2/"`, as Go's url.Error begins. */
function describe(endpoint: RegistryEndpoint, method: string, path: string): string {
  return `${method[0]}${method.slice(1).toLowerCase()} "${endpoint.scheme}://${endpoint.authority}${path}"`;
}

/** Source: moby dockerversion/useragent.go. */
function userAgent(sys: Sys): string {
  const parts = [`docker/${ENGINE.version}`, `go/${ENGINE.goVersion}`, `git-commit/${ENGINE.gitCommit}`, `kernel/${sys.uname().release}`];
  return [...parts, `os/${ENGINE.os}`, `arch/${ENGINE.arch}`].join(' ');
}
