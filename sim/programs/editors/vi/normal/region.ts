import { nextIndex } from '../../characters.ts';
import type { Editor } from '../editor.ts';
import type { Region } from '../operators.ts';

/** So many whole lines from the cursor on. */
export function whole(editor: Editor, count: number): Region {
  const { cursor, buffer } = editor;
  return { start: cursor, end: { line: Math.min(buffer.last, cursor.line + count - 1), col: 0 }, linewise: true };
}

/** So many characters from the cursor on, as far as the line goes. */
export function chars(editor: Editor, count: number): Region {
  const { cursor, line } = editor;
  let col = cursor.col;
  for (let n = 0; n < count && col < line.length; n++) col = nextIndex(line, col);
  return { start: cursor, end: { line: cursor.line, col }, linewise: false };
}
