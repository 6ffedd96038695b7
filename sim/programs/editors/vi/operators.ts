import { columnOf, lastIndex, nextIndex, previousIndex } from '../characters.ts';
import type { Place } from './buffer.ts';
import { type Editor, firstNonBlank } from './editor.ts';
import { insert } from './insert.ts';
import type { Motion } from './motions/motion.ts';
import { type Asking, Beep, EditorError } from './outside.ts';

/** What an operator works on. `end` is exclusive, and of no matter when it is `linewise`. */
export interface Region {
  readonly start: Place;
  readonly end: Place;
  readonly linewise: boolean;
}

export const OPERATORS = new Set(['d', 'c', 'y', '<', '>', 'g~', 'gu', 'gU', '=', '!', 'gq']);

/** The text between the cursor and where a motion leads. @see vim's motion.txt, exclusive */
export function regionOf(editor: Editor, motion: Motion): Region {
  const { buffer } = editor;
  const from = motion.from ?? editor.cursor;
  const ahead = from.line < motion.to.line || (from.line === motion.to.line && from.col <= motion.to.col);
  const [start, last] = ahead ? [from, motion.to] : [motion.to, from];
  if (motion.linewise) return { start, end: last, linewise: true };
  if (motion.inclusive) return { start, end: { line: last.line, col: nextIndex(buffer.line(last.line), last.col) }, linewise: false };
  if (last.line > start.line && last.col === 0) {
    // An exclusive motion to the first column ends at the end of the line above; from the first non-blank on it takes whole lines.
    const line = last.line - 1;
    if (start.col <= firstNonBlank(buffer.line(start.line)) && /^[ \t]*$/.test(buffer.line(start.line).slice(0, start.col)))
      return { start, end: { line, col: 0 }, linewise: true };
    return { start, end: { line, col: buffer.line(line).length }, linewise: false };
  }
  return { start, end: last, linewise: false };
}

export function textOf(editor: Editor, { start, end, linewise }: Region): string[] {
  const lines = editor.buffer.lines.slice(start.line, end.line + 1);
  if (linewise) return lines;
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? '').slice(0, end.col);
  lines[0] = (lines[0] ?? '').slice(start.col);
  return lines;
}

/** Takes a region out of the text, without a word. */
export function cut(editor: Editor, { start, end, linewise }: Region): void {
  const { buffer } = editor;
  if (linewise) buffer.splice(start.line, end.line - start.line + 1, []);
  else {
    const joined = buffer.line(start.line).slice(0, start.col) + buffer.line(end.line).slice(end.col);
    buffer.splice(start.line, end.line - start.line + 1, [joined]);
  }
}

