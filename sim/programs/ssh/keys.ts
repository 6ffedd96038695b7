import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64, toBase64 } from '../../base/base64.ts';
import { concat, text, utf8 } from '../../base/bytes.ts';
import type { Sys } from '../../kernel/sys.ts';

export const KEY_TYPE = 'ssh-ed25519';

/**
 * A key pair in OpenSSH's own file formats. The mathematics is a stand-in: the public half is the SHA-256 of the secret half, and who knows the secret
 * proves it by showing it to the server.
 */
export interface KeyPair {
  readonly secret: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly comment: string;
}

export function newKeyPair(sys: Sys, comment: string): KeyPair {
  const secret = sys.random(32);
  return { secret, publicKey: sha256(secret), comment };
}

/** Does this secret belong to this public key's blob (base64)? */
export function proves(secret: string, blob: string): boolean {
  const bytes = fromBase64(secret);
  return bytes !== undefined && publicBlob(sha256(bytes)) === blob;
}

/** The base64 in the middle of a public key's line. */
export function publicBlob(publicKey: Uint8Array): string {
  return toBase64(concat([lengthThen(utf8(KEY_TYPE)), lengthThen(publicKey)]));
}

export function publicLine({ publicKey, comment }: KeyPair): string {
  return `${KEY_TYPE} ${publicBlob(publicKey)}${comment ? ` ${comment}` : ''}`;
}

/** `SHA256:…`, of a blob in base64. */
export function fingerprint(blob: string): string {
  return `SHA256:${toBase64(sha256(fromBase64(blob) ?? new Uint8Array(0))).replace(/=+$/, '')}`;
}

/** The private file, without a passphrase (PROTOCOL.key). */
export function privateText(sys: Sys, { secret, publicKey, comment }: KeyPair): string {
  const check = sys.random(4);
  const pub = concat([lengthThen(utf8(KEY_TYPE)), lengthThen(publicKey)]);
  const inner = concat([check, check, pub, lengthThen(concat([secret, publicKey])), lengthThen(utf8(comment))]);
  const padding = Uint8Array.from({ length: (8 - (inner.length % 8)) % 8 }, (_, i) => i + 1);
  const none = lengthThen(utf8('none'));
  const all = concat([utf8('openssh-key-v1\0'), none, none, number(0), number(1), lengthThen(pub), lengthThen(concat([inner, padding]))]);
  const lines = toBase64(all).match(/.{1,70}/g) ?? [];
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines.join('\n')}\n-----END OPENSSH PRIVATE KEY-----\n`;
}

/** Reads a private file back; undefined when it is none that we have written. */
export function parsePrivate(contents: string): KeyPair | undefined {
  const body = /-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]+)-----END OPENSSH PRIVATE KEY-----/.exec(contents)?.[1];
  const bytes = body === undefined ? undefined : fromBase64(body.replace(/\s+/g, ''));
  if (!bytes || text(bytes.subarray(0, 15)) !== 'openssh-key-v1\0') return undefined;
  try {
    const outer = reader(bytes, 15);
    if (text(outer.string()) !== 'none') return undefined;
    outer.string();
    outer.string();
    outer.skip(4);
    outer.string();
    const inner = reader(outer.string(), 8);
    inner.string();
    const publicKey = inner.string();
    const secret = inner.string().subarray(0, 32);
    return { secret, publicKey, comment: text(inner.string()) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function reader(bytes: Uint8Array, start: number) {
  let at = start;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    skip(count: number): void {
      at += count;
    },
    string(): Uint8Array {
      const length = view.getUint32(at);
      const from = at + 4;
      at = from + length;
      if (at > bytes.length) throw new RangeError('cut short');
      return bytes.subarray(from, at);
    },
  };
}

function number(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function lengthThen(bytes: Uint8Array): Uint8Array {
  return concat([number(bytes.length), bytes]);
}
