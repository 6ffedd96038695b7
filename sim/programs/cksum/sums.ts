/** The old sums: of cksum, and the two of sum. */

/** What they say of a file: the sum, and the size in blocks or bytes. */
export interface OldSum {
  readonly sum: number;
  readonly size: number;
}

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc >>> 0;
});

/** POSIX' cksum: the bytes, then their number, low byte first. */
export function crc(bytes: Uint8Array): OldSum {
  let sum = 0;
  const add = (byte: number): void => {
    sum = ((sum << 8) ^ (CRC_TABLE[((sum >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0;
  };
  for (const byte of bytes) add(byte);
  for (let length = bytes.length; length > 0; length = Math.floor(length / 256)) add(length % 256);
  return { sum: ~sum >>> 0, size: bytes.length };
}

/** BSD's: rotated to the right before each byte; blocks of 1024 bytes. */
export function bsd(bytes: Uint8Array): OldSum {
  let sum = 0;
  for (const byte of bytes) sum = (((sum >> 1) | ((sum & 1) << 15)) + byte) & 0xffff;
  return { sum, size: Math.ceil(bytes.length / 1024) };
}

/** System V's: blocks of 512 bytes. */
export function sysv(bytes: Uint8Array): OldSum {
  let sum = 0;
  for (const byte of bytes) sum = (sum + byte) >>> 0;
  const folded = (sum & 0xffff) + (sum >>> 16);
  return { sum: (folded & 0xffff) + (folded >>> 16), size: Math.ceil(bytes.length / 512) };
}
