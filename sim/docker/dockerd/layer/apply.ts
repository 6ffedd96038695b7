import { isErrno } from '../../../base/errno.ts';
import type { TarEntry } from '../../../base/tar.ts';
import { readTar } from '../../../base/untar.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { makeDirectories, removeTree } from '../../../libc/files.ts';

/** Marks of an OCI layer: `.wh.name` removes `name`, and the opaque mark hides all that lower layers have in a directory. */
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';

/**
 * Unpacks a layer's archive into an empty directory, with whiteouts as overlayfs wants them: character devices 0:0.
 * @returns bytes in its files.
 * Source: https://github.com/opencontainers/image-spec/blob/main/layer.md, moby pkg/archive ApplyLayer.
 */
export function applyLayer(sys: Sys, archive: Uint8Array, root: string): number {
  let size = 0;
  const times: [path: string, mtime: number][] = [];
  for (const entry of readTar(archive)) {
    if (entry.name === '.') {
      attributes(sys, root, entry);
      continue;
    }
    const path = within(root, entry.name);
    makeDirectories(sys, path.slice(0, path.lastIndexOf('/')));
    if (!whiteout(sys, path)) {
      create(sys, root, path, entry);
      size += entry.data?.length ?? 0;
    }
    if (entry.type === 'directory' || entry.type === 'file') times.push([path, entry.mtime * 1e6]);
  }
  for (const [path, mtime] of times.reverse()) setTime(sys, path, mtime);
  return size;
}

/** A name cannot lead out of the layer. */
function within(root: string, name: string): string {
  const parts: string[] = [];
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `${root}/${parts.join('/')}`;
}

function whiteout(sys: Sys, path: string): boolean {
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1);
  if (name === OPAQUE) return true;
  if (!name.startsWith(WHITEOUT)) return false;
  sys.mknod(`${path.slice(0, slash)}/${name.slice(WHITEOUT.length)}`, 'char', '0:0', 0);
  return true;
}

function create(sys: Sys, root: string, path: string, entry: TarEntry): void {
  if (entry.type !== 'directory') removeTree(sys, path);
  switch (entry.type) {
    case 'directory':
      makeDirectories(sys, path);
      break;
    case 'file':
      sys.writeFile(path, entry.data ?? new Uint8Array(0), 0o600);
      break;
    case 'symlink':
      sys.symlink(entry.linkname ?? '', path);
      sys.chown(path, entry.uid, entry.gid, false);
      return;
    case 'link':
      sys.link(within(root, entry.linkname ?? ''), path);
      return;
    case 'fifo':
      sys.mkfifo(path, 0o600);
      break;
    default:
      sys.mknod(path, entry.type, '0:0', 0o600);
  }
  attributes(sys, path, entry);
}

function attributes(sys: Sys, path: string, entry: TarEntry): void {
  sys.chown(path, entry.uid, entry.gid);
  sys.chmod(path, entry.mode);
}

function setTime(sys: Sys, path: string, mtime: number): void {
  try {
    sys.utimes(path, mtime, mtime);
  } catch (error) {
    // A later entry of the layer may have replaced it.
    if (!isErrno(error, 'ENOENT')) throw error;
  }
}
