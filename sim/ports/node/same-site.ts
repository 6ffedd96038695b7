import type { Socket } from 'node:net';

const END_OF_HEAD = '\r\n\r\n';
const LONGEST_HEAD = 65536;
const LOCAL_ORIGIN = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Any web page can send requests to a port of this machine. A browser says in `Origin` which page did; a request from another site is refused before
 * the daemon sees a byte of it. Command-line clients send no Origin.
 */
export function refuseCrossSite(socket: Socket, accept: (socket: Socket) => void): void {
  let seen = Buffer.alloc(0);
  const look = (bytes: Buffer): void => {
    seen = Buffer.concat([seen, bytes]);
    const end = seen.indexOf(END_OF_HEAD);
    if (end < 0 && seen.length < LONGEST_HEAD) return;
    socket.off('data', look);
    const head = seen.toString('latin1', 0, end < 0 ? seen.length : end);
    if (isCrossSite(head)) {
      socket.end(
        'HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\ndockwire: requests from other sites are refused\n',
      );
      return;
    }
    accept(socket);
    socket.emit('data', seen);
  };
  socket.on('data', look);
  socket.on('error', () => socket.destroy());
}

export function isCrossSite(head: string): boolean {
  const origin = /^origin:\s*(\S+)/im.exec(head)?.[1];
  return origin !== undefined && !LOCAL_ORIGIN.test(origin);
}
