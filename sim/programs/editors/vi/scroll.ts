import type { Editor } from './editor.ts';
import { heightOf } from './wrapping.ts';

/** The last line that is wholly on the screen; at least the first. */
export function bottomLine(editor: Editor): number {
  const { buffer, textRows } = editor;
  let used = heightOf(editor, editor.top);
  let line = editor.top;
  while (line < buffer.last) {
    used += heightOf(editor, line + 1);
    if (used > textRows) break;
    line += 1;
  }
  return line;
}

/** The first line of a screen whose last whole line is `line`. */
export function topFor(editor: Editor, line: number): number {
  let used = heightOf(editor, line);
  let top = line;
  while (top > 0) {
    used += heightOf(editor, top - 1);
    if (used > editor.textRows) break;
    top -= 1;
  }
  return top;
}

/** Moves the window so that the cursor is in it, with some lines around: a little where a little is enough, else to the middle. @see vim's move.c */
export function follow(editor: Editor): void {
  const { buffer, textRows, cursor } = editor;
  editor.top = Math.min(editor.top, buffer.last);
  const margin = Math.min(editor.options.scrolloff, Math.floor((textRows - 1) / 2));
  const { line } = cursor;
  if (line < editor.top + margin && editor.top > 0) {
    const half = Math.max(2, Math.floor(textRows / 2) - 1);
    if (editor.top + margin - line >= half) editor.top = halfway(editor);
    else editor.top = Math.max(0, line - margin);
  }
  const bottom = bottomLine(editor);
  if (bottom < buffer.last && line + margin > bottom) {
    const target = Math.min(buffer.last, line + margin);
    // vim looks as far below the cursor as it has to go up from it; what needs more than a screen goes to the middle.
    const away = Math.max(margin, line - bottom - 1);
    if (1 + 2 * away <= textRows) editor.top = Math.min(line, Math.max(editor.top, topFor(editor, target)));
    else editor.top = halfway(editor);
  }
}

/** The first line that puts the cursor's line into the middle. @see vim's scroll_cursor_halfway() */
export function halfway(editor: Editor): number {
  const { buffer, textRows, cursor } = editor;
  let used = heightOf(editor, cursor.line);
  let [above, below] = [0, 0];
  let top = cursor.line;
  let bottom = cursor.line;
  while (top > 0) {
    if (above < below) {
      const height = heightOf(editor, top - 1);
      used += height;
      if (used > textRows) break;
      above += height;
      top -= 1;
    } else if (bottom < buffer.last) {
      const height = heightOf(editor, bottom + 1);
      used += height;
      if (used > textRows) break;
      below += height;
      bottom += 1;
    } else below += 1;
  }
  return top;
}

/** Ctrl-E, Ctrl-Y: the window moves by lines, the cursor only where it must. */
export function scrollBy(editor: Editor, lines: number): void {
  const { buffer } = editor;
  editor.top = Math.max(0, Math.min(buffer.last, editor.top + lines));
  keepCursorInside(editor);
}

/** Puts the cursor back into a window that was moved. */
export function keepCursorInside(editor: Editor): void {
  const margin = Math.min(editor.options.scrolloff, Math.floor((editor.textRows - 1) / 2));
  const bottom = bottomLine(editor);
  const least = editor.top === 0 ? 0 : Math.min(editor.buffer.last, editor.top + margin);
  const most = bottom === editor.buffer.last ? bottom : Math.max(least, bottom - margin);
  if (editor.cursor.line < least) editor.moveToLine(least);
  else if (editor.cursor.line > most) editor.moveToLine(most);
}
