import { charAt, columnOf, nextIndex, previousIndex } from '../characters.ts';
import { charOf, type Key } from '../keys.ts';
import type { Place } from './buffer.ts';
import type { Editor } from './editor.ts';
import { normalCommand } from './normal.ts';
import { shift } from './operators.ts';
import type { Asking } from './outside.ts';
import { classOf } from './words.ts';

/** Insert or replace mode, from the cursor to Esc. With a count what was typed comes that many times. */
export function* insert(editor: Editor, count: number, mode: 'insert' | 'replace' = 'insert', newLines = false): Asking<void> {
  editor.mode = mode;
  editor.showcmd = '';
  editor.message = undefined;
  const session: Session = { start: editor.cursor, replaced: [], typed: [] };
  for (;;) {
    const key = yield* editor.key();
    editor.message = undefined;
    if (key === '<Esc>' || key === '<C-C>' || key === '<C-[>') break;
    yield* one(editor, session, key);
  }
  const text = session.typed.join('');
  for (let n = 1; n < count; n++) {
    if (newLines) {
      editor.buffer.splice(editor.cursor.line + 1, 0, ['']);
      editor.moveTo({ line: editor.cursor.line + 1, col: 0 });
    }
    for (const char of text) {
      if (char === '\n') breakLine(editor);
      else type(editor, session, char);
    }
  }
  editor.lastInserted = text;
  const { cursor } = editor;
  // An indent that nothing was written after is not kept.
  if (editor.options.autoindent && session.autoIndented === cursor.line && /^[ \t]+$/.test(editor.line)) {
    editor.buffer.set(cursor.line, '');
    editor.moveTo({ line: cursor.line, col: 0 });
  }
  editor.mode = 'normal';
  editor.marks.set('^', cursor);
  editor.moveTo({ line: editor.cursor.line, col: editor.cursor.col > 0 ? previousIndex(editor.line, editor.cursor.col) : 0 });
}

interface Session {
  start: Place;
  /** What replace mode wrote over, for Backspace; undefined where there was nothing. */
  readonly replaced: (string | undefined)[];
  typed: string[];
  autoIndented?: number;
}

function* one(editor: Editor, session: Session, key: Key): Asking<void> {
  const { buffer, cursor, line } = editor;
  switch (key) {
    case '<CR>':
    case '<C-J>':
      breakLine(editor);
      if (editor.options.autoindent) session.autoIndented = editor.cursor.line;
      session.typed.push('\n');
      return;
    case '<BS>':
    case '<C-H>':
      return backspace(editor, session);
    case '<Del>':
      if (cursor.col < line.length) buffer.set(cursor.line, line.slice(0, cursor.col) + line.slice(nextIndex(line, cursor.col)));
      else if (cursor.line < buffer.last) buffer.splice(cursor.line, 2, [line + buffer.line(cursor.line + 1)]);
      return;
    case '<C-W>':
      return erase(editor, session, wordStart(line, cursor.col));
    case '<C-U>':
      return erase(editor, session, 0);
    case '<C-T>':
    case '<C-D>': {
      const old = line.length;
      shift(editor, cursor.line, cursor.line, key === '<C-T>' ? 1 : -1);
      editor.moveTo({ line: cursor.line, col: cursor.col + editor.line.length - old });
      return;
    }
    case '<C-E>':
    case '<C-Y>': {
      const other = key === '<C-E>' ? cursor.line + 1 : cursor.line - 1;
      const char = other < 0 ? '' : charAt(buffer.line(other), cursor.col);
      if (char) write(editor, session, char);
      return;
    }
    case '<C-V>':
    case '<C-Q>':
      return literal(editor, session, yield* editor.key());
    case '<C-R>': {
      const name = yield* editor.key();
      const lines = editor.register(name === '<C-R>' ? yield* editor.key() : name)?.lines ?? [];
      const linewise = editor.register(name)?.linewise;
      for (const [i, text] of lines.entries()) {
        if (i > 0) breakLine(editor);
        for (const char of text) write(editor, session, char);
      }
      if (linewise) breakLine(editor);
      return;
    }
    case '<C-O>': {
      const { mode } = editor;
      editor.mode = 'normal';
      editor.heard = [];
      yield* normalCommand(editor);
      editor.mode = mode;
      if (editor.want === Number.POSITIVE_INFINITY) editor.cursor = { line: editor.cursor.line, col: editor.line.length };
      return moved(editor, session);
    }
    case '<Tab>':
      if (editor.options.expandtab) {
        const width = editor.options.softtabstop || editor.options.tabstop;
        const column = columnOf(line, cursor.col, editor.options.tabstop);
        for (let n = width - (column % width); n > 0; n--) write(editor, session, ' ');
      } else write(editor, session, '\t');
      return;
    case '<Left>':
      if (cursor.col > 0) editor.moveTo({ line: cursor.line, col: previousIndex(line, cursor.col) });
      return moved(editor, session);
    case '<Right>':
      if (cursor.col < line.length) editor.moveTo({ line: cursor.line, col: nextIndex(line, cursor.col) });
      return moved(editor, session);
    case '<Up>':
    case '<Down>':
      editor.moveToLine(cursor.line + (key === '<Up>' ? -1 : 1));
      return moved(editor, session);
    case '<Home>':
      editor.moveTo({ line: cursor.line, col: 0 });
      return moved(editor, session);
    case '<End>':
      editor.moveTo({ line: cursor.line, col: line.length });
      editor.want = Number.POSITIVE_INFINITY;
      return moved(editor, session);
    case '<C-Home>':
      editor.moveTo({ line: 0, col: 0 });
      return moved(editor, session);
    case '<C-End>':
      editor.moveTo({ line: buffer.last, col: buffer.line(buffer.last).length });
      return moved(editor, session);
    case '<PageUp>':
    case '<PageDown>':
      editor.moveToLine(cursor.line + (key === '<PageUp>' ? -1 : 1) * Math.max(1, editor.textRows - 2));
      return moved(editor, session);
    case '<C-N>':
    case '<C-P>':
      editor.complain('dockwire: completion in vi is not simulated yet');
      return;
    case '<Insert>':
      editor.mode = editor.mode === 'insert' ? 'replace' : 'insert';
      return;
  }
  const char = charOf(key);
  if (char === undefined || (char < ' ' && char !== '\t') || char === '\x7f') return;
  write(editor, session, char);
}

