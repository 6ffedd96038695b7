import { HttpError } from './head.ts';
import { type HeaderFields, header } from './message.ts';

/** Where a body ends (RFC 9112 section 6.3). `close` = when the connection does. */
export type Framing =
  | { readonly kind: 'none' }
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'chunked' }
  | { readonly kind: 'close' };

const NONE: Framing = { kind: 'none' };

/** @throws HttpError */
export function requestFraming(version: '1.0' | '1.1', headers: HeaderFields): Framing {
  return declared(version, headers) ?? NONE;
}

/** `method` is that of the request that is answered. @throws HttpError */
export function responseFraming(method: string, status: number, version: '1.0' | '1.1', headers: HeaderFields): Framing {
  if (method === 'HEAD' || !bodyAllowed(status)) return NONE;
  return declared(version, headers) ?? { kind: 'close' };
}

export function bodyAllowed(status: number): boolean {
  return status >= 200 && status !== 204 && status !== 304;
}

function declared(version: '1.0' | '1.1', headers: HeaderFields): Framing | undefined {
  const coding = header(headers, 'Transfer-Encoding');
  if (coding !== undefined && version === '1.1') {
    if (coding.toLowerCase() !== 'chunked') throw new HttpError(`unsupported transfer encoding: ${JSON.stringify(coding)}`, 501);
    return { kind: 'chunked' };
  }
  const lengths = new Set(headers.filter(([name]) => name.toLowerCase() === 'content-length').map(([, value]) => value));
  const [length] = lengths;
  if (length === undefined) return undefined;
  if (lengths.size > 1 || !/^\d{1,15}$/.test(length)) throw new HttpError(`bad Content-Length ${JSON.stringify(length)}`);
  return { kind: 'length', length: Number(length) };
}
