import { charAt, lastIndex, nextIndex } from '../../characters.ts';
import type { Place } from '../buffer.ts';
import { type Editor, firstNonBlank } from '../editor.ts';
import { Beep } from '../outside.ts';
import { classOf, wordBack, wordEnd, wordEndBack, wordForward } from '../words.ts';
import { type Motion, type MotionCall, repeated } from './motion.ts';

/** w, e, b, ge, and the same in capitals. */
export function byWord(editor: Editor, { key, times, operator }: MotionCall): Motion | undefined {
  const { buffer, cursor } = editor;
  switch (key) {
    case 'w':
    case 'W':
    case '<S-Right>':
    case '<C-Right>':
      return forward(editor, times, key !== 'w', operator);
    case 'e':
    case 'E': {
      const last = lastPlace(editor);
      const atLast = (place: Place): boolean => place.line === last.line && place.col >= last.col;
      const end = (place: Place): Place | undefined => wordEnd(buffer, place, key === 'E') ?? (atLast(place) ? undefined : last);
      return { to: repeated(cursor, times, end), inclusive: true };
    }
    case 'b':
    case 'B':
    case '<S-Left>':
    case '<C-Left>':
      return { to: repeated(cursor, times, (place) => wordBack(buffer, place, key !== 'b')) };
    case 'ge':
    case 'gE':
      return { to: repeated(cursor, times, (place) => wordEndBack(buffer, place, key === 'gE'), { line: 0, col: 0 }), inclusive: true };
  }
  return undefined;
}

/** The last character there is. */
function lastPlace({ buffer }: Editor): Place {
  return { line: buffer.last, col: lastIndex(buffer.line(buffer.last)) };
}

/** w, with what is special about it after an operator. */
function forward(editor: Editor, times: number, big: boolean, operator: string | undefined): Motion {
  const { buffer, cursor } = editor;
  const here = classOf(charAt(editor.line, cursor.col), big);
  if (operator === 'c' && here !== 0) {
    // cw changes to the end of the word, and the word under the cursor counts even where the cursor is on its last character.
    let place: Place = cursor;
    for (let n = 0; n < times; n++) {
      const next = nextIndex(buffer.line(place.line), place.col);
      const atEnd = n === 0 && classOf(charAt(buffer.line(place.line), next), big) !== here;
      if (!atEnd) place = wordEnd(buffer, place, big) ?? lastPlace(editor);
    }
    return { to: place, inclusive: true };
  }
  if (operator === 'c' && times === 1) return { to: { line: cursor.line, col: nextIndex(editor.line, cursor.col) } };
  let place: Place = cursor;
  for (let n = 0; n < times; n++) {
    const next = wordForward(buffer, place, big);
    if (!next) {
      const last = lastPlace(editor);
      if (operator) return { to: { line: last.line, col: buffer.line(last.line).length } };
      if (n === 0 && place.line === last.line && place.col >= last.col) throw new Beep();
      return { to: last };
    }
    if (operator && n === times - 1 && next.line > place.line && next.col <= firstNonBlank(buffer.line(next.line))) {
      // The last word's end, not the first word of the next line.
      const end = next.line - 1;
      if (end > cursor.line || place.line === end) return { to: { line: end, col: buffer.line(end).length } };
      return { to: { line: place.line, col: buffer.line(place.line).length } };
    }
    place = next;
  }
  return { to: place };
}