export function* operate(editor: Editor, operator: string, region: Region, register: string | undefined, count = 1): Asking<void> {
  const { buffer } = editor;
  const { start, end, linewise } = region;
  const value = { lines: textOf(editor, region), linewise };
  switch (operator) {
    case 'd':
      // Whole lines in the middle of which it began and ended go as lines.
      editor.store(register, value, false);
      remove(editor, region);
      return;
    case 'c':
      editor.store(register, value, false);
      if (linewise) {
        const indent = editor.options.autoindent ? (/^[ \t]*/.exec(buffer.line(start.line))?.[0] ?? '') : '';
        buffer.splice(start.line, end.line - start.line + 1, [indent]);
        editor.cursor = { line: start.line, col: indent.length };
      } else {
        cut(editor, region);
        editor.cursor = start;
      }
      yield* insert(editor, 1);
      return;
    case 'y':
      editor.store(register, value, true);
      if (value.lines.length > 2)
        editor.say(`${value.lines.length} lines yanked${register && register !== '"' ? ` into "${register}` : ''}`);
      editor.moveTo(
        linewise
          ? { line: start.line, col: editor.cursor.line === start.line ? Math.min(editor.cursor.col, Math.max(start.col, 0)) : start.col }
          : start,
      );
      return;
    case '<':
    case '>':
      shift(editor, start.line, end.line, operator === '>' ? count : -count);
      return;
    case 'g~':
    case 'gu':
    case 'gU':
      recase(editor, region, operator);
      editor.moveTo(start);
      return;
  }
  throw new EditorError(`dockwire: the operator ${operator} is not simulated yet`);
}

function remove(editor: Editor, region: Region): void {
  const { buffer } = editor;
  const { start, end, linewise } = region;
  const lines = buffer.lines.length;
  // d with a motion over several lines, from and to nothing but blanks, takes the lines.
  const whole =
    !linewise &&
    end.line > start.line &&
    /^[ \t]*$/.test(buffer.line(start.line).slice(0, start.col)) &&
    /^[ \t]*$/.test(buffer.line(end.line).slice(end.col));
  if (!linewise && !whole) {
    if (start.line === end.line && start.col === end.col && buffer.line(start.line) === '') return;
    cut(editor, region);
    editor.moveTo(start);
  } else {
    cut(editor, { ...region, linewise: true });
    if (lines === end.line - start.line + 1) {
      editor.say('--No lines in buffer--');
      editor.moveTo({ line: 0, col: 0 });
      return;
    }
    editor.toFirstNonBlank(Math.min(start.line, buffer.last));
  }
  tell(editor, buffer.lines.length - lines);
}

/** `3 fewer lines`, `4 more lines`: only of more than two. */
export function tell(editor: Editor, more: number): void {
  if (Math.abs(more) > 2) editor.say(more > 0 ? `${more} more lines` : `${-more} fewer lines`);
}

export function shift(editor: Editor, from: number, to: number, times: number): void {
  const { buffer, options } = editor;
  const width = (options.shiftwidth || options.tabstop) * Math.abs(times);
  for (let line = from; line <= to; line++) {
    const text = buffer.line(line);
    if (text === '') continue;
    const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
    const column = Math.max(0, columnOf(indent, indent.length, options.tabstop) + (times > 0 ? width : -width));
    buffer.set(line, indentOf(editor, column) + text.slice(indent.length));
  }
  const lines = to - from + 1;
  editor.toFirstNonBlank(from);
  if (lines > 2) editor.say(`${lines} lines ${times > 0 ? '>' : '<'}ed ${Math.abs(times) === 1 ? '1 time' : `${Math.abs(times)} times`}`);
}

export function indentOf(editor: Editor, column: number): string {
  const { expandtab, tabstop } = editor.options;
  return expandtab ? ' '.repeat(column) : '\t'.repeat(Math.floor(column / tabstop)) + ' '.repeat(column % tabstop);
}

function recase(editor: Editor, { start, end, linewise }: Region, operator: string): void {
  const { buffer } = editor;
  for (let line = start.line; line <= end.line; line++) {
    const text = buffer.line(line);
    const from = !linewise && line === start.line ? start.col : 0;
    const to = !linewise && line === end.line ? end.col : text.length;
    const part = text.slice(from, to);
    const changed = operator === 'gu' ? part.toLowerCase() : operator === 'gU' ? part.toUpperCase() : toggled(part);
    buffer.set(line, text.slice(0, from) + changed + text.slice(to));
  }
}

export function toggled(text: string): string {
  return [...text].map((char) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase())).join('');
}

/** J: lines made one, with a space between unless there is one, or a `)` follows. */
export function join(editor: Editor, from: number, count: number, spaces = true): void {
  const { buffer } = editor;
  const to = from + count - 1;
  if (to > buffer.last || count < 2) throw new Beep();
  let text = buffer.line(from);
  let at = text.length;
  for (let line = from + 1; line <= to; line++) {
    const next = spaces ? buffer.line(line).replace(/^[ \t]+/, '') : buffer.line(line);
    at = text.length;
    const blank = spaces && next !== '' && !next.startsWith(')') && text !== '' && !/[ \t]$/.test(text);
    if (!blank && spaces && next !== '' && /[ \t]$/.test(text)) at = text.length;
    text += (blank ? ' ' : '') + next;
  }
  buffer.splice(from, count, [text]);
  editor.moveTo({ line: from, col: Math.min(at, lastIndex(text)) });
  if (count > 3) tell(editor, -(count - 1));
}

/** p and P. */
export function put(editor: Editor, register: string | undefined, count: number, before: boolean, stayAfter = false): void {
  const { buffer, cursor } = editor;
  const value = editor.register(register);
  if (!value || (value.lines.length === 1 && value.lines[0] === '' && !value.linewise))
    throw new EditorError(`E353: Nothing in register ${register ?? '"'}`);
  if (value.linewise) {
    const lines = Array.from({ length: count }, () => value.lines).flat();
    const at = before ? cursor.line : cursor.line + 1;
    buffer.splice(at, 0, lines);
    if (stayAfter) editor.moveTo({ line: at + lines.length, col: 0 });
    else editor.toFirstNonBlank(at);
    tell(editor, lines.length);
    return;
  }
  const text = buffer.line(cursor.line);
  const at = before || text === '' ? cursor.col : nextIndex(text, cursor.col);
  const repeated = Array.from({ length: count }, () => value.lines.join('\n'))
    .join('')
    .split('\n');
  const first = text.slice(0, at) + (repeated[0] ?? '');
  if (repeated.length === 1) {
    buffer.set(cursor.line, first + text.slice(at));
    editor.moveTo({ line: cursor.line, col: stayAfter ? first.length : previousIndex(first, first.length) });
    return;
  }
  const last = repeated.at(-1) ?? '';
  buffer.splice(cursor.line, 1, [first, ...repeated.slice(1, -1), last + text.slice(at)]);
  editor.moveTo(stayAfter ? { line: cursor.line + repeated.length - 1, col: last.length } : { line: cursor.line, col: at });
  tell(editor, repeated.length - 1);
}
