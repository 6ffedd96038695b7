import { text } from './bytes.ts';
import { type TarEntry, TYPE_FLAGS } from './tar.ts';

/** What is not a tar archive, or not all of one. */
export class TarError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TarError';
  }
}

const BLOCK = 512;
const TYPES: Readonly<Record<string, TarEntry['type']>> = {
  ...Object.fromEntries(Object.entries(TYPE_FLAGS).map(([type, flag]) => [flag, type as TarEntry['type']])),
  '\0': 'file',
  '7': 'file',
};

/**
 * The entries of an archive: v7, ustar, pax and GNU long names. Names lose leading `./` and `/`, and directories their closing slash; the root
 * itself is `.`. Data are views into `archive`.
 * With `written`, names are as the archive has them, and owners are told.
 * @throws TarError with the texts of Go's archive/tar: `archive/tar: invalid tar header`, `unexpected EOF`
 */
export function* readTar(archive: Uint8Array, names: 'clean' | 'written' = 'clean'): Generator<TarEntry> {
  let at = 0;
  let extra: Record<string, string> = {};
  while (at + BLOCK <= archive.length) {
    const block = archive.subarray(at, at + BLOCK);
    if (block.every((byte) => byte === 0)) return;
    checkSum(block);
    const size = extra.size === undefined ? octal(block, 124, 12) : Number(extra.size);
    const flag = String.fromCharCode(block[156] ?? 0);
    const data = archive.subarray(at + BLOCK, at + BLOCK + size);
    const type = TYPES[flag];
    const length = type === undefined || type === 'file' ? size : 0;
    if (data.length < length) throw new TarError('unexpected EOF');
    at += BLOCK + Math.ceil(length / BLOCK) * BLOCK;
    if (flag === 'x') extra = { ...extra, ...records(data) };
    else if (flag === 'L') extra = { ...extra, path: cString(data) };
    else if (flag === 'K') extra = { ...extra, linkpath: cString(data) };
    else if (type !== undefined) {
      yield entryOf(block, type, extra, type === 'file' ? data : undefined, names);
      extra = {};
    }
  }
  if (at < archive.length) throw new TarError('unexpected EOF');
}

function entryOf(
  block: Uint8Array,
  type: TarEntry['type'],
  extra: Readonly<Record<string, string>>,
  data: Uint8Array | undefined,
  names: 'clean' | 'written',
): TarEntry {
  const isUstar = text(block.subarray(257, 263)) === 'ustar\0';
  const prefix = isUstar ? cString(block.subarray(345, 500)) : '';
  const short = cString(block.subarray(0, 100));
  const name = extra.path ?? (prefix ? `${prefix}/${short}` : short);
  const linkname = extra.linkpath ?? cString(block.subarray(157, 257));
  return {
    name: names === 'written' ? name : clean(name),
    type: type === 'file' && name.endsWith('/') ? 'directory' : type,
    mode: octal(block, 100, 8) & 0o7777,
    uid: extra.uid === undefined ? octal(block, 108, 8) : Number(extra.uid),
    gid: extra.gid === undefined ? octal(block, 116, 8) : Number(extra.gid),
    mtime: extra.mtime === undefined ? octal(block, 136, 12) : Math.floor(Number(extra.mtime)),
    ...(type === 'symlink' ? { linkname } : type === 'link' ? { linkname: names === 'written' ? linkname : clean(linkname) } : {}),
    ...(names === 'written' ? { owner: cString(block.subarray(265, 297)), group: cString(block.subarray(297, 329)) } : {}),
    ...(data ? { data } : {}),
  };
}

const clean = (name: string): string => name.replace(/^(?:\.?\/+)+/, '').replace(/\/+$/, '') || '.';

function cString(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return text(end < 0 ? bytes : bytes.subarray(0, end));
}

/** Octal digits, or GNU's base-256 form for large numbers. */
function octal(block: Uint8Array, at: number, length: number): number {
  const field = block.subarray(at, at + length);
  if ((field[0] ?? 0) & 0x80) return field.reduce((value, byte, i) => value * 256 + (i === 0 ? byte & 0x7f : byte), 0);
  const digits = cString(field).trim();
  if (!/^[0-7]*$/.test(digits)) throw new TarError('archive/tar: invalid tar header');
  return digits === '' ? 0 : Number.parseInt(digits, 8);
}

function checkSum(block: Uint8Array): void {
  let sum = 0;
  for (let i = 0; i < BLOCK; i++) sum += i >= 148 && i < 156 ? 32 : (block[i] ?? 0);
  if (octal(block, 148, 8) !== sum) throw new TarError('archive/tar: invalid tar header');
}

function records(data: Uint8Array): Record<string, string> {
  const out: Record<string, string> = {};
  for (let at = 0; at < data.length; ) {
    const space = data.indexOf(32, at);
    const length = Number(text(data.subarray(at, Math.max(space, at))));
    if (space < 0 || !Number.isInteger(length) || length < 5) throw new TarError('archive/tar: invalid tar header');
    const line = text(data.subarray(space + 1, at + length - 1));
    const equals = line.indexOf('=');
    out[line.slice(0, equals)] = line.slice(equals + 1);
    at += length;
  }
  return out;
}
