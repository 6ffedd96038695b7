import { fromBase64Url, toBase64Url } from '../../base/base64.ts';
import { EMPTY, text, utf8 } from '../../base/bytes.ts';
import type { Cli } from './cli.ts';

const HUB_KEY = 'https://index.docker.io/v1/';

/** The X-Registry-Auth header for a registry: what config.json knows of it, in URL-safe base64. `e30=` is nothing. */
export function registryAuth(cli: Cli, domain: string): string {
  const key = domain === 'docker.io' ? HUB_KEY : domain;
  const entry = cli.config.settings.auths?.[key]?.auth;
  if (entry === undefined) return toBase64Url(utf8('{}'));
  const [, username = '', password = ''] = /^([^:]*):(.*)$/s.exec(text(fromBase64Url(entry) ?? EMPTY)) ?? [];
  return toBase64Url(utf8(JSON.stringify({ username, password, serveraddress: key })));
}
