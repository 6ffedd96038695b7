import { isErrno, strerror } from '../../../base/errno.ts';
import { connectHttp } from '../../../http/client.ts';
import type { ClientConnection } from '../../../http/message.ts';
import { TlsError, tlsClient } from '../../../http/tls.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { duplexOf } from '../../../libc/duplex.ts';
import { getaddrinfo } from '../../../libc/getaddrinfo.ts';
import { CurlError } from './error.ts';
import type { ParsedUrl } from './url.ts';

export interface Connection {
  readonly http: ClientConnection;
  readonly number: number;
  readonly fresh: boolean;
  readonly local: { host: string; port: number };
  readonly remote: { host: string; port: number };
}

const NOWHERE = { host: '', port: 0 };

/** Connections of one curl, kept for its next URL. */
export class Connections {
  readonly #sys: Sys;
  readonly #unixSocket: string | undefined;
  readonly #say: (line: string) => Promise<void>;
  readonly #kept = new Map<string, Connection>();
  #next = 0;

  constructor(sys: Sys, unixSocket: string | undefined, say: (line: string) => Promise<void>) {
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
    const [address] = await getaddrinfo(this.#sys, url.host);
    if (address === undefined) {
      await this.#say(`Could not resolve host: ${url.host}`);
      throw new CurlError(6, `Could not resolve host: ${url.host}`);
    }
    await this.#say(`  Trying ${address}:${url.port}...`);
    let fd: number;
    try {
      fd = await this.#sys.connect({ family: 'inet', host: address, port: url.port });
    } catch (error) {
      if (!isErrno(error)) throw error;
      await this.#say(`connect to ${address} port ${url.port} failed: ${strerror(error.code)}`);
      throw await this.#refused(url, started);
    }
    await this.#say(`Connected to ${url.host} (${address}) port ${url.port} (#${number})`);
    const local = this.#sys.sockname(fd);
    return this.#over(url, fd, number, { local: local.family === 'inet' ? local : NOWHERE, remote: { host: address, port: url.port } });
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

  async #refused(url: ParsedUrl, started: number): Promise<CurlError> {
    const elapsed = Math.floor((this.#sys.monotonic() - started) / 1000);
    const message = `Failed to connect to ${url.host} port ${url.port} after ${elapsed} ms: Couldn't connect to server`;
    await this.#say(message);
    return new CurlError(7, message);
  }
}
