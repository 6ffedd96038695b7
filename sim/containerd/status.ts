import { isErrno } from '../base/errno.ts';
import { ContainerdError } from './api.ts';

/** gRPC's status codes for the kinds of containerd's errdefs. Source: github.com/containerd/errdefs/pkg/errgrpc. */
const CODES: Readonly<Record<ContainerdError['kind'], number>> = {
  unknown: 2,
  'invalid argument': 3,
  'not found': 5,
  'already exists': 6,
  'failed precondition': 9,
  unavailable: 14,
};

/** How a failed call travels. Anything that is not a failure of a call or of the system is a bug, and is thrown on. */
export function statusOf(error: unknown): { code: number; message: string } {
  if (error instanceof ContainerdError) return { code: CODES[error.kind], message: error.message };
  if (isErrno(error))
    return { code: CODES.unknown, message: error.path ? `${error.path}: ${error.message.toLowerCase()}` : error.message.toLowerCase() };
  throw error;
}

export function errorOf(status: { code: number; message: string }): ContainerdError {
  const kinds = Object.keys(CODES) as ContainerdError['kind'][];
  return new ContainerdError(kinds.find((kind) => CODES[kind] === status.code) ?? 'unknown', status.message);
}

/** The same failure, told with where it was met. */
export function wrapped(error: unknown, prefix: string): unknown {
  if (error instanceof ContainerdError) return new ContainerdError(error.kind, `${prefix}: ${error.message}`);
  return error;
}
