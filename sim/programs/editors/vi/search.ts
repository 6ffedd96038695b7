import { nextIndex, previousIndex } from '../characters.ts';
import type { Place } from './buffer.ts';
import type { Editor, Search } from './editor.ts';
import { EditorError } from './outside.ts';
import { compilePattern } from './pattern.ts';

/** A pattern with the options that are set. */
export function compiled(editor: Editor, pattern: string): RegExp {
  return compilePattern(pattern, {
    ignoreCase: editor.options.ignorecase,
    smartCase: editor.options.smartcase,
    lastReplacement: editor.lastSubstitute?.replacement ?? '',
  });
}

/** Where a pattern matches in a line, in order; empty matches too. */
export function matches(expression: RegExp, line: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(line); match; match = expression.exec(line)) {
    found.push({ from: match.index, to: match.index + match[0].length });
    if (match[0] === '') expression.lastIndex = nextIndex(line, expression.lastIndex) + (match.index >= line.length ? 1 : 0);
    if (expression.lastIndex > line.length) break;
  }
  return found;
}

export interface Found {
  readonly place: Place;
  readonly end: Place;
  /** Linewise, because of a line offset. */
  readonly linewise: boolean;
  readonly inclusive: boolean;
}

/** Searches `count` times from the cursor, and says so when it went round the end. @throws EditorError E486, E384, E385 */
export function searchFrom(editor: Editor, search: Search, from: Place, count: number): Found {
  const expression = compiled(editor, search.pattern);
  let at = from;
  let hit: { place: Place; end: number } | undefined;
  for (let n = 0; n < count; n++) {
    hit = once(editor, expression, search, at);
    at = hit.place;
  }
  if (!hit) throw new EditorError(`E486: Pattern not found: ${search.pattern}`);
  return withOffset(editor, search.offset, hit.place, hit.end);
}

function once(editor: Editor, expression: RegExp, search: Search, from: Place): { place: Place; end: number } {
  const { buffer, options } = editor;
  const total = buffer.lines.length;
  const step = search.forward ? 1 : -1;
  for (let n = 0; n <= total; n++) {
    const distance = from.line + n * step;
    const wrapped = distance < 0 || distance >= total;
    if (wrapped && !options.wrapscan) break;
    const line = ((distance % total) + total) % total;
    const usable = matches(expression, buffer.line(line)).filter(({ from: col }) => {
      if (col > 0 && col >= buffer.line(line).length) return false;
      if (n === 0) return search.forward ? col > from.col : col < from.col;
      // Round the whole text and back in the first line: what stands on the other side of the cursor, itself included.
      return n < total || (search.forward ? col <= from.col : col >= from.col);
    });
    const match = search.forward ? usable[0] : usable.at(-1);
    if (!match) continue;
    if (wrapped || n === total)
      editor.complain(search.forward ? 'search hit BOTTOM, continuing at TOP' : 'search hit TOP, continuing at BOTTOM');
    return { place: { line, col: match.from }, end: match.to };
  }
  if (options.wrapscan) throw new EditorError(`E486: Pattern not found: ${search.pattern}`);
  throw new EditorError(
    search.forward
      ? `E385: Search hit BOTTOM without match for: ${search.pattern}`
      : `E384: Search hit TOP without match for: ${search.pattern}`,
  );
}

function withOffset(editor: Editor, offset: string, place: Place, to: number): Found {
  const text = editor.buffer.line(place.line);
  const end = { line: place.line, col: to > place.col ? previousIndex(text, to) : place.col };
  const [, kind = '', number = ''] = /^([esb]?)([+-]?\d*)/.exec(offset) ?? [];
  const amount = number === '' ? 0 : number === '+' ? 1 : number === '-' ? -1 : Number(number);
  if (kind === '' && number !== '') {
    const line = Math.min(editor.buffer.last, Math.max(0, place.line + amount));
    return { place: { line, col: 0 }, end: { line, col: 0 }, linewise: true, inclusive: false };
  }
  let col = kind === 'e' ? end.col : place.col;
  for (let n = amount; n > 0; n--) col = nextIndex(text, col);
  for (let n = amount; n < 0; n++) col = previousIndex(text, col);
  return { place: { line: place.line, col }, end, linewise: false, inclusive: kind === 'e' };
}

/** Splits what was typed after `/` or `?` into pattern and offset. */
export function splitSearch(typed: string, delimiter: string): { pattern: string; offset: string | undefined } {
  for (let at = 0, bracket = false; at < typed.length; at++) {
    if (typed[at] === '\\') at += 1;
    else if (typed[at] === '[') bracket = typed.indexOf(']', at) > 0;
    else if (typed[at] === ']') bracket = false;
    else if (typed[at] === delimiter && !bracket) return { pattern: typed.slice(0, at), offset: typed.slice(at + 1) };
  }
  return { pattern: typed, offset: undefined };
}
