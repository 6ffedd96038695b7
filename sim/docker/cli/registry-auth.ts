import { text, utf8 } from '../../base/bytes.ts';
import type { Cli } from './cli.ts';

const HUB_KEY = 'https://index.docker.io/v1/';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The X-Registry-Auth header for a registry: what config.json knows of it, in URL-safe base64. `e30=` is nothing. */
export function registryAuth(cli: Cli, domain: string): string {
  const key = domain === 'docker.io' ? HUB_KEY : domain;
  const entry = cli.config.settings.auths?.[key]?.auth;
  if (entry === undefined) return base64Url(utf8('{}'));
  const [, username = '', password = ''] = /^([^:]*):(.*)$/s.exec(text(fromBase64(entry))) ?? [];
  return base64Url(utf8(JSON.stringify({ username, password, serveraddress: key })));
}

function base64Url(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const word = (a << 16) | (b << 8) | c;
    for (let digit = 0; digit < 4; digit++) out += i + digit > bytes.length ? '=' : (ALPHABET[(word >> (18 - 6 * digit)) & 63] ?? '');
  }
  return out;
}

function fromBase64(encoded: string): Uint8Array {
  const out: number[] = [];
  let word = 0;
  let bits = 0;
  for (const char of encoded.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')) {
    word = ((word << 6) | Math.max(0, ALPHABET.indexOf(char))) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out.push((word >> bits) & 255);
    }
  }
  return Uint8Array.from(out);
}
