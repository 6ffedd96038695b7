import { type Errno, isErrno, strerror } from '../../../base/errno.ts';
import { connectHttp } from '../../../http/client.ts';
import type { ClientConnection } from '../../../http/message.ts';
import { TlsError, tlsClient } from '../../../http/tls.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { duplexOf } from '../../../libc/duplex.ts';
import { lookUp } from '../../../libc/getaddrinfo.ts';
import { CurlError } from './error.ts';
import type { ParsedUrl } from './url.ts';

export interface Connection {
  readonly http: ClientConnection;
  readonly number: number;
  readonly fresh: boolean;
  readonly local: { host: string; port: number };
  readonly remote: { host: string; port: number };
}

export interface Limits {
  readonly resolve: readonly string[];
  /** Seconds. */
  readonly connectTimeout: number | undefined;
}

/** Curl's own patience with a connection, microseconds. */
const PATIENCE = 300_000_000;

const NOWHERE = { host: '', port: 0 };

/** Connections of one curl, kept for its next URL. */
export class Connections {
  readonly #sys: Sys;
  readonly #unixSocket: string | undefined;
  readonly #say: (line: string) => Promise<void>;
  readonly #limits: Limits;
  readonly #kept = new Map<string, Connection>();
  #next = 0;

  /** What it is doing: a time-out says so. */
  stage: 'resolving' | 'connecting' | 'open' = 'open';

  constructor(
    sys: Sys,
    unixSocket: string | undefined,
    say: (line: string) => Promise<void>,
    limits: Limits = { resolve: [], connectTimeout: undefined },
  ) {
    this.#limits = limits;
    this.#sys = sys;
    this.#unixSocket = unixSocket;
    this.#say = say;
  }

  /** @throws CurlError 6, 7, 35 */
  async to(url: ParsedUrl): Promise<Connection> {
    const key = `${url.scheme}://${url.host}:${url.port}`;
    const kept = this.#kept.get(key);
    if (kept?.http.reusable) {
      await this.#say(`Found bundle for host: 0x55d5c0de0000 [serially]`);
      await this.#say(`Can not multiplex, even if we wanted to`);
      await this.#say(`Re-using existing connection #${kept.number} with host ${url.host}`);
      return { ...kept, fresh: false };
    }
    const number = this.#next++;
    try {
      const connection =
        this.#unixSocket === undefined ? await this.#dial(url, number) : await this.#dialUnix(url, number, this.#unixSocket);
      this.#kept.set(key, connection);
      return connection;
    } catch (error) {
      if (error instanceof CurlError) await this.#say(`Closing connection ${number}`);
      throw error;
    }
  }

  close(): void {
    for (const { http } of this.#kept.values()) http.close();
  }

  async #dialUnix(url: ParsedUrl, number: number, path: string): Promise<Connection> {
    const started = this.#sys.monotonic();
    await this.#say(`  Trying ${path}:0...`);
    let fd: number;
    try {
      fd = await this.#sys.connect({ family: 'unix', path });
    } catch (error) {
      if (!isErrno(error)) throw error;
      await this.#say(`Immediate connect fail for ${path}: ${strerror(error.code)}`);
      throw await this.#refused(url, started);
    }
    await this.#say(`Connected to ${url.host} (${path}) port ${url.port} (#${number})`);
    return this.#over(url, fd, number, { local: NOWHERE, remote: NOWHERE });
  }

  async #dial(url: ParsedUrl, number: number): Promise<Connection> {
    const started = this.#sys.monotonic();
    const { connectTimeout } = this.#limits;
    const limit = connectTimeout ? connectTimeout * 1_000_000 : PATIENCE;
    const addresses = await this.#resolve(url, limit);
    let errno: Errno = 'ECONNREFUSED';
    this.stage = 'connecting';
    for (const address of addresses) {
      await this.#say(`  Trying ${address}:${url.port}...`);
      try {
        const timeout = Math.max(0, limit - (this.#sys.monotonic() - started));
        const fd = await this.#sys.connect({ family: 'inet', host: address, port: url.port }, { timeout });
        this.stage = 'open';
        await this.#say(`Connected to ${url.host} (${address}) port ${url.port} (#${number})`);
        const local = this.#sys.sockname(fd);
        return await this.#over(url, fd, number, {
          local: local.family === 'inet' ? local : NOWHERE,
          remote: { host: address, port: url.port },
        });
      } catch (error) {
        if (!isErrno(error)) throw error;
        errno = error.code;
        if (errno === 'EINPROGRESS') await this.#say(`ipv4 connect timeout after ${Math.floor(limit / 1000)}ms, move on!`);
        else await this.#say(`connect to ${address} port ${url.port} failed: ${strerror(error.code)}`);
      }
    }
    throw await this.#refused(url, started, errno);
  }

  /** @throws CurlError 6, 28 */
  async #resolve(url: ParsedUrl, limit: number): Promise<readonly string[]> {
    const own = this.#limits.resolve
      .map((entry) => entry.replace(/^\+/, '').split(':'))
      .find(([host, port]) => host === url.host && Number(port) === url.port);
    if (own?.[2]) {
      await this.#say(`Hostname ${url.host} was found in DNS cache`);
      return own[2].split(',');
    }
    this.stage = 'resolving';
    const looked = await Promise.race([lookUp(this.#sys, url.host), this.#sys.sleep(limit).then(() => undefined)]);
    if (!looked) throw new CurlError(28, `Resolving timed out after ${Math.floor(limit / 1000)} milliseconds`);
    if (looked.answers.length > 0) return looked.answers;
    await this.#say(`Could not resolve host: ${url.host}`);
    throw new CurlError(6, `Could not resolve host: ${url.host}`);
  }

  async #over(url: ParsedUrl, fd: number, number: number, ends: Pick<Connection, 'local' | 'remote'>): Promise<Connection> {
    const stream = duplexOf(this.#sys, fd);
    if (url.scheme === 'http') return { http: connectHttp(stream), number, fresh: true, ...ends };
    try {
      return { http: connectHttp(await tlsClient(stream, url.host)), number, fresh: true, ...ends };
    } catch (error) {
      stream.close();
      if (error instanceof TlsError) throw new CurlError(35, 'OpenSSL/3.0.19: error:0A00010B:SSL routines::wrong version number');
      throw error;
    }
  }

  async #refused(url: ParsedUrl, started: number, errno: Errno = 'ECONNREFUSED'): Promise<CurlError> {
    const elapsed = Math.floor((this.#sys.monotonic() - started) / 1000);
    const why = errno === 'EINPROGRESS' ? 'Timeout was reached' : "Couldn't connect to server";
    const message = `Failed to connect to ${url.host} port ${url.port} after ${elapsed} ms: ${why}`;
    await this.#say(message);
    return new CurlError(errno === 'EINPROGRESS' || errno === 'ETIMEDOUT' ? 28 : 7, message);
  }
}
