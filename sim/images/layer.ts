import { sha256 } from '@noble/hashes/sha2.js';
import { gzipSync } from 'fflate';
import { hex, utf8 } from '../base/bytes.ts';
import { executable } from '../base/executable.ts';
import { type TarEntry, writeTar } from '../base/tar.ts';
import type { Tree, TreeNode } from './definition.ts';

/** A layer as a registry keeps it. */
export interface BuiltLayer {
  /** The gzipped archive, and its digest. */
  readonly blob: Uint8Array;
  readonly digest: string;
  /** The digest of the archive itself. */
  readonly diffId: string;
}

export const digestOf = (bytes: Uint8Array): string => `sha256:${hex(sha256(bytes))}`;

/** `mtime` in seconds since 1970. */
export function buildLayer(tree: Tree, mtime: number): BuiltLayer {
  const tar = writeTar(entriesOf(tree, mtime));
  const blob = gzipSync(tar, { level: 6, mtime: 0 });
  // The operating system field of the header is left at 255, unknown, as Go's gzip leaves it.
  blob[9] = 255;
  return { blob, digest: digestOf(blob), diffId: digestOf(tar) };
}

/** Every directory before what is in it, names in order of their bytes; hard links after what they name. */
export function entriesOf(tree: Tree, mtime: number): TarEntry[] {
  const all = new Map<string, TreeNode>();
  for (const path of Object.keys(tree)) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth++) {
      const parent = parts.slice(0, depth).join('/');
      if (!tree[parent]) all.set(parent, { kind: 'directory' });
    }
    all.set(path, tree[path] as TreeNode);
  }
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  const links = sorted.filter(([, node]) => node.kind === 'hardlink');
  return [...sorted.filter(([, node]) => node.kind !== 'hardlink'), ...links].map(([name, node]) => entryOf(name, node, mtime));
}

function entryOf(name: string, node: TreeNode, mtime: number): TarEntry {
  const common = { name, uid: 0, gid: 0, mtime };
  switch (node.kind) {
    case 'directory':
      return { ...common, type: 'directory', mode: node.mode ?? 0o755 };
    case 'text':
      return { ...common, type: 'file', mode: node.mode ?? 0o644, data: utf8(node.text) };
    case 'program':
      return { ...common, type: 'file', mode: 0o755, data: padded(executable(node.program), node.size ?? 0) };
    case 'library':
      return { ...common, type: 'file', mode: 0o644, data: sharedObject(node.size) };
    case 'symlink':
      return { ...common, type: 'symlink', mode: 0o777, linkname: node.target };
    case 'hardlink':
      return { ...common, type: 'link', mode: 0o755, linkname: node.target };
  }
}

/** What lies behind an executable's note is never read. */
function padded(bytes: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(Math.max(bytes.length, size));
  out.set(bytes);
  return out;
}

function sharedObject(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0, 1, 0, 0, 0].slice(0, size));
  return bytes;
}
