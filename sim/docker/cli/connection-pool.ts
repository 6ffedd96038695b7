import type { ByteSource } from '../../base/byte-stream.ts';
import { isErrno } from '../../base/errno.ts';
import { connectHttp } from '../../http/client.ts';
import type { ClientConnection, HeaderFields, HttpResponse } from '../../http/message.ts';
import type { Sys } from '../../kernel/sys.ts';
import { DialError } from './connection-errors.ts';
import { dial } from './dial.ts';
import type { Endpoint } from './endpoint.ts';

export interface Request {
  readonly method: string;
  readonly target: string;
  readonly headers: HeaderFields;
  readonly body?: Uint8Array | ByteSource;
}

/**
 * Keep-alive as Go's http.Transport does it: the connection that became idle last is used next; when all are busy another one is opened.
 * A connection is idle again once its response was read to the end.
 */
export class ConnectionPool {
  readonly #sys: Sys;
  readonly #endpoint: Endpoint;
  readonly #idle: ClientConnection[] = [];
  readonly #open = new Set<ClientConnection>();

  constructor(sys: Sys, endpoint: Endpoint) {
    this.#sys = sys;
    this.#endpoint = endpoint;
  }

  /** @throws DialError */
  async send(request: Request): Promise<HttpResponse> {
    const connection = this.#takeIdle() ?? (await this.#dial());
    const response = await exchange(connection, request);
    return { ...response, body: this.#returning(connection, response.body) };
  }

  /** A connection of its own, which leaves HTTP. @throws DialError */
  async upgrade(request: Request): Promise<HttpResponse> {
    return exchange(await this.#dial(), { ...request, upgrade: true });
  }

  close(): void {
    for (const connection of this.#open) connection.close();
    this.#open.clear();
  }

  async #dial(): Promise<ClientConnection> {
    const connection = connectHttp(await dial(this.#sys, this.#endpoint));
    this.#open.add(connection);
    return connection;
  }

  #takeIdle(): ClientConnection | undefined {
    for (let next = this.#idle.pop(); next; next = this.#idle.pop()) {
      if (next.reusable) return next;
      this.#drop(next);
    }
    return undefined;
  }

  #returning(connection: ClientConnection, body: ByteSource): ByteSource {
    let ended = false;
    return {
      read: async () => {
        if (ended) return undefined;
        const bytes = await body.read();
        if (bytes !== undefined) return bytes;
        ended = true;
        if (connection.reusable) this.#idle.push(connection);
        else this.#drop(connection);
        return undefined;
      },
    };
  }

  #drop(connection: ClientConnection): void {
    connection.close();
    this.#open.delete(connection);
  }
}

async function exchange(connection: ClientConnection, request: Request & { upgrade?: boolean }): Promise<HttpResponse> {
  try {
    return await connection.request(request);
  } catch (error) {
    // The daemon hung up before it answered.
    if (isErrno(error)) throw new DialError(error.code === 'ECONNRESET' ? 'read: connection reset by peer' : 'EOF');
    if (error instanceof Error && error.name === 'HttpError') throw new DialError(error.message);
    throw error;
  }
}
