import { columnOf, nextIndex } from '../characters.ts';
import type { Editor } from './editor.ts';
import { exCommand } from './ex.ts';
import { motion } from './motions.ts';
import { join, operate, put, type Region, textOf } from './operators.ts';
import { type Asking, Beep, EditorError } from './outside.ts';
import { scrollCommand } from './scrolling.ts';
import { selection } from './selection.ts';

const SHORT: Readonly<Record<string, string>> = {
  x: 'd',
  X: 'D',
  s: 'c',
  S: 'C',
  R: 'C',
  Y: 'Y',
  '<Del>': 'd',
  u: 'gu',
  U: 'gU',
  '~': 'g~',
};

/** Visual mode, from v or V to whatever ends it. */
export function* visual(editor: Editor, linewise: boolean, again = false): Asking<void> {
  if (!again) editor.visual = editor.cursor;
  editor.message = undefined;
  editor.mode = linewise ? 'visual line' : 'visual';
  try {
    for (;;) {
      editor.heard = [];
      try {
        if (yield* step(editor)) return;
      } catch (error) {
        if (error instanceof EditorError) editor.complain(error.message);
        else if (error instanceof Beep) yield { kind: 'bell' };
        else throw error;
      }
    }
  } finally {
    leave(editor);
  }
}

function leave(editor: Editor): void {
  if (editor.visual) remember(editor);
  editor.visual = undefined;
  if (editor.mode === 'visual' || editor.mode === 'visual line') editor.mode = 'normal';
  editor.moveTo(editor.cursor, true);
}

function remember(editor: Editor): void {
  const { start, end, linewise } = selection(editor);
  editor.lastVisual = { start, end, linewise };
  editor.marks.set('<', linewise ? { line: start.line, col: 0 } : start);
  editor.marks.set('>', linewise ? { line: end.line, col: editor.buffer.line(end.line).length } : end);
}

/** One command; true when visual mode is over. */
function* step(editor: Editor): Asking<boolean> {
  editor.showcmd = size(editor);
  let register: string | undefined;
  let digits = '';
  let key = yield* editor.key();
  editor.message = undefined;
  editor.showcmd = '';
  for (;;) {
    if (key === '"') register = yield* editor.key();
    else if (/^[1-9]$/.test(key) || (digits && key === '0')) digits += key;
    else break;
    key = yield* editor.key();
  }
  const count = digits ? Number(digits) : undefined;
  switch (key) {
    case '<Esc>':
    case '<C-C>':
      return true;
    case 'v':
    case 'V': {
      const mode = key === 'V' ? 'visual line' : 'visual';
      if (editor.mode === mode) return true;
      editor.mode = mode;
      return false;
    }
    case 'o':
    case 'O': {
      const { cursor } = editor;
      editor.moveTo(editor.visual ?? cursor);
      editor.visual = cursor;
      return false;
    }
    case ':':
      remember(editor);
      editor.visual = undefined;
      editor.mode = 'normal';
      yield* exCommand(editor, "'<,'>");
      return true;
    case '<C-V>':
      throw new EditorError('dockwire: blockwise visual mode is not simulated yet');
    case 'r':
      return yield* replaceAll(editor);
    case 'p':
    case 'P':
      return pasteOver(editor, register, count ?? 1);
    case 'J': {
      const { start, end } = selection(editor);
      remember(editor);
      editor.visual = undefined;
      join(editor, start.line, Math.max(2, end.line - start.line + 1));
      return true;
    }
  }
  if (yield* scrollCommand(editor, key, count)) return false;
  let operator = SHORT[key] ?? key;
  if (key === 'g') {
    const second = yield* editor.key();
    if (second === 'u' || second === 'U' || second === '~') operator = `g${second}`;
    else if (second === 'v' && editor.lastVisual) {
      const { start, end, linewise } = editor.lastVisual;
      editor.visual = start;
      editor.mode = linewise ? 'visual line' : 'visual';
      editor.moveTo(end);
      return false;
    } else editor.push([second]);
  }
  const upper = operator === 'D' || operator === 'C' || operator === 'Y';
  if (upper) operator = operator.toLowerCase();
  if (/^(d|c|y|<|>|gu|gU|g~)$/.test(operator)) {
    const region = regionOfSelection(editor, upper);
    const { start, end } = region;
    remember(editor);
    editor.visual = undefined;
    editor.mode = 'normal';
    editor.moveTo(start);
    const keys = editor.heard.slice();
    yield* operate(editor, operator, region, register, count ?? 1);
    if (operator !== 'y') {
      const cols = start.line === end.line ? end.col - start.col : end.col;
      const heard = operator === 'c' ? editor.heard.slice() : keys;
      editor.lastChange = {
        count: undefined,
        register,
        keys: heard,
        selection: { linewise: region.linewise, lines: end.line - start.line + 1, cols },
      };
    }
    return true;
  }
  const result = yield* motion(editor, key, count, undefined);
  if (!result) throw new Beep();
  if (result.from) editor.visual = result.from;
  // What an exclusive text object ends before is not in it.
  const to =
    result.from && !result.inclusive && !result.linewise ? { line: result.to.line, col: Math.max(0, result.to.col - 1) } : result.to;
  if (result.from && result.linewise) editor.mode = 'visual line';
  editor.moveTo(to, result.want === 'kept');
  if (typeof result.want === 'number') editor.want = result.want;
  if (result.want === Number.POSITIVE_INFINITY) editor.cursor = { line: editor.cursor.line, col: editor.line.length };
  return false;
}

