import { indexAtColumn, lastIndex } from '../../characters.ts';
import type { Key } from '../../keys.ts';
import type { Place } from '../buffer.ts';
import { type Editor, firstNonBlank } from '../editor.ts';
import { Beep } from '../outside.ts';

/** Where a motion leads. `from` differs from the cursor for text objects only. */
export interface Motion {
  readonly to: Place;
  readonly from?: Place;
  readonly linewise?: boolean;
  readonly inclusive?: boolean;
  /** j, k, $: the wanted column stays, or is this. */
  readonly want?: number | 'kept';
}

/** How a motion is called. A motion that begins with g has both of its keys in `key`. */
export interface MotionCall {
  readonly key: Key;
  readonly count: number | undefined;
  /** The count, or 1. */
  readonly times: number;
  readonly operator: string | undefined;
}

/** To the first character of a line that is no blank. */
export function toLine(editor: Editor, line: number): Motion {
  return { to: { line, col: firstNonBlank(editor.buffer.line(line)) }, linewise: true };
}

/** The index in a line at the column that up and down keep to. */
export function columnKept(editor: Editor, line: number): number {
  const text = editor.buffer.line(line);
  if (editor.want === Number.POSITIVE_INFINITY) return editor.visual ? Math.max(0, text.length) : lastIndex(text);
  return Math.min(lastIndex(text), indexAtColumn(text, editor.want, editor.options.tabstop));
}

/** A step taken so many times. `undefined` from `step` beeps the first time; later it stays where it is, or at `end`. */
export function repeated(start: Place, times: number, step: (place: Place) => Place | undefined, end?: Place): Place {
  let place = start;
  for (let n = 0; n < times; n++) {
    const next = step(place);
    if (!next && n === 0) throw new Beep();
    place = next ?? end ?? place;
  }
  return place;
}
