import { goMessage, isErrno } from '../../base/errno.ts';
import type { Endpoint } from './endpoint.ts';

/** A socket that could not be opened, or broke; `message` is what Go's net package says of it. */
export class DialError extends Error {
  readonly permission: boolean;
  constructor(message: string, permission = false) {
    super(message);
    this.name = 'DialError';
    this.permission = permission;
  }
}

/** No answer came from a daemon. `message` is what the user reads. */
export class ConnectionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConnectionError';
  }
}

/** The failed connect(2) in the words of Go's net.OpError. Anything that is no failed system call is thrown on. */
export function dialError(error: unknown, target: string): DialError {
  if (!isErrno(error)) throw error;
  if (error.code === 'EINPROGRESS') return new DialError(`dial ${target}: i/o timeout`);
  return new DialError(`dial ${target}: connect: ${goMessage(error.code)}`, error.code === 'EACCES' || error.code === 'EPERM');
}

/**
 * What the client says when a request got no answer.
 * Source: moby client/request.go doRequest, client/errors.go; recordings B/host_flag.json, B/permission_denied.json.
 * @param method as sent; Go's url.Error writes it with one capital letter
 */
export function connectionError(error: unknown, endpoint: Endpoint, method: string, path: string): ConnectionError {
  if (!(error instanceof DialError)) throw error;
  const verb = method.charAt(0) + method.slice(1).toLowerCase();
  const request = `${verb} "http${endpoint.tls ? 's' : ''}://${endpoint.urlHost}${path}": ${error.message}`;
  if (error.permission) {
    return new ConnectionError(`permission denied while trying to connect to the Docker daemon socket at ${endpoint.host}: ${request}`);
  }
  if (/connection refused|dial unix/.test(error.message)) {
    return new ConnectionError(`Cannot connect to the Docker daemon at ${endpoint.host}. Is the docker daemon running?`);
  }
  // A deadline that passed is told as it is.
  if (error.message.endsWith('i/o timeout')) return new ConnectionError(request);
  return new ConnectionError(`error during connect: ${request}`);
}
