import type { Address } from '../../session/session.ts';
import { canonical } from './model.ts';

/** As `docker -H` shows it, without the scheme. */
export const addressText = (address: Address): string =>
  address.family === 'unix' ? canonical(address.path) : `${address.host}:${address.port}`;

/** The shortest that is still clear on its machine. */
export function labelAddress(address: Address): string {
  if (address.family === 'unix') return canonical(address.path);
  return /^(0\.0\.0\.0|::)$/.test(address.host) ? `:${address.port}` : `${address.host}:${address.port}`;
}
