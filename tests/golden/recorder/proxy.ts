/** A unix socket in front of the daemon's own; forwards every byte and keeps a log of the HTTP exchanges. */
import { chmodSync, chownSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import type { HttpItem } from '../form.ts';
import { ConnectionLog } from './http-log.ts';

export class LoggingProxy {
  #logs: ConnectionLog[] = [];
  #began = 0;
  readonly #open = new Set<Socket>();
  readonly #server: Server;

  /** `listen` is the socket the client connects to; `target` is where the daemon listens. */
  constructor(listen: string, target: string, groupId: number) {
    rmSync(listen, { force: true });
    this.#server = createServer({ allowHalfOpen: true }, (client) => this.#accept(client, target));
    this.#server.listen(listen, () => {
      chownSync(listen, 0, groupId);
      chmodSync(listen, 0o660);
    });
  }

  beginStep(): void {
    this.#logs = [];
    this.#began = performance.now();
  }

  /** The exchanges since `beginStep`, in the order in which they were asked. */
  endStep(): HttpItem[] {
    for (const log of this.#logs) log.closed(this.#now());
    return this.#logs.flatMap((log) => log.items).sort((a, b) => a.t_ms - b.t_ms || a.conn - b.conn);
  }

  /** Whether a connection of this step is still open. */
  busy(): boolean {
    return this.#open.size > 0;
  }

  close(): void {
    for (const socket of this.#open) socket.destroy();
    this.#server.close();
  }

  #now(): number {
    return Math.round(performance.now() - this.#began);
  }

  #accept(client: Socket, target: string): void {
    const log = new ConnectionLog(this.#logs.length + 1, () => this.#now());
    this.#logs.push(log);
    const daemon = createConnection({ path: target, allowHalfOpen: true });
    for (const socket of [client, daemon]) {
      this.#open.add(socket);
      socket.on('close', () => this.#open.delete(socket));
    }
    client.on('data', (data: Buffer) => {
      log.fromClient(data);
      daemon.write(data);
    });
    daemon.on('data', (data: Buffer) => {
      log.fromServer(data);
      client.write(data);
    });
    client.on('end', () => daemon.end());
    daemon.on('end', () => {
      log.closed(this.#now());
      client.end();
    });
    client.on('error', () => daemon.destroy());
    daemon.on('error', () => client.destroy());
    client.on('close', () => daemon.destroy());
    daemon.on('close', () => client.destroy());
  }
}
