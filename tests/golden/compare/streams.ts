/**
 * Docker puts standard output and standard error on one connection in frames of a type byte, three zeros, a length of four bytes (most
 * significant first) and the payload. How output is cut into frames, and which of the two streams comes first, is chance.
 */
const names: Record<number, string> = { 0: 'stdin', 1: 'stdout', 2: 'stderr' };
const headLength = 8;

/** @returns each stream's bytes together, or nothing when the bytes are not frames from end to end. */
export function streamsApart(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return undefined;
  const parts = new Map<string, Uint8Array[]>();
  let at = 0;
  while (at < bytes.length) {
    const name = names[bytes[at] ?? -1];
    if (name === undefined || at + headLength > bytes.length || bytes[at + 1] || bytes[at + 2] || bytes[at + 3]) return undefined;
    const end = at + headLength + new DataView(bytes.buffer, bytes.byteOffset + at + 4, 4).getUint32(0);
    if (end > bytes.length) return undefined;
    parts.set(name, [...(parts.get(name) ?? []), bytes.subarray(at + headLength, end)]);
    at = end;
  }
  return Object.values(names)
    .map((name) => `${name}:\n${Buffer.concat(parts.get(name) ?? []).toString('utf8')}`)
    .join('\n');
}
