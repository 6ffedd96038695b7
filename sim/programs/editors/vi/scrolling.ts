import type { Key } from '../keys.ts';
import { type Editor, firstNonBlank } from './editor.ts';
import { type Asking, Beep } from './outside.ts';
import { bottomLine, halfway, keepCursorInside, scrollBy, topFor } from './scroll.ts';

/** Ctrl-D, Ctrl-F, Ctrl-E, zz … True when the key was one of them. */
export function* scrollCommand(editor: Editor, key: Key, count: number | undefined): Asking<boolean> {
  const { buffer } = editor;
  switch (key) {
    case '<C-D>':
    case '<C-U>':
      half(editor, key === '<C-D>', count);
      return true;
    case '<C-F>':
    case '<PageDown>':
    case '<S-Down>':
      for (let n = 0; n < (count ?? 1); n++) forward(editor);
      return true;
    case '<C-B>':
    case '<PageUp>':
    case '<S-Up>':
      for (let n = 0; n < (count ?? 1); n++) backward(editor);
      return true;
    case '<C-E>':
      if (editor.top === buffer.last) throw new Beep();
      scrollBy(editor, count ?? 1);
      return true;
    case '<C-Y>':
      if (editor.top === 0) throw new Beep();
      scrollBy(editor, -(count ?? 1));
      return true;
    case 'z': {
      editor.showcmd += 'z';
      const second = yield* editor.key();
      if (count !== undefined) editor.moveToLine(Math.min(buffer.last, count - 1));
      const { line } = editor.cursor;
      const margin = editor.options.scrolloff;
      if (second === 'z' || second === '.') editor.top = halfway(editor);
      else if (second === 't' || second === '<CR>') editor.top = Math.max(0, line - margin);
      else if (second === 'b' || second === '-') editor.top = topFor(editor, Math.min(buffer.last, line + margin));
      else throw new Beep();
      if (/^[.-]$|^<CR>$/.test(second)) editor.moveTo({ line, col: firstNonBlank(buffer.line(line)) });
      return true;
    }
    case '<C-L>':
      yield { kind: 'redraw' };
      return true;
  }
  return false;
}

function half(editor: Editor, down: boolean, count: number | undefined): void {
  const { buffer, cursor, options } = editor;
  if (count !== undefined) options.scroll = count;
  const lines = options.scroll || Math.floor(editor.textRows / 2);
  if (down ? cursor.line === buffer.last : cursor.line === 0) throw new Beep();
  if (down) {
    for (let n = 0; n < lines && bottomLine(editor) < buffer.last; n++) editor.top += 1;
  } else editor.top = Math.max(0, editor.top - lines);
  editor.toFirstNonBlank(Math.min(buffer.last, Math.max(0, cursor.line + (down ? lines : -lines))));
  keepCursorInside(editor);
}

function forward(editor: Editor): void {
  const { buffer } = editor;
  const bottom = bottomLine(editor);
  if (bottom >= buffer.last && editor.top >= buffer.last) throw new Beep();
  editor.top = Math.min(buffer.last, Math.max(editor.top + 1, bottom >= buffer.last ? buffer.last : bottom - 1));
  const margin = Math.min(editor.options.scrolloff, Math.floor((editor.textRows - 1) / 2));
  editor.toFirstNonBlank(Math.max(editor.cursor.line, Math.min(buffer.last, editor.top + margin)));
  keepCursorInside(editor);
}

function backward(editor: Editor): void {
  if (editor.top === 0) throw new Beep();
  const bottom = Math.min(editor.buffer.last, editor.top + 1);
  editor.top = topFor(editor, bottom);
  const last = bottomLine(editor);
  const margin = Math.min(editor.options.scrolloff, Math.floor((editor.textRows - 1) / 2));
  editor.toFirstNonBlank(Math.min(editor.cursor.line, Math.max(editor.top, last - margin)));
  keepCursorInside(editor);
}
