import type { Socket } from 'node:net';

const END_OF_HEAD = '\r\n\r\n';
const LONGEST_HEAD = 65536;
const LOCAL_ORIGIN = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;
const REFUSAL =
  'HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\ndockwire: requests of browsers from other sites are refused\n';

/**
 * Any web page can send requests to a port of this machine. A browser says which page did it; what comes from another site is refused before the
 * daemon sees a byte of it. So is a typed-in address, for its connection would stay open for others to use. Command-line clients say nothing of the kind.
 */
export function refuseCrossSite(socket: Socket, accept: (socket: Socket) => void): void {
  let seen = Buffer.alloc(0);
  const look = (bytes: Buffer): void => {
    seen = Buffer.concat([seen, bytes]);
    const end = seen.indexOf(END_OF_HEAD);
    if (end < 0 && seen.length < LONGEST_HEAD) return;
    socket.off('data', look);
    if (isCrossSite(seen.toString('latin1', 0, end < 0 ? seen.length : end))) {
      socket.end(REFUSAL);
      return;
    }
    accept(socket);
    socket.emit('data', seen);
  };
  socket.on('data', look);
  socket.on('error', () => socket.destroy());
}

/** `head` is a request's head as text. Source: Fetch Metadata Request Headers, W3C. */
export function isCrossSite(head: string): boolean {
  const field = (name: string): string | undefined => new RegExp(`^${name}:\\s*(\\S+)`, 'im').exec(head)?.[1];
  const origin = field('origin');
  if (origin !== undefined && !LOCAL_ORIGIN.test(origin)) return true;
  return field('sec-fetch-site') === 'cross-site' || field('sec-fetch-mode') === 'navigate';
}
