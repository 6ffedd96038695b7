import { Gunzip } from 'fflate';
import { concat } from '../../base/bytes.ts';

/** What gzip's reader makes of data. `cut`: the end is missing; `garbage`: something else follows; both give what could be read. */
export interface Unpacked {
  readonly data: Uint8Array;
  readonly end: 'whole' | 'garbage' | 'cut' | 'damaged' | 'foreign';
}

/** The contents of one or several compressed files behind each other (RFC 1952). What is no data at their end may be zeros, as on a tape. */
export function gunzip(bytes: Uint8Array): Unpacked {
  if (bytes.length > 1 && !isMember(bytes)) return { data: new Uint8Array(0), end: 'foreign' };
  const chunks: Uint8Array[] = [];
  let member: Uint8Array[] = [];
  const stream = new Gunzip((chunk) => {
    if (chunk.length === 0) return;
    chunks.push(chunk);
    member.push(chunk);
  });
  stream.onmember = () => {
    member = [];
  };
  try {
    stream.push(bytes, false);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { data: concat(chunks), end: /header|gzip data/.test(error.message) ? afterwards(bytes, concat(member)) : 'damaged' };
  }
  const last = concat(member);
  // Up to three bytes behind the data are too few to be taken for another header.
  const ends = [0, 1, 2, 3].map((more) => bytes.length - more);
  const whole = ends.some((end) => trailerAt(bytes, end, last) && bytes.subarray(end).every((byte) => byte === 0));
  return { data: concat(chunks), end: whole ? 'whole' : 'cut' };
}

const isMember = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** What follows the data is looked for from the end: behind it there are only zeros, or garbage. */
function afterwards(bytes: Uint8Array, data: Uint8Array): 'whole' | 'garbage' | 'damaged' {
  for (let end = bytes.length; end >= 18; end--) {
    if (!trailerAt(bytes, end, data)) continue;
    return bytes.subarray(end).every((byte) => byte === 0) ? 'whole' : 'garbage';
  }
  return 'damaged';
}

/** Whether the trailer of a member that holds `data` ends at `end`: its checksum and its length, each in four bytes. */
function trailerAt(bytes: Uint8Array, end: number, data: Uint8Array): boolean {
  if (end < 18) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset + end - 8, 8);
  return view.getUint32(4, true) === data.length % 2 ** 32 && view.getUint32(0, true) === crc32(data);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** RFC 1952, section 8. */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
