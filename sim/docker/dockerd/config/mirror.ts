/**
 * A registry mirror's address, with a slash at its end.
 * Source: moby registry/config.go ValidateMirror; texts from recordings B/daemon_json_errors.
 * @throws Error
 */
export function validateMirror(text: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/i.exec(text);
  if (!match) throw new Error(`invalid mirror: no scheme specified for "${text}": must use either 'https://' or 'http://'`);
  const [, scheme = '', host = '', path = '', query, fragment] = match;
  if (scheme !== 'http' && scheme !== 'https')
    throw new Error(`invalid mirror: unsupported scheme "${scheme}" in "${text}": must use either 'https://' or 'http://'`);
  if (query || fragment) throw new Error(`invalid mirror: query or fragment at end of the URI "${text}"`);
  if (host.includes('@')) throw new Error(`invalid mirror: username/password not allowed in URI "${text}"`);
  return `${scheme}://${host}${path.replace(/\/*$/, '')}/`;
}
