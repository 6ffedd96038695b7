import { ContainerdError } from '../../containerd/api.ts';
import { DockerError, type ErrorKind } from '../api/error.ts';

/** The one table from kinds of failure to HTTP statuses. Source: moby api/server/httpstatus/status.go. */
const STATUS: Readonly<Record<ErrorKind, number>> = {
  notFound: 404,
  invalidParameter: 400,
  conflict: 409,
  unauthorized: 401,
  unavailable: 503,
  forbidden: 403,
  notModified: 304,
  notImplemented: 501,
  system: 500,
  unknown: 500,
  cancelled: 500,
};

const CONTAINERD: Readonly<Record<ContainerdError['kind'], number>> = {
  'not found': 404,
  'already exists': 409,
  'invalid argument': 400,
  'failed precondition': 409,
  unavailable: 503,
  unknown: 500,
};

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  301: 'Moved Permanently',
  304: 'Not Modified',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
};

/** Undefined for what is no failure of a request but a bug: it must surface. */
export function statusOf(error: unknown): number | undefined {
  if (error instanceof DockerError) return STATUS[error.kind];
  if (error instanceof ContainerdError) return CONTAINERD[error.kind];
  return undefined;
}

export const reasonOf = (status: number): string => REASONS[status] ?? '';
