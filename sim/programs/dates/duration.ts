const UNITS: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };

/** `1.5`, `2m`, `infinity`: how sleep and timeout are told a duration. Microseconds; undefined when it is none. */
export function parseDuration(word: string): number | undefined {
  if (word === 'infinity' || word === 'inf') return Number.POSITIVE_INFINITY;
  const match = /^(\d+\.?\d*|\.\d+)([smhd]?)$/.exec(word);
  return match ? Math.round(Number(match[1]) * (UNITS[match[2] ?? ''] ?? 1) * 1_000_000) : undefined;
}