/** What comes after a move is a text of its own: Esc repeats only that. */
function moved(editor: Editor, session: Session): void {
  session.typed = [];
  session.start = editor.cursor;
  session.replaced.length = 0;
}

function write(editor: Editor, session: Session, char: string): void {
  session.typed.push(char);
  type(editor, session, char);
}

function type(editor: Editor, session: Session, char: string): void {
  const { cursor, line } = editor;
  const over = editor.mode === 'replace' && cursor.col < line.length ? nextIndex(line, cursor.col) : cursor.col;
  if (editor.mode === 'replace') session.replaced.push(over > cursor.col ? line.slice(cursor.col, over) : undefined);
  editor.buffer.set(cursor.line, line.slice(0, cursor.col) + char + line.slice(over));
  editor.moveTo({ line: cursor.line, col: cursor.col + char.length });
}

export function breakLine(editor: Editor): void {
  const { buffer, cursor, line } = editor;
  const indent =
    editor.options.autoindent && !editor.options.paste ? (/^[ \t]*/.exec(line.slice(0, Math.max(cursor.col, 0)))?.[0] ?? '') : '';
  const head = line.slice(0, cursor.col);
  const tail = editor.mode === 'replace' ? line.slice(cursor.col) : line.slice(cursor.col);
  buffer.splice(cursor.line, 1, [indent && /^[ \t]+$/.test(head) ? '' : head, indent + (indent ? tail.replace(/^[ \t]+/, '') : tail)]);
  editor.moveTo({ line: cursor.line + 1, col: indent.length });
}

function backspace(editor: Editor, session: Session): void {
  const { buffer, cursor, line } = editor;
  if (editor.mode === 'replace') {
    if (cursor.col === 0) return;
    const col = previousIndex(line, cursor.col);
    if (session.replaced.length) {
      const old = session.replaced.pop();
      session.typed.pop();
      buffer.set(cursor.line, line.slice(0, col) + (old ?? '') + line.slice(cursor.col));
    }
    editor.moveTo({ line: cursor.line, col });
    return;
  }
  if (cursor.col > 0) {
    session.typed.pop();
    const col = softTab(editor) ?? previousIndex(line, cursor.col);
    buffer.set(cursor.line, line.slice(0, col) + line.slice(cursor.col));
    editor.moveTo({ line: cursor.line, col });
  } else if (cursor.line > 0) {
    session.typed.pop();
    const above = buffer.line(cursor.line - 1);
    buffer.splice(cursor.line - 1, 2, [above + line]);
    editor.moveTo({ line: cursor.line - 1, col: above.length });
  }
}

/** Where Backspace goes when it takes back the blanks of a soft tab. */
function softTab(editor: Editor): number | undefined {
  const width = editor.options.softtabstop;
  const before = editor.line.slice(0, editor.cursor.col);
  if (!width || !/^ +$/.test(before)) return undefined;
  return Math.floor((before.length - 1) / width) * width;
}

/** Ctrl-W, Ctrl-U: first back to where insert mode began, then on. At the beginning of a line they join it to the one above. */
function erase(editor: Editor, session: Session, target: number): void {
  const { cursor, line, buffer } = editor;
  if (cursor.col === 0) return backspace(editor, session);
  const { start } = session;
  const to = start.line === cursor.line && start.col < cursor.col ? Math.max(target, start.col) : target;
  buffer.set(cursor.line, line.slice(0, to) + line.slice(cursor.col));
  session.typed.splice(-(cursor.col - to));
  editor.moveTo({ line: cursor.line, col: to });
}

function wordStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && classOf(charAt(text, previousIndex(text, at)), false) === 0) at = previousIndex(text, at);
  const kind = at > 0 ? classOf(charAt(text, previousIndex(text, at)), false) : 0;
  while (at > 0 && kind !== 0 && classOf(charAt(text, previousIndex(text, at)), false) === kind) at = previousIndex(text, at);
  return at;
}

function literal(editor: Editor, session: Session, key: Key): void {
  const char = charOf(key);
  if (char !== undefined) write(editor, session, char);
}
