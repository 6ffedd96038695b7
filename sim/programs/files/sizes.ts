/** `-h` of ls, du and df: powers of 1024, rounded up, one digit after the point below 10. Source: gnulib human.c. */
export function humanSize(bytes: number): string {
  if (bytes < 1024) return String(bytes);
  let size = bytes;
  let unit = -1;
  while (size >= 1024 && unit < 7) {
    size /= 1024;
    unit++;
  }
  const tenths = Math.ceil(size * 10) / 10;
  if (tenths < 10) return `${tenths.toFixed(1)}${'KMGTPEZY'[unit]}`;
  const whole = Math.ceil(size);
  return whole < 1024 || unit === 7 ? `${whole}${'KMGTPEZY'[unit]}` : `1.0${'KMGTPEZY'[unit + 1]}`;
}

/** `10`, `10k`, `1M`, `1MB`: counts with suffixes as head, tail, dd and truncate read them. Undefined when it is none. */
export function parseSize(text: string): number | undefined {
  const match = /^(\d+)(c|b|w|[kKMGT](?:i?B)?)?$/.exec(text);
  if (!match) return undefined;
  const [, digits, suffix = ''] = match;
  if (suffix === 'c' || suffix === '') return Number(digits);
  if (suffix === 'w') return Number(digits) * 2;
  if (suffix === 'b') return Number(digits) * 512;
  const power = 'KMGT'.indexOf((suffix[0] ?? '').toUpperCase()) + 1;
  return Number(digits) * (suffix.endsWith('B') && !suffix.includes('i') ? 1000 : 1024) ** power;
}

/** `--si`, `df -H`: powers of 1000, rounded up. */
export function siSize(bytes: number): string {
  if (bytes < 1000) return String(bytes);
  let size = bytes;
  let unit = -1;
  while (size >= 1000 && unit < 7) {
    size /= 1000;
    unit++;
  }
  const tenths = Math.ceil(size * 10) / 10;
  return `${tenths < 10 ? tenths.toFixed(1) : Math.ceil(size)}${'kMGTPEZY'[unit]}`;
}
