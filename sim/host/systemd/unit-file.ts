import { own } from './own.ts';
/** A unit file's settings: section → key → values in order (systemd.syntax(7)). */
export type Sections = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

export interface UnitText {
  readonly path: string;
  readonly text: string;
}

/** What is wrong with a line of a unit file; the line is passed over. */
export interface UnitWarning {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** Reads unit files, the main one first and drop-ins after it. An empty assignment forgets what was set before. */
export function parseUnitFiles(
  files: readonly UnitText[],
  isKnown: (section: string, key: string | undefined) => boolean = () => true,
  check: (section: string, key: string, value: string) => { said: readonly string[]; value: string | undefined } = (
    _section,
    _key,
    value,
  ) => ({ said: [], value }),
): { sections: Sections; warnings: UnitWarning[] } {
  const sections = new Map<string, Map<string, string[]>>();
  const warnings: UnitWarning[] = [];
  for (const { path, text } of files) {
    let title: string | undefined;
    for (const { line, number } of logicalLines(text)) {
      const warn = (message: string) => warnings.push({ path, line: number, message });
      const opened = /^\[(.*)\]$/.exec(line)?.[1];
      if (opened !== undefined) {
        title = opened;
        if (!isKnown(title, undefined)) warn(`Unknown section '${title}'. Ignoring.`);
        else if (!sections.has(title)) sections.set(title, new Map());
        continue;
      }
      if (line.startsWith('[')) {
        warn(`Invalid section header '${line}'`);
        continue;
      }
      if (title === undefined) {
        warn('Assignment outside of section. Ignoring.');
        continue;
      }
      const section = sections.get(title);
      if (!section) continue;
      const at = line.indexOf('=');
      if (at < 0) {
        warn("Missing '=', ignoring line.");
        continue;
      }
      const [key, value] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
      if (key === '') warn("Missing key name before '=', ignoring line.");
      else if (!isKnown(title, key)) warn(`Unknown key name '${key}' in section '${title}', ignoring.`);
      else if (value === '') section.set(key, []);
      else {
        const checked = check(title, key, value);
        checked.said.forEach(warn);
        if (checked.value !== undefined) section.set(key, [...(section.get(key) ?? []), checked.value]);
      }
    }
  }
  return { sections, warnings };
}

export function parseUnit(texts: readonly string[]): Sections {
  return parseUnitFiles(texts.map((text) => ({ path: '', text }))).sections;
}

/** Lines without comments, `\` at an end joined with the next; numbered by where they begin. */
function* logicalLines(text: string): Generator<{ line: string; number: number }> {
  const raw = text.split('\n');
  let held: { line: string; number: number } | undefined;
  for (const [index, whole] of raw.entries()) {
    const line = whole.trim();
    if (/^[#;]/.test(line) || (!line && !held)) continue;
    const joined: { line: string; number: number } = held
      ? { line: `${held.line} ${whole}`, number: held.number }
      : { line: whole, number: index + 1 };
    held = undefined;
    if (whole.endsWith('\\')) held = { ...joined, line: joined.line.slice(0, -1) };
    else if (joined.line.trim()) yield { line: joined.line.trim(), number: joined.number };
  }
  if (held?.line.trim()) yield { line: held.line.trim(), number: held.number };
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
    if (alone !== undefined) return words(own(env, alone) ?? '');
    return [word.replace(/\$\{([A-Za-z_]\w*)\}/g, (_, name: string) => own(env, name) ?? '').replaceAll('$$', '$')];
  });
}

/** `5`, `2s`, `1min 30s`, `500ms`, `infinity`: microseconds (systemd.time(7)). */
export function timeSpan(text: string): number {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  let total = 0;
  for (const [, digits, unit = ''] of text.matchAll(/(\d+(?:\.\d+)?)\s*([a-zA-Z]*)/g))
    total += Number(digits) * (own(SPAN_UNITS, unit) ?? 1e6);
  return total;
}

/** Is it a length of time at all? */
export function isTimeSpan(text: string): boolean {
  if (text === 'infinity') return true;
  const parts = [...text.matchAll(/\s*(\d+(?:\.\d+)?)\s*([a-zA-Z]*)/gy)];
  return (
    parts.length > 0 &&
    parts.map(([whole]) => whole).join('') === text.trimEnd() &&
    parts.every(([, , unit = '']) => own(SPAN_UNITS, unit) !== undefined)
  );
}

const SPAN_UNITS: Readonly<Record<string, number>> = {
  ...{ us: 1, usec: 1, ms: 1e3, msec: 1e3, s: 1e6, sec: 1e6, second: 1e6, seconds: 1e6, '': 1e6 },
  ...{ m: 6e7, min: 6e7, minute: 6e7, minutes: 6e7, h: 3.6e9, hr: 3.6e9, hour: 3.6e9, hours: 3.6e9 },
  ...{ d: 8.64e10, day: 8.64e10, days: 8.64e10, w: 6.048e11, week: 6.048e11, weeks: 6.048e11 },
  ...{ M: 2.6298e12, month: 2.6298e12, months: 2.6298e12, y: 3.15576e13, year: 3.15576e13, years: 3.15576e13 },
};

/** systemd's yes and no. Undefined for anything else. */
export function bool(text: string): boolean | undefined {
  if (/^(1|yes|y|true|t|on)$/i.test(text)) return true;
  return /^(0|no|n|false|f|off)$/i.test(text) ? false : undefined;
}
