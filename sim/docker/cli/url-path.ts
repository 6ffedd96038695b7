import { hex, utf8 } from '../../base/bytes.ts';

/** A byte that is no UTF-8, which encodeURI would not take. */
const STRAY = /([\udc80-\udcff])/u;

/**
 * A name as it stands in a request's path. Go leaves slashes and some signs as they are (net/url, encodePath), so a name with a slash is
 * another route, and the daemon says what it thinks of that.
 */
export function escapedPath(name: string): string {
  const escaped = name.split(STRAY).map((piece, i) => (i % 2 ? `%${hex(utf8(piece)).toUpperCase()}` : encodeURI(piece)));
  return escaped.join('').replace(/[!'()*?#]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** path.Join: no doubled slashes, no dots. So `/alpha` names the container alpha, and `..` another route. */
export function cleanPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
