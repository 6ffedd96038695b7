/** `98.5M`, `512.0K`, `12B`: systemd's way with bytes, by 1024. */
export function byteCount(bytes: number): string {
  for (const [size, suffix] of [
    [2 ** 40, 'T'],
    [2 ** 30, 'G'],
    [2 ** 20, 'M'],
    [2 ** 10, 'K'],
  ] as const)
    if (bytes >= size) return `${Math.floor(bytes / size)}.${Math.floor(((bytes % size) * 10) / size)}${suffix}`;
  return `${bytes}B`;
}
