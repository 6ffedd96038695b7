import type { Duplex } from '../../../base/byte-stream.ts';
import { utf8 } from '../../../base/bytes.ts';
import { header } from '../../../http/message.ts';
import { atLeast } from '../../api/versions.ts';
import { reasonOf, statusOf } from '../error-status.ts';
import type { RouteCall } from '../router/route.ts';

const RAW = 'application/vnd.docker.raw-stream';
const MULTIPLEXED = 'application/vnd.docker.multiplexed-stream';

export const streamType = (version: string, tty: boolean): string => (!tty && atLeast(version, '1.42') ? MULTIPLEXED : RAW);

/**
 * Takes the connection, and says so: 101 to a client that asked for an upgrade, a bare 200 to one that did not. An exec's answer (`withFields`) has the
 * daemon's usual fields too, an attach's has not. Source: moby container_routes.go, exec.go; recordings C/exec_pty.
 */
export async function takeConnection(call: RouteCall, tty: boolean, withFields = false): Promise<Duplex> {
  const upgrade = header(call.request.headers, 'Upgrade') !== undefined;
  const connection = call.reply.hijack();
  const type = upgrade ? streamType(call.version, tty) : RAW;
  const head = upgrade
    ? `HTTP/1.1 101 UPGRADED\r\nContent-Type: ${type}\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n`
    : `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n`;
  const fields = withFields ? call.reply.fields.map(([name, value]) => `${name}: ${value}\r\n`).join('') : '';
  await connection.write(utf8(`${head}${fields}\r\n`));
  return connection;
}

/** A failure before the streams began, told on the taken connection without the daemon's usual fields. */
export async function refuseConnection(call: RouteCall, error: unknown): Promise<void> {
  const status = statusOf(error);
  if (status === undefined || !(error instanceof Error)) throw error;
  const connection = call.reply.hijack();
  await connection.write(utf8(`HTTP/1.1 ${status} ${reasonOf(status)}\r\nContent-Type: ${RAW}\r\n\r\n${error.message}\r\n`));
  connection.close();
}
