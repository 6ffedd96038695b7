import { columnOf, indexAtColumn, lastIndex } from '../../characters.ts';
import type { Editor } from '../editor.ts';
import { Beep } from '../outside.ts';
import { bottomLine } from '../scroll.ts';
import { columnKept, type Motion, type MotionCall, toLine } from './motion.ts';

/** j, k, G and the others that lead to another line. */
export function toOtherLine(editor: Editor, call: MotionCall): Motion | undefined {
  const { buffer, top, options } = editor;
  const { key, count, times, operator } = call;
  const { line } = editor.cursor;
  switch (key) {
    case 'j':
    case '<Down>':
    case '<C-J>':
    case '<C-N>':
      if (line === buffer.last) throw new Beep();
      return sameColumn(editor, operator ? line + times : Math.min(buffer.last, line + times));
    case 'k':
    case '<Up>':
    case '<C-P>':
      if (line === 0) throw new Beep();
      return sameColumn(editor, operator ? line - times : Math.max(0, line - times));
    case 'gj':
    case 'g<Down>':
      return byRows(editor, times);
    case 'gk':
    case 'g<Up>':
      return byRows(editor, -times);
    case '<CR>':
    case '+':
      if (line + times > buffer.last) throw new Beep();
      return toLine(editor, line + times);
    case '-':
      if (line - times < 0) throw new Beep();
      return toLine(editor, line - times);
    case '_':
      if (line + times - 1 > buffer.last) throw new Beep();
      return toLine(editor, line + times - 1);
    case 'G':
    case '<C-End>':
      editor.jump();
      return toLine(editor, Math.min(buffer.last, (count ?? buffer.lines.length) - 1));
    case 'gg':
      editor.jump();
      return toLine(editor, Math.min(buffer.last, times - 1));
    case '<C-Home>':
      editor.jump();
      return { to: { line: 0, col: 0 }, linewise: true };
    case 'H':
      return toLine(editor, Math.min(buffer.last, top + Math.max(times - 1, top === 0 ? 0 : options.scrolloff)));
    case 'L': {
      const bottom = bottomLine(editor);
      return toLine(editor, Math.max(top, bottom - Math.max(times - 1, bottom === buffer.last ? 0 : options.scrolloff)));
    }
    case 'M':
      return toLine(editor, top + Math.ceil((bottomLine(editor) - top + 1) / 2) - 1);
  }
  return undefined;
}

function sameColumn(editor: Editor, line: number): Motion {
  if (line < 0 || line > editor.buffer.last) throw new Beep();
  return { to: { line, col: columnKept(editor, line) }, linewise: true, want: 'kept' };
}

/** gj and gk: rows of the screen within a long line; from its last row on, lines. */
function byRows(editor: Editor, rows: number): Motion {
  const { buffer, cursor, line: text, cols } = editor;
  const { tabstop } = editor.options;
  const to = columnOf(text, cursor.col, tabstop) + cols * rows;
  const width = columnOf(text, text.length, tabstop);
  if (to >= 0 && Math.floor(to / cols) <= Math.floor(Math.max(0, width - 1) / cols))
    return { to: { line: cursor.line, col: Math.min(lastIndex(text), indexAtColumn(text, to, tabstop)) } };
  const line = cursor.line + rows;
  if (line < 0 || line > buffer.last) throw new Beep();
  return { to: { line, col: columnKept(editor, line) }, want: 'kept' };
}
