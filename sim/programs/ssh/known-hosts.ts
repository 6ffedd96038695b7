import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { fromBase64, toBase64 } from '../../base/base64.ts';
import { utf8 } from '../../base/bytes.ts';
import type { Sys } from '../../kernel/sys.ts';
import { exists, readTextIfAny, writeText } from '../../libc/files.ts';
import { KEY_TYPE } from './keys.ts';

/** A line of ~/.ssh/known_hosts that speaks of the host. */
export interface KnownHost {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  readonly blob: string;
}

/** As known_hosts names a host: the port only where it is not 22. */
export function hostName(host: string, port: number): string {
  return port === 22 ? host : `[${host}]:${port}`;
}

export function knownHosts(sys: Sys, file: string, name: string): KnownHost[] {
  // UserKnownHostsFile=/dev/null knows nobody.
  if (!exists(sys, file) || sys.stat(file).type !== 'file') return [];
  return (readTextIfAny(sys, file) ?? '').split('\n').flatMap((text, i) => {
    const [hosts = '', type, blob] = text.trim().split(/\s+/);
    return type === KEY_TYPE && blob !== undefined && names(hosts, name) ? [{ line: i + 1, text, blob }] : [];
  });
}

/** Debian's and Ubuntu's ssh hides the names (HashKnownHosts yes): `|1|salt|HMAC-SHA1`. */
export async function remember(sys: Sys, file: string, name: string, blob: string): Promise<void> {
  const directory = file.slice(0, file.lastIndexOf('/'));
  if (directory && !exists(sys, directory)) sys.mkdir(directory, 0o700);
  const fd = sys.open(file, { write: true, append: true, create: true }, 0o600);
  await sys.write(fd, utf8(`${hiddenName(sys, name)} ${KEY_TYPE} ${blob}\n`));
  sys.close(fd);
}

/** `|1|salt|HMAC-SHA1`: whose name it is can be tested, and not read. */
export function hiddenName(sys: Sys, name: string): string {
  const salt = sys.random(20);
  return `|1|${toBase64(salt)}|${toBase64(hmac(sha1, salt, utf8(name)))}`;
}

/** Where a key is known by other names: `file:line: names`, in the order of the file. */
export function otherNames(sys: Sys, file: string, blob: string): string[] {
  if (!exists(sys, file) || sys.stat(file).type !== 'file') return [];
  return (readTextIfAny(sys, file) ?? '').split('\n').flatMap((text, i) => {
    const [hosts = '', type, key] = text.trim().split(/\s+/);
    return type === KEY_TYPE && key === blob ? [`${file}:${i + 1}: ${hosts.startsWith('|') ? '[hashed name]' : hosts}`] : [];
  });
}

/** Takes a host's lines out and keeps the old file beside it. */
export function forgetHost(sys: Sys, file: string, lines: readonly number[]): void {
  const before = readTextIfAny(sys, file) ?? '';
  writeText(sys, `${file}.old`, before, 0o600);
  writeText(
    sys,
    file,
    before
      .split('\n')
      .filter((_, i) => !lines.includes(i + 1))
      .join('\n'),
    0o600,
  );
}

function names(hosts: string, name: string): boolean {
  const hidden = /^\|1\|([^|]+)\|(.+)$/.exec(hosts);
  if (!hidden) return hosts.split(',').includes(name);
  const salt = fromBase64(hidden[1] ?? '');
  return salt !== undefined && toBase64(hmac(sha1, salt, utf8(name))) === hidden[2];
}
