import type { ByteSource, Duplex } from '../../base/byte-stream.ts';
import { concat, text, utf8 } from '../../base/bytes.ts';
import { marshal } from '../../go/json.ts';
import { encodeValues } from '../../go/url.ts';
import { type HeaderFields, type HttpResponse, header } from '../../http/message.ts';
import type { Sys } from '../../kernel/sys.ts';
import { DockerError, type ErrorKind } from '../api/error.ts';
import { CLIENT, compareVersions } from '../api/versions.ts';
import { connectionError } from './connection-errors.ts';
import { ConnectionPool } from './connection-pool.ts';
import type { Endpoint } from './endpoint.ts';
import { StatusError } from './errors.ts';
import { cleanPath } from './url-path.ts';

export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the daemon says of itself in the answer to /_ping. */
export interface Ping {
  readonly apiVersion: string;
  readonly osType: string;
  readonly experimental: boolean;
  readonly builderVersion: string;
  /** '' where there is no swarm, else `active/manager` … */
  readonly swarm: string;
}

const KINDS: Readonly<Record<number, ErrorKind>> = {
  304: 'notModified',
  400: 'invalidParameter',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  500: 'system',
  501: 'notImplemented',
  503: 'unavailable',
};

/** The Engine API over one pool of connections. Source: moby client; recordings G/cli_http_sequences.json. */
export class ApiClient {
  readonly endpoint: Endpoint;
  readonly #pool: ConnectionPool;
  /** DOCKER_API_VERSION switches negotiation off. */
  readonly #fixedVersion: string | undefined;
  #ping: Promise<Ping> | undefined;
  #version: string = CLIENT.apiVersion;
  #hijacked: Duplex[] = [];

  constructor(sys: Sys, endpoint: Endpoint) {
    this.endpoint = endpoint;
    this.#pool = new ConnectionPool(sys, endpoint);
    this.#fixedVersion = sys.env.DOCKER_API_VERSION?.replace(/^v/, '') || undefined;
    if (this.#fixedVersion !== undefined) this.#version = this.#fixedVersion;
  }

  /** The version in use. */
  get version(): string {
    return this.#version;
  }

  /** Asks the daemon who it is, once; settles which API version both speak. A failure is forgotten, so that the next call asks again. */
  ping(): Promise<Ping> {
    this.#ping ??= this.#askPing().catch((error: unknown) => {
      this.#ping = undefined;
      throw error;
    });
    return this.#ping;
  }

  async #askPing(): Promise<Ping> {
    const response = await this.#exchange('HEAD', '/_ping', [], undefined);
    await drain(response.body);
    const apiVersion = header(response.headers, 'Api-Version') ?? '';
    if (this.#fixedVersion === undefined) {
      const offered = apiVersion || '1.24';
      if (compareVersions(offered, this.#version) < 0) this.#version = offered;
    }
    return {
      apiVersion,
      osType: header(response.headers, 'Ostype') ?? '',
      experimental: header(response.headers, 'Docker-Experimental') === 'true',
      builderVersion: header(response.headers, 'Builder-Version') ?? '',
      swarm: header(response.headers, 'Swarm') ?? '',
    };
  }

  /** Negotiates where that has not been done; a daemon that does not answer shows at the request itself. */
  async #settleVersion(): Promise<void> {
    await this.ping().catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'ConnectionError') throw error;
    });
  }

  get(path: string, query?: Query, headers?: HeaderFields): Promise<ApiResponse> {
    return this.#request('GET', path, query, undefined, headers);
  }

  head(path: string, query?: Query): Promise<ApiResponse> {
    return this.#request('HEAD', path, query, undefined);
  }

  post(path: string, query?: Query, body?: unknown, headers?: HeaderFields): Promise<ApiResponse> {
    return this.#request('POST', path, query, body, headers);
  }

  delete(path: string, query?: Query): Promise<ApiResponse> {
    return this.#request('DELETE', path, query, undefined);
  }

  /** A POST that turns the connection into a raw stream. The answer's content type says whether frames or raw bytes follow. */
  async hijack(path: string, query?: Query, body?: unknown): Promise<{ stream: Duplex; mediaType: string }> {
    await this.#settleVersion();
    requirePath(path);
    const bytes = body === undefined ? undefined : utf8(`${marshal(body)}\n`);
    const target = this.#target(path, query);
    const headers: [string, string][] = [
      ...this.#commonHeaders('POST', bytes),
      ['Connection', 'Upgrade'],
      ['Content-Type', bytes ? 'application/json' : 'text/plain'],
      ['Upgrade', 'tcp'],
    ];
    let response: HttpResponse;
    try {
      response = await this.#pool.upgrade({ method: 'POST', target, headers, body: bytes });
    } catch (error) {
      throw connectionError(error, this.endpoint, 'POST', target);
    }
    if (!response.upgraded) throw new Error(`unable to upgrade to tcp, received ${response.status}`);
    this.#hijacked.push(response.upgraded);
    return { stream: response.upgraded, mediaType: header(response.headers, 'Content-Type') ?? '' };
  }

  close(): void {
    for (const stream of this.#hijacked) stream.close();
    this.#hijacked = [];
    this.#pool.close();
  }

  #target(path: string, query: Query = {}): string {
    const values = new Map<string, readonly string[]>();
    for (const [key, value] of Object.entries(query)) if (value !== undefined) values.set(key, typeof value === 'string' ? [value] : value);
    const encoded = encodeValues(values);
    return `/v${this.#version}${cleanPath(path)}${encoded === '' ? '' : `?${encoded}`}`;
  }

  #commonHeaders(method: string, body: Uint8Array | undefined): [string, string][] {
    const headers: [string, string][] = [
      ['Host', this.endpoint.hostHeader],
      ['User-Agent', `Docker-Client/${CLIENT.version} (${CLIENT.os})`],
    ];
    if (body || method === 'POST' || method === 'PUT') headers.push(['Content-Length', String(body?.length ?? 0)]);
    return headers;
  }

  async #request(method: string, path: string, query: Query | undefined, body: unknown, extra: HeaderFields = []): Promise<ApiResponse> {
    await this.#settleVersion();
    requirePath(path);
    const target = this.#target(path, query);
    const bytes = body === undefined ? undefined : utf8(`${marshal(body)}\n`);
    const typed: HeaderFields = bytes ? [['Content-Type', 'application/json']] : [];
    const response = new ApiResponse(await this.#exchange(method, target, [...typed, ...extra], bytes));
    if (response.status >= 200 && response.status < 400) return response;
    throw await errorOf(response, target);
  }

  async #exchange(method: string, target: string, extra: HeaderFields, body: Uint8Array | undefined): Promise<HttpResponse> {
    const headers = [...this.#commonHeaders(method, body), ...extra];
    try {
      return await this.#pool.send(body ? { method, target, headers, body } : { method, target, headers });
    } catch (error) {
      throw connectionError(error, this.endpoint, method, target);
    }
  }
}

