import { pathEscape } from '../../../go/url.ts';
import { StatusError } from '../errors.ts';

/** `/containers/NAME…`. @throws StatusError when the name is empty: it would be another route */
export function containerPath(name: string, action = ''): string {
  if (name.trim() === '') throw new StatusError(1, 'invalid container name or ID: value is empty');
  return `/containers/${pathEscape(name)}${action}`;
}
