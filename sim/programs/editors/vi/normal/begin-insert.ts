import { nextIndex } from '../../characters.ts';
import type { Editor } from '../editor.ts';
import { insert } from '../insert.ts';
import type { Asking } from '../outside.ts';
import type { Call } from './call.ts';

/** i, a, o and the other ways into insert mode, and back out of it. False for a key that is none. */
export function* beginInsert(editor: Editor, { key, times }: Call): Asking<boolean> {
  const { buffer, cursor, line } = editor;
  switch (key) {
    case 'R':
      yield* insert(editor, times, 'replace');
      return true;
    case 'i':
    case '<Insert>':
      yield* insert(editor, times);
      return true;
    case 'a':
      editor.cursor = { line: cursor.line, col: nextIndex(line, cursor.col) };
      yield* insert(editor, times);
      return true;
    case 'I':
      editor.cursor = { line: cursor.line, col: /^[ \t]*/.exec(line)?.[0].length ?? 0 };
      yield* insert(editor, times);
      return true;
    case 'A':
      editor.cursor = { line: cursor.line, col: line.length };
      yield* insert(editor, times);
      return true;
    case 'o':
    case 'O': {
      const at = key === 'o' ? cursor.line + 1 : cursor.line;
      const indent = editor.options.autoindent ? (/^[ \t]*/.exec(line)?.[0] ?? '') : '';
      buffer.splice(at, 0, [indent]);
      editor.cursor = { line: at, col: indent.length };
      yield* insert(editor, times, 'insert', true);
      return true;
    }
    case 'gi': {
      const place = editor.marks.get('^');
      if (place) {
        editor.cursor = { line: Math.min(place.line, buffer.last), col: 0 };
        editor.cursor = { line: editor.cursor.line, col: Math.min(place.col, editor.line.length) };
      }
      yield* insert(editor, times);
      return true;
    }
    case 'gI':
      editor.cursor = { line: cursor.line, col: 0 };
      yield* insert(editor, times);
      return true;
  }
  return false;
}
