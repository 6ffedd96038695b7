import type { Place } from './buffer.ts';
import type { Editor } from './editor.ts';

export interface Selection {
  readonly start: Place;
  /** The last character that is in it. */
  readonly end: Place;
  readonly linewise: boolean;
}

/** What visual mode has selected, from first to last. */
export function selection(editor: Editor): Selection {
  const anchor = editor.visual ?? editor.cursor;
  const { cursor } = editor;
  const ahead = anchor.line < cursor.line || (anchor.line === cursor.line && anchor.col <= cursor.col);
  const [start, end] = ahead ? [anchor, cursor] : [cursor, anchor];
  return { start, end, linewise: editor.mode === 'visual line' };
}
