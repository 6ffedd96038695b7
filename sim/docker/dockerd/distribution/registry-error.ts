import { text } from '../../../base/bytes.ts';
import { DockerError, notFound, systemError } from '../../api/error.ts';
import { familiarName, familiarString, type Reference } from '../../api/reference.ts';

/** An error that a registry reported: `code` as in the distribution specification. */
export class RegistryError extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status: number) {
    super(message);
    this.name = 'RegistryError';
    this.code = code;
    this.status = status;
  }

  /** As the distribution library prints it: `manifest unknown: manifest unknown`. */
  get described(): string {
    return `${this.code.toLowerCase().replaceAll('_', ' ')}: ${this.message}`;
  }
}

/** Reads an answer that is no success. `challenge` is its WWW-Authenticate field. Source: distribution registry/client/errors.go. */
export function registryError(status: number, challenge: string, body: Uint8Array): RegistryError {
  if (status === 401 && /error="?insufficient_scope/.test(challenge)) {
    return new RegistryError('DENIED', 'requested access to the resource is denied', status);
  }
  const first = firstError(body);
  if (first) return new RegistryError(first.code, first.message, status);
  if (status === 401) return new RegistryError('UNAUTHORIZED', 'authentication required', status);
  return new RegistryError('UNKNOWN', `received unexpected HTTP status: ${status}`, status);
}

function firstError(body: Uint8Array): { code: string; message: string } | undefined {
  try {
    const { errors, details } = JSON.parse(text(body)) as { errors?: { code?: string; message?: string }[]; details?: string };
    if (details !== undefined) return { code: 'UNAUTHORIZED', message: details };
    const [first] = errors ?? [];
    return first?.code === undefined ? undefined : { code: first.code, message: first.message ?? '' };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What a pull's failure is called. Source: moby distribution/errors.go translatePullError. */
export function translatePullError(error: RegistryError, reference: Reference): DockerError {
  switch (error.code) {
    case 'DENIED':
      return notFound(
        `pull access denied for ${familiarName(reference)}, repository does not exist or may require 'docker login': ${error.described}`,
      );
    case 'MANIFEST_UNKNOWN':
      return notFound(`manifest for ${familiarString(reference)} not found: ${error.described}`);
    case 'NAME_UNKNOWN':
      return notFound(`repository ${familiarName(reference)} not found: ${error.described}`);
    case 'UNAUTHORIZED':
      return new DockerError('unauthorized', error.described);
    default:
      return systemError(error.code === 'UNKNOWN' ? error.message : error.described);
  }
}
