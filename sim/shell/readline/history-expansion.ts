import type { History } from './history.ts';
import { applyModifiers, chooseWords, historyWords, type Remembered } from './history-words.ts';

export type HistoryExpansion =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly line: string }
  /** `:p`: shown and remembered, not run. */
  | { readonly kind: 'print'; readonly line: string }
  | { readonly kind: 'error'; readonly message: string };

/** What the last `:s` and the last `!?…?` were, for `:&` and `:%`. */
const remembered = new WeakMap<History, Remembered>();

/** History expansion (bash(1), HISTORY EXPANSION): events, word designators and modifiers, and `^old^new`. */
export function expandHistory(history: History, line: string): HistoryExpansion {
  const quick = /^\^([^^]+)\^([^^]*)\^?(.*)$/s.exec(line);
  if (quick) {
    const [, old = '', replacement = '', rest = ''] = quick;
    const last = history.lines.at(-1);
    if (last === undefined || !last.includes(old)) return { kind: 'error', message: `:s${line}: substitution failed` };
    return { kind: 'changed', line: last.replace(old, () => replacement.replaceAll('&', old)) + rest };
  }
  if (!line.includes('!')) return { kind: 'same' };
  let out = '';
  let quote = '';
  let changed = false;
  let print = false;
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
      const event = readEvent(history, line.slice(i), out);
      if ('error' in event) return { kind: 'error', message: event.error };
      out += event.text;
      i += event.length - 1;
      changed = true;
      print ||= event.print;
    } else out += char;
  }
  if (!changed) return { kind: 'same' };
  return { kind: print ? 'print' : 'changed', line: out };
}

function startsEvent(line: string, at: number, quote: string): boolean {
  const next = line[at + 1];
  if (next === undefined || /[\s=(]/.test(next) || (quote === '"' && next === '"')) return false;
  // `$!`, `[!a]` and `${!x}` are not events.
  return !/[${[]$/.test(line.slice(0, at));
}

type Event = { readonly text: string; readonly length: number; readonly print: boolean } | { readonly error: string };

/** `before`: the line up to the event, which `!#` stands for. */
function readEvent(history: History, text: string, before: string): Event {
  const memory = remembered.get(history) ?? {};
  remembered.set(history, memory);
  const match = /^!(!|#|-?\d+|\?[^?\n]*\??|(?=[:$^*%])|[^\s:$^*%"';&|()<>!-][^\s:;&|()<>"']*)/.exec(text);
  if (!match) return { error: `${text.split(/\s/)[0] ?? text}: event not found` };
  const spec = match[1] as string;
  const entry = spec === '#' ? before : findEntry(history, spec, memory);
  if (entry === undefined) return { error: `${match[0]}: event not found` };
  let length = match[0].length;
  const designator = /^(?::(?:\d+-\d+|\d+-\$|\d+\*|\d+-|-\d+|-\$|\d+|[$^*%])|(?:-\d+|[$^*%]))/.exec(text.slice(length))?.[0];
  let chosen = entry;
  if (designator !== undefined) {
    length += designator.length;
    const words = chooseWords(historyWords(entry), designator.replace(/^:/, ''), memory);
    if (words === undefined) return { error: `${designator}: bad word specifier` };
    chosen = words;
  }
  const modified = applyModifiers(chosen, text.slice(length), memory);
  if ('error' in modified) return modified;
  return { text: modified.text, length: length + modified.length, print: modified.print };
}

function findEntry(history: History, spec: string, memory: Remembered): string | undefined {
  const { lines } = history;
  if (spec === '!' || spec === '') return lines.at(-1);
  if (/^\d+$/.test(spec)) return history.at(Number(spec));
  if (/^-\d+$/.test(spec)) return lines.at(Number(spec));
  if (spec.startsWith('?')) {
    const wanted = spec.slice(1).replace(/\?$/, '');
    const found = lines.findLast((line) => line.includes(wanted));
    memory.matched = found === undefined ? undefined : historyWords(found).find((word) => word.includes(wanted));
    return found;
  }
  return lines.findLast((line) => line.startsWith(spec));
}
