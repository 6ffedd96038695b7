import { sha256 } from '@noble/hashes/sha2.js';
import { hex, utf8 } from '../../../base/bytes.ts';

export const digestOf = (bytes: Uint8Array): string => `sha256:${hex(sha256(bytes))}`;

/** The name of a stack of layers: the digest of the name of the stack below and of the layer on top. Source: OCI image-spec config.md. */
export const chainOf = (parent: string | undefined, diffId: string): string =>
  parent === undefined ? diffId : digestOf(utf8(`${parent} ${diffId}`));

/** The name of a whole stack, lowest layer first; undefined for none. */
export function topOf(diffIds: readonly string[]): string | undefined {
  let chain: string | undefined;
  for (const diffId of diffIds) chain = chainOf(chain, diffId);
  return chain;
}
