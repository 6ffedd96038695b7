import type { History } from './history.ts';

export type HistoryExpansion =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly line: string }
  | { readonly kind: 'error'; readonly message: string };

/** History expansion (bash(1), HISTORY EXPANSION): `!!`, `!n`, `!-n`, `!str`, `!?str?`, `!$`, `!*`, `!^`, `^old^new`. */
export function expandHistory(history: History, line: string): HistoryExpansion {
  const quick = /^\^([^^]+)\^([^^]*)\^?(.*)$/.exec(line);
  if (quick) {
    const [, old = '', replacement = '', rest = ''] = quick;
    const last = history.lines.at(-1);
    if (last === undefined || !last.includes(old)) return { kind: 'error', message: `:s${line}: substitution failed` };
    return { kind: 'changed', line: last.replace(old, () => replacement) + rest };
  }
  if (!line.includes('!')) return { kind: 'same' };
  let out = '';
  let quote = '';
  let changed = false;
  for (let i = 0; i < line.length; i++) {
    const char = line[i] as string;
    if (char === '\\' && quote !== "'") {
      out += char + (line[i + 1] ?? '');
      i += 1;
    } else if (char === "'" && quote !== '"') {
      quote = quote === "'" ? '' : "'";
      out += char;
    } else if (char === '"' && quote !== "'") {
      quote = quote === '"' ? '' : '"';
      out += char;
    } else if (char === '!' && quote !== "'" && startsEvent(line, i, quote)) {
      const event = readEvent(history, line.slice(i));
      if (typeof event === 'string') return { kind: 'error', message: `${event}: event not found` };
      out += event.text;
      i += event.length - 1;
      changed = true;
    } else out += char;
  }
  return changed ? { kind: 'changed', line: out } : { kind: 'same' };
}

function startsEvent(line: string, at: number, quote: string): boolean {
  const next = line[at + 1];
  if (next === undefined || /[\s=(]/.test(next) || (quote === '"' && next === '"')) return false;
  // `$!`, `[!a]` and `${!x}` are not events.
  return !/[${[]$/.test(line.slice(0, at));
}

/** @returns what the event at the start of `text` stands for, or the text of an event that does not exist. */
function readEvent(history: History, text: string): { text: string; length: number } | string {
  const last = history.lines.at(-1);
  const words = (entry: string): string[] => entry.split(/\s+/).filter(Boolean);
  const match = /^!(!|-?\d+|\?[^?\n]*\??|[$^*]|[^\s:$^*"';&|()<>!]+)/.exec(text);
  if (!match) return text.split(/\s/)[0] ?? text;
  const spec = match[1] as string;
  const entry = findEntry(history, spec);
  if (entry === undefined) return match[0];
  if (spec === '$' || spec === '^' || spec === '*') {
    const all = words(last ?? '');
    const chosen = spec === '$' ? (all.at(-1) ?? '') : spec === '^' ? (all[1] ?? '') : all.slice(1).join(' ');
    return { text: chosen, length: match[0].length };
  }
  const designator = /^:?([$^*])|^:(\d+)/.exec(text.slice(match[0].length));
  if (!designator) return { text: entry, length: match[0].length };
  const all = words(entry);
  const chosen =
    designator[2] !== undefined
      ? (all[Number(designator[2])] ?? '')
      : designator[1] === '$'
        ? (all.at(-1) ?? '')
        : designator[1] === '^'
          ? (all[1] ?? '')
          : all.slice(1).join(' ');
  return { text: chosen, length: match[0].length + designator[0].length };
}

function findEntry(history: History, spec: string): string | undefined {
  const { lines } = history;
  if (/^[!$^*]$/.test(spec)) return lines.at(-1);
  if (/^\d+$/.test(spec)) return history.at(Number(spec));
  if (/^-\d+$/.test(spec)) return lines.at(Number(spec));
  if (spec.startsWith('?')) return lines.findLast((line) => line.includes(spec.slice(1).replace(/\?$/, '')));
  return lines.findLast((line) => line.startsWith(spec));
}
