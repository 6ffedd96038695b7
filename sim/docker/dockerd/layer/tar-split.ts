import { gunzipSync, gzipSync } from 'fflate';
import { fromBase64, toBase64 } from '../../../base/base64.ts';
import { concat, text, utf8 } from '../../../base/bytes.ts';
import { readTar } from '../../../base/untar.ts';

const FILE = 1;
const SEGMENT = 2;

/** A line of tar-split.json.gz: a piece of the archive as it was, or the place of a file's contents. */
interface Entry {
  readonly type: typeof FILE | typeof SEGMENT;
  readonly name?: string;
  readonly size?: number;
  /** A segment's bytes in base64. For a file the real thing has a checksum here; there is none. */
  readonly payload: string | null;
  readonly position: number;
}

/**
 * All of an archive but the contents of its files, which are unpacked elsewhere: so the archive can be put together again, byte for byte.
 * Source: github.com/vbatts/tar-split.
 */
export function splitTar(archive: Uint8Array): Uint8Array {
  const lines: string[] = [];
  const add = (entry: Omit<Entry, 'position'>): void => {
    lines.push(`${JSON.stringify({ ...entry, position: lines.length })}\n`);
  };
  let from = 0;
  for (const { name, data } of readTar(archive)) {
    if (!data?.length) continue;
    const start = data.byteOffset - archive.byteOffset;
    add({ type: SEGMENT, payload: toBase64(archive.subarray(from, start)) });
    add({ type: FILE, name, size: data.length, payload: null });
    from = start + data.length;
  }
  add({ type: SEGMENT, payload: toBase64(archive.subarray(from)) });
  return gzipSync(utf8(lines.join('')), { level: 1, mtime: 0 });
}

/** The archive again. `contents` reads an unpacked file. */
export function joinTar(split: Uint8Array, contents: (name: string) => Uint8Array): Uint8Array {
  const entries = text(gunzipSync(split))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Entry);
  return concat(
    entries.map(({ type, name = '', payload }) => (type === FILE ? contents(name) : (fromBase64(payload ?? '') ?? new Uint8Array(0)))),
  );
}
