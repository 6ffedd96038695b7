import { charAt, nextIndex, previousIndex } from '../characters.ts';
import type { Key } from '../keys.ts';
import { enclosing } from './brackets.ts';
import type { Editor } from './editor.ts';
import type { Motion } from './motions/motion.ts';
import { EditorError } from './outside.ts';
import { classOf } from './words.ts';

const BRACKETS: Readonly<Record<string, string>> = {
  '(': '()',
  ')': '()',
  b: '()',
  '{': '{}',
  '}': '{}',
  B: '{}',
  '[': '[]',
  ']': '[]',
  '<': '<>',
  '>': '<>',
};

/** iw, a", i(, ap …: what an operator works on, wherever in it the cursor is. */
export function textObject(editor: Editor, around: boolean, key: Key, times: number): Motion | undefined {
  const pair = BRACKETS[key];
  if (pair) return bracketed(editor, around, pair);
  switch (key) {
    case 'w':
    case 'W':
      return word(editor, around, key === 'W', times);
    case '"':
    case "'":
    case '`':
      return quoted(editor, around, key);
    case 'p':
      return paragraph(editor, around);
    case 's':
    case 't':
      throw new EditorError(`dockwire: the text object ${around ? 'a' : 'i'}${key} is not simulated yet`);
  }
  return undefined;
}

function word(editor: Editor, around: boolean, big: boolean, times: number): Motion {
  const { line: text, cursor } = editor;
  const kindAt = (at: number): number => (at < text.length ? classOf(charAt(text, at), big) : -1);
  const runEnd = (at: number): number => {
    const kind = kindAt(at);
    let end = at;
    while (end < text.length && kindAt(end) === kind) end = nextIndex(text, end);
    return end;
  };
  let from = cursor.col;
  while (from > 0 && kindAt(previousIndex(text, from)) === kindAt(cursor.col)) from = previousIndex(text, from);
  const onBlank = kindAt(cursor.col) === 0;
  let end = cursor.col;
  for (let n = 0; n < times; n++) {
    end = runEnd(end);
    if (around) {
      if (onBlank) end = runEnd(end);
      else if (kindAt(end) === 0) end = runEnd(end);
      else if (n === times - 1)
        while (from > 0 && kindAt(previousIndex(text, from)) === 0 && firstIn(text, from)) from = previousIndex(text, from);
    }
  }
  return { from: { line: cursor.line, col: from }, to: { line: cursor.line, col: end } };
}

/** Blanks before a word are taken, but not the indent of the line. */
function firstIn(text: string, from: number): boolean {
  return /[^ \t]/.test(text.slice(0, from));
}

function quoted(editor: Editor, around: boolean, quote: string): Motion | undefined {
  const { line: text, cursor } = editor;
  const places = [...text].length
    ? [...text.matchAll(new RegExp(`\\\\.|${quote}`, 'g'))].filter((m) => m[0] === quote).map((m) => m.index)
    : [];
  for (let i = 0; i + 1 < places.length; i += 2) {
    const [open = 0, close = 0] = [places[i], places[i + 1]];
    if (close < cursor.col) continue;
    let [from, to] = around ? [open, close + 1] : [open + 1, close];
    if (around) {
      const blanks = /^[ \t]*/.exec(text.slice(to))?.[0].length ?? 0;
      if (blanks) to += blanks;
      else while (/[ \t]/.test(text[from - 1] ?? '')) from -= 1;
    }
    return { from: { line: cursor.line, col: from }, to: { line: cursor.line, col: to } };
  }
  return undefined;
}

function bracketed(editor: Editor, around: boolean, [open = '', close = '']: string): Motion | undefined {
  const found = enclosing(editor.buffer, editor.cursor, open, close);
  if (!found) return undefined;
  const { from, to } = found;
  if (around) return { from, to, inclusive: true };
  const inner = { line: from.line, col: from.col + 1 };
  // Lines between brackets that end and begin a line are taken as lines.
  if (
    open === '{' &&
    inner.col >= editor.buffer.line(from.line).length &&
    /^[ \t]*$/.test(editor.buffer.line(to.line).slice(0, to.col)) &&
    to.line - from.line > 1
  )
    return { from: { line: from.line + 1, col: 0 }, to: { line: to.line - 1, col: 0 }, linewise: true };
  return { from: inner, to };
}

function paragraph(editor: Editor, around: boolean): Motion {
  const { buffer, cursor } = editor;
  const blank = (line: number): boolean => /^[ \t]*$/.test(buffer.line(line));
  const run = (line: number, step: number): number => {
    let at = line;
    while (at + step >= 0 && at + step <= buffer.last && blank(at + step) === blank(line)) at += step;
    return at;
  };
  let from = run(cursor.line, -1);
  let to = run(cursor.line, 1);
  if (around) {
    if (to < buffer.last) to = run(to + 1, 1);
    else if (from > 0) from = run(from - 1, -1);
  }
  return { from: { line: from, col: 0 }, to: { line: to, col: 0 }, linewise: true };
}
