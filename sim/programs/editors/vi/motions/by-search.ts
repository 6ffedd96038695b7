import { charAt, nextIndex, previousIndex } from '../../characters.ts';
import { readLine } from '../command-line.ts';
import type { Editor, Search } from '../editor.ts';
import { type Asking, Beep, EditorError } from '../outside.ts';
import { searchFrom, splitSearch } from '../search.ts';
import { classOf } from '../words.ts';
import type { Motion, MotionCall } from './motion.ts';

/** `/`, `?`, and the searches that need no line: n, N and the word under the cursor. */
export function* bySearch(editor: Editor, { key, times, operator }: MotionCall): Asking<Motion | undefined> {
  switch (key) {
    case '/':
    case '?':
      return yield* search(editor, key, times, operator !== undefined);
    case 'n':
    case 'N': {
      const last = editor.search;
      if (!last) throw new EditorError('E35: No previous regular expression');
      return again(editor, { ...last, forward: (key === 'n') === last.forward }, times);
    }
    case '*':
    case '#':
    case 'g*':
    case 'g#':
      return underCursor(editor, key.endsWith('*'), times, key.length === 1);
  }
  return undefined;
}

function* search(editor: Editor, key: '/' | '?', times: number, operating: boolean): Asking<Motion> {
  const typed = yield* readLine(editor, key);
  if (typed === undefined) throw new Beep();
  const { pattern, offset } = splitSearch(typed, key);
  const used = pattern || editor.search?.pattern;
  if (!used) throw new EditorError('E35: No previous regular expression');
  editor.search = { pattern: used, forward: key === '/', offset: offset ?? (pattern ? '' : (editor.search?.offset ?? '')) };
  editor.highlighted = true;
  const found = again(editor, editor.search, times);
  if (operating && !editor.message?.error) editor.message = undefined;
  return found;
}

/** n and N, and the search itself. The line below shows what is looked for, unless there is something to say. */
function again(editor: Editor, search: Search, times: number): Motion {
  editor.message = {
    text: `${search.forward ? '/' : '?'}${search.pattern}${search.offset ? `${search.forward ? '/' : '?'}${search.offset}` : ''}`,
  };
  editor.highlighted = true;
  const found = searchFrom(editor, search, editor.cursor, times);
  editor.jump();
  return { to: found.place, linewise: found.linewise, inclusive: found.inclusive };
}

function underCursor(editor: Editor, forward: boolean, times: number, whole: boolean): Motion {
  const { line: text, cursor } = editor;
  let from = cursor.col;
  while (from < text.length && classOf(charAt(text, from), false) < 2) from = nextIndex(text, from);
  if (from >= text.length) throw new EditorError('E348: No string under cursor');
  const kind = classOf(charAt(text, from), false);
  let to = from;
  while (to < text.length && classOf(charAt(text, to), false) === kind) to = nextIndex(text, to);
  while (from > 0 && classOf(charAt(text, previousIndex(text, from)), false) === kind) from = previousIndex(text, from);
  const word = text.slice(from, to).replace(/[/\\^$.*[~]/g, '\\$&');
  editor.search = { pattern: whole && /\w/.test(word) ? `\\<${word}\\>` : word, forward, offset: '' };
  editor.history['/'].push(editor.search.pattern);
  editor.cursor = { line: cursor.line, col: from };
  return again(editor, editor.search, times);
}
