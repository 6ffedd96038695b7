/** A unit file's settings: section → key → values in order (systemd.syntax(7)). */
export type Sections = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** Reads unit files, the main one first and drop-ins after it. An empty assignment forgets what was set before. */
export function parseUnit(texts: readonly string[]): Sections {
  const sections = new Map<string, Map<string, string[]>>();
  for (const text of texts) {
    let section = new Map<string, string[]>();
    for (const raw of text.replace(/\\\n/g, ' ').split('\n')) {
      const line = raw.trim();
      if (!line || line.startsWith('#') || line.startsWith(';')) continue;
      const title = /^\[(.*)\]$/.exec(line)?.[1];
      if (title !== undefined) {
        section = sections.get(title) ?? new Map();
        sections.set(title, section);
        continue;
      }
      const at = line.indexOf('=');
      if (at < 0) continue;
      const [key, value] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
      if (value === '') section.set(key, []);
      else section.set(key, [...(section.get(key) ?? []), value]);
    }
  }
  return sections;
}

/** Words of a setting: blanks separate, quotes keep together (systemd.service(5), "Command lines"). */
export function words(line: string): string[] {
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1]?.replace(/\\(.)/g, '$1') ?? match[2] ?? match[3] ?? '',
  );
}

/** `$NAME` as a word of its own becomes several words, `${NAME}` anywhere becomes its value. */
export function expandCommand(line: string, env: Readonly<Record<string, string>>): string[] {
  return words(line).flatMap((word) => {
    const alone = /^\$([A-Za-z_]\w*)$/.exec(word)?.[1];
    if (alone !== undefined) return words(env[alone] ?? '');
    return [word.replace(/\$\{([A-Za-z_]\w*)\}/g, (_, name: string) => env[name] ?? '').replaceAll('$$', '$')];
  });
}

/** `5`, `2s`, `1min 30s`, `500ms`, `infinity`: microseconds (systemd.time(7)). */
export function timeSpan(text: string): number {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  const units: Readonly<Record<string, number>> = {
    us: 1,
    ms: 1e3,
    s: 1e6,
    sec: 1e6,
    '': 1e6,
    m: 6e7,
    min: 6e7,
    h: 3.6e9,
    hr: 3.6e9,
    d: 8.64e10,
  };
  let total = 0;
  for (const [, digits, unit = ''] of text.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]*)/g)) total += Number(digits) * (units[unit] ?? 1e6);
  return total;
}
