import type { Exchange } from '../../session/session.ts';
import { decoded, isText } from './bytes-text.ts';

/** What curl sends by itself, or has to work out by itself. */
const OWN = new Set(['host', 'user-agent', 'content-length', 'transfer-encoding', 'connection', 'accept-encoding']);

/** A command that sends the same request again; undefined when there was none. A body that is no text is left to a file. */
export function curlCommand({ address, request }: Exchange): string | undefined {
  if (!request) return undefined;
  const words = ['curl'];
  const socket = /^unix:\/\/(.*)$/.exec(address)?.[1];
  if (socket) words.push('--unix-socket', quoted(socket));
  if (request.method === 'HEAD') words.push('--head');
  else if (request.method !== 'GET') words.push('-X', quoted(request.method));
  for (const [name, value] of request.headers)
    if (!OWN.has(name.toLowerCase()) || /^upgrade$/i.test(value)) words.push('-H', quoted(`${name}: ${value}`));
  if (request.body.length > 0)
    words.push('--data-binary', isText(request.body) ? quoted(decoded(request.body).replace(/\n$/, '')) : '@body');
  const origin = socket ? 'http://localhost' : address.replace(/^tcp:/, 'http:');
  words.push(quoted(/^https?:/.test(request.target) ? request.target : origin + request.target));
  return words.join(' ');
}

/** A word as a shell takes it whole. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
