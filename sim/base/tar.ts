import { concat, utf8 } from './bytes.ts';

/**
 * An entry of a tar archive. `name` has no leading slash; a directory's ends in one only on the wire. Times are whole seconds since 1970.
 * A `link` is a hard link; its `linkname` is a name in the archive.
 */
export interface TarEntry {
  readonly name: string;
  readonly type: 'file' | 'directory' | 'symlink' | 'link' | 'fifo' | 'char' | 'block';
  /** Permission bits, 0…0o7777. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtime: number;
  readonly linkname?: string;
  /** Names of the user and the group, where the archive tells them. */
  readonly owner?: string;
  readonly group?: string;
  readonly data?: Uint8Array;
}

const BLOCK = 512;
export const TYPE_FLAGS = { file: '0', link: '1', symlink: '2', char: '3', block: '4', directory: '5', fifo: '6' } as const;

/** An archive in the form of POSIX.1-1988 (ustar), with pax records (POSIX.1-2001) for what does not fit. The same entries give the same bytes. */
export function writeTar(entries: readonly TarEntry[]): Uint8Array {
  return concat([...entries.flatMap(writeEntry), new Uint8Array(2 * BLOCK)]);
}

/** One entry: its header, with pax records in front where it needs them, and its data. */
export function writeEntry(entry: TarEntry): Uint8Array[] {
  const name = entry.type === 'directory' && !entry.name.endsWith('/') ? `${entry.name}/` : entry.name;
  const linkname = entry.linkname ?? '';
  const data = entry.type === 'file' ? (entry.data ?? new Uint8Array(0)) : new Uint8Array(0);
  const records = [
    ...(fits(name, 100) ? [] : [record('path', name)]),
    ...(fits(linkname, 100) ? [] : [record('linkpath', linkname)]),
    ...(data.length < 0o77777777777 ? [] : [record('size', String(data.length))]),
  ];
  const out: Uint8Array[] = [];
  if (records.length > 0) {
    const body = concat(records);
    out.push(header({ ...entry, mode: 0o644 }, 'PaxHeaders.0', '', 'x', body.length), body, padding(body.length));
  }
  out.push(header(entry, name, linkname, TYPE_FLAGS[entry.type], data.length));
  if (data.length > 0) out.push(data, padding(data.length));
  return out;
}

const fits = (text: string, length: number): boolean => utf8(text).length <= length && /^[\x20-\x7e]*$/.test(text);

const padding = (length: number): Uint8Array => new Uint8Array((BLOCK - (length % BLOCK)) % BLOCK);

/** `length key=value\n`, where the length counts itself. */
function record(key: string, value: string): Uint8Array {
  const rest = utf8(` ${key}=${value}\n`);
  let length = rest.length + 1;
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length;
  return concat([utf8(String(length)), rest]);
}

function header(entry: TarEntry, name: string, linkname: string, flag: string, size: number): Uint8Array {
  const block = new Uint8Array(BLOCK);
  const put = (text: string, at: number, length: number): void => block.set(utf8(text).subarray(0, length), at);
  const octal = (value: number, at: number, length: number): void => put(value.toString(8).padStart(length - 1, '0'), at, length - 1);
  put(name, 0, 100);
  octal(entry.mode, 100, 8);
  octal(entry.uid, 108, 8);
  octal(entry.gid, 116, 8);
  octal(size, 124, 12);
  octal(entry.mtime, 136, 12);
  put('        ', 148, 8);
  put(flag, 156, 1);
  put(linkname, 157, 100);
  // GNU tar's form is the one with names of owners.
  put(entry.owner === undefined ? 'ustar\0' + '00' : 'ustar  \0', 257, 8);
  put(entry.owner ?? '', 265, 31);
  put(entry.group ?? '', 297, 31);
  if (entry.owner === undefined) {
    octal(0, 329, 8);
    octal(0, 337, 8);
  }
  let sum = 0;
  for (const byte of block) sum += byte;
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 8);
  return block;
}