/** A request about a container without a name. */
function requirePath(path: string): void {
  if (path === '') throw new StatusError(1, 'invalid container name or ID: value is empty');
}

/** An answer whose body is still to be read. Read it to the end, or the connection stays busy. */
export class ApiResponse {
  readonly status: number;
  readonly reason: string;
  readonly headers: HeaderFields;
  readonly body: ByteSource;

  constructor(response: HttpResponse) {
    this.status = response.status;
    this.reason = response.reason;
    this.headers = response.headers;
    this.body = response.body;
  }

  async text(): Promise<string> {
    return text(await drain(this.body));
  }

  async json<T>(): Promise<T> {
    return JSON.parse(await this.text()) as T;
  }

  /** Reads and forgets the rest. */
  async done(): Promise<void> {
    await drain(this.body);
  }
}

async function drain(body: ByteSource): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let part = await body.read(); part; part = await body.read()) parts.push(part);
  return concat(parts);
}

/** The daemon's refusal, as the user reads it. Source: moby client/request.go checkResponseErr. */
async function errorOf(response: ApiResponse, target: string): Promise<DockerError> {
  const body = await response.text();
  const kind = KINDS[response.status] ?? (response.status >= 500 ? 'system' : 'invalidParameter');
  if (body === '') {
    const route = target.replace(/\?.*$/, '');
    return new DockerError(
      kind,
      `request returned ${response.status} ${response.reason} for API route and version http://${header(response.headers, 'Host') ?? ''}${route}, check if the server supports the requested API version`,
    );
  }
  return new DockerError(kind, `Error response from daemon: ${daemonMessage(response, body).trim()}`);
}

function daemonMessage(response: ApiResponse, body: string): string {
  if (!(header(response.headers, 'Content-Type') ?? '').startsWith('application/json')) return body;
  try {
    const { message } = JSON.parse(body) as { message?: string };
    return message || `API returned a ${response.status} (${response.reason}) but provided no error-message`;
  } catch {
    return body;
  }
}
