import { columnOf, indexAtColumn, lastIndex, nextIndex, previousIndex } from '../../characters.ts';
import type { Place } from '../buffer.ts';
import { type Editor, firstNonBlank } from '../editor.ts';
import { type Motion, type MotionCall, repeated } from './motion.ts';

/** h, l and the ends of a line, or of its row on the screen. */
export function alongLine(editor: Editor, call: MotionCall): Motion | undefined {
  const { buffer, cursor, line: text } = editor;
  const { key, times } = call;
  const { line } = cursor;
  switch (key) {
    case 'h':
    case '<Left>':
    case '<BS>':
    case '<C-H>':
      return { to: repeated(cursor, times, (place) => left(editor, call, place)) };
    case 'l':
    case '<Right>':
    case ' ':
      return { to: repeated(cursor, times, (place) => right(editor, call, place)) };
    case '0':
    case '<Home>':
      return { to: { line, col: 0 } };
    case '^':
      return { to: { line, col: firstNonBlank(text) } };
    case '|':
      return { to: { line, col: Math.min(lastIndex(text), indexAtColumn(text, times - 1, editor.options.tabstop)) }, want: times - 1 };
    case '$':
    case '<End>': {
      const to = Math.min(buffer.last, line + times - 1);
      const end = buffer.line(to);
      return { to: { line: to, col: lastIndex(end) }, inclusive: end !== '', want: Number.POSITIVE_INFINITY };
    }
    case 'g_': {
      const to = Math.min(buffer.last, line + times - 1);
      return { to: { line: to, col: Math.max(0, buffer.line(to).search(/[^ \t][ \t]*$/)) }, inclusive: true };
    }
    case 'g0':
    case 'g^':
      return { to: { line, col: indexAtColumn(text, row(editor) * editor.cols, editor.options.tabstop) } };
    case 'g$': {
      const end = indexAtColumn(text, (row(editor) + 1) * editor.cols - 1, editor.options.tabstop);
      return { to: { line, col: Math.min(lastIndex(text), end) }, inclusive: true };
    }
  }
  return undefined;
}

/** Backspace goes on in the line above. */
function left({ buffer }: Editor, { key, operator }: MotionCall, { line, col }: Place): Place | undefined {
  if (col > 0) return { line, col: previousIndex(buffer.line(line), col) };
  if (key !== '<BS>' || line === 0) return undefined;
  const above = buffer.line(line - 1);
  return { line: line - 1, col: operator ? above.length : lastIndex(above) };
}

/** Space goes on in the line below; an operator, and a selection, can have the end of the line as well. */
function right({ buffer, visual }: Editor, { key, operator }: MotionCall, { line, col }: Place): Place | undefined {
  const text = buffer.line(line);
  const next = nextIndex(text, col);
  if (next < text.length || (operator && next <= text.length && col < text.length)) return { line, col: next };
  if (key === ' ' && line < buffer.last) return { line: line + 1, col: 0 };
  return visual && col < text.length ? { line, col: next } : undefined;
}

/** Which row of a line that is longer than the screen is wide the cursor stands in. */
function row({ line, cursor, options, cols }: Editor): number {
  return Math.floor(columnOf(line, cursor.col, options.tabstop) / cols);
}
