import type { Key } from '../keys.ts';
import type { Editor } from './editor.ts';
import { alongLine } from './motions/along-line.ts';
import { byBlock } from './motions/by-block.ts';
import { bySearch } from './motions/by-search.ts';
import { byWord } from './motions/by-word.ts';
import { findCharacter } from './motions/find-character.ts';
import { type Motion, type MotionCall, toLine } from './motions/motion.ts';
import { toOtherLine } from './motions/to-line.ts';
import { type Asking, Beep, EditorError } from './outside.ts';
import { textObject } from './text-objects.ts';

/** Reads the rest of a motion that begins with `key`. Undefined when that key begins none. */
export function* motion(editor: Editor, key: Key, count: number | undefined, operator: string | undefined): Asking<Motion | undefined> {
  if (key !== 'g') return yield* motionOf(editor, { key, count, times: count ?? 1, operator });
  editor.showcmd += 'g';
  const second = yield* editor.key();
  const found = yield* motionOf(editor, { key: `g${second}`, count, times: count ?? 1, operator });
  if (!found && operator) throw new Beep();
  return found;
}

function* motionOf(editor: Editor, call: MotionCall): Asking<Motion | undefined> {
  return (
    alongLine(editor, call) ??
    toOtherLine(editor, call) ??
    byWord(editor, call) ??
    byBlock(editor, call) ??
    (yield* findCharacter(editor, call)) ??
    (yield* bySearch(editor, call)) ??
    (yield* toMark(editor, call)) ??
    (yield* object(editor, call))
  );
}

/** `'` and a mark to its line, `` ` `` to its very place. */
function* toMark(editor: Editor, { key }: MotionCall): Asking<Motion | undefined> {
  if (key !== "'" && key !== '`') return undefined;
  const name = yield* editor.key();
  const place = editor.marks.get(name === '`' ? "'" : name);
  if (!place || place.line > editor.buffer.last) throw new EditorError('E20: Mark not set');
  editor.jump();
  return key === '`' ? { to: place } : toLine(editor, place.line);
}

/** iw, a" … which only an operator or a selection takes. */
function* object(editor: Editor, { key, times, operator }: MotionCall): Asking<Motion | undefined> {
  if ((key !== 'i' && key !== 'a') || !(operator || editor.visual)) return undefined;
  const found = textObject(editor, key === 'a', yield* editor.key(), times);
  if (!found) throw new Beep();
  return found;
}