function regionOfSelection(editor: Editor, wholeLines: boolean): Region {
  const { start, end, linewise } = selection(editor);
  const { buffer } = editor;
  if (linewise || wholeLines) return { start: { line: start.line, col: linewise ? 0 : start.col }, end, linewise: true };
  const text = buffer.line(end.line);
  // The end of the line was selected too: the next line comes up.
  if (end.col >= text.length && end.line < buffer.last && (text !== '' || start.line !== end.line || start.col === end.col))
    return { start, end: { line: end.line + 1, col: 0 }, linewise: false };
  return { start, end: { line: end.line, col: nextIndex(text, end.col) }, linewise: false };
}

function* replaceAll(editor: Editor): Asking<boolean> {
  const key = yield* editor.key();
  if (key === '<Esc>') return true;
  const region = regionOfSelection(editor, false);
  const { buffer } = editor;
  for (let line = region.start.line; line <= region.end.line; line++) {
    const text = buffer.line(line);
    const from = !region.linewise && line === region.start.line ? region.start.col : 0;
    const to = !region.linewise && line === region.end.line ? region.end.col : text.length;
    buffer.set(line, text.slice(0, from) + [...text.slice(from, to)].map(() => key).join('') + text.slice(to));
  }
  remember(editor);
  editor.visual = undefined;
  editor.moveTo(region.start);
  return true;
}

function pasteOver(editor: Editor, register: string | undefined, count: number): boolean {
  const value = editor.register(register);
  const region = regionOfSelection(editor, false);
  const old = { lines: textOf(editor, region), linewise: region.linewise };
  const { buffer } = editor;
  remember(editor);
  editor.visual = undefined;
  editor.mode = 'normal';
  if (!value) return true;
  const lines = Array.from({ length: count }, () => value.lines).flat();
  if (region.linewise) {
    buffer.splice(region.start.line, region.end.line - region.start.line + 1, lines);
    editor.toFirstNonBlank(region.start.line);
  } else {
    const head = buffer.line(region.start.line).slice(0, region.start.col);
    const tail = buffer.line(region.end.line).slice(region.end.col);
    buffer.splice(region.start.line, region.end.line - region.start.line + 1, [head + tail]);
    editor.cursor = region.start;
    if (value.linewise) {
      buffer.splice(region.start.line, 1, [head, ...lines, tail]);
      editor.toFirstNonBlank(region.start.line + 1);
    } else {
      editor.store('_', value, false);
      editor.registers.set('"', value);
      put(editor, undefined, count, true);
    }
  }
  editor.store(undefined, old, false);
  return true;
}

/** What showcmd says of a selection: characters, or lines. */
function size(editor: Editor): string {
  const { start, end, linewise } = selection(editor);
  if (linewise || start.line !== end.line) return String(end.line - start.line + 1);
  const text = editor.buffer.line(start.line);
  const count = [...text.slice(start.col, nextIndex(text, end.col))].length;
  const columns = columnOf(text, nextIndex(text, end.col)) - columnOf(text, start.col);
  return count === columns || count === 0 ? String(Math.max(1, count)) : `${count}-${columns}`;
}
