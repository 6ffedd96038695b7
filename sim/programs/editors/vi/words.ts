import { charAt, nextIndex, previousIndex } from '../characters.ts';
import type { Buffer, Place } from './buffer.ts';

/** 0 blank, 1 punctuation, 2 word; other scripts have classes of their own, as in vim's utf_class(). */
export function classOf(char: string, big: boolean): number {
  if (char === '' || char === ' ' || char === '\t') return 0;
  if (big) return 1;
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x100) return /[\w\xb5\xc0-\xff]/.test(char) ? 2 : 1;
  if (/\p{Script=Hangul}/u.test(char)) return 0xac00;
  if (/\p{Script=Han}/u.test(char)) return 0x4e00;
  if (/\p{Script=Hiragana}/u.test(char)) return 0x3040;
  if (/\p{Script=Katakana}/u.test(char)) return 0x30a0;
  if (/\p{Emoji_Presentation}/u.test(char)) return 3;
  return /[\p{P}\p{S}]/u.test(char) ? 1 : 2;
}

/** One character on, into the next line where this one ends. An empty line is a place of its own. */
function forward(buffer: Buffer, { line, col }: Place): Place | undefined {
  const text = buffer.line(line);
  const next = nextIndex(text, col);
  if (next < text.length) return { line, col: next };
  return line < buffer.last ? { line: line + 1, col: 0 } : undefined;
}

function backward(buffer: Buffer, { line, col }: Place): Place | undefined {
  if (col > 0) return { line, col: previousIndex(buffer.line(line), col) };
  if (line === 0) return undefined;
  const above = buffer.line(line - 1);
  return { line: line - 1, col: above ? previousIndex(above, above.length) : 0 };
}

function at(buffer: Buffer, { line, col }: Place, big: boolean): number {
  return classOf(charAt(buffer.line(line), col), big);
}

function isEmpty(buffer: Buffer, place: Place): boolean {
  return buffer.line(place.line) === '';
}

/** w, W. Undefined at the end of the text, where the cursor goes to the last character. */
export function wordForward(buffer: Buffer, from: Place, big: boolean): Place | undefined {
  const start = at(buffer, from, big);
  let place: Place | undefined = from;
  if (start !== 0) {
    const { line } = from;
    do {
      place = forward(buffer, place);
      if (!place) return undefined;
    } while (place.line === line && at(buffer, place, big) === start);
  } else {
    place = forward(buffer, from);
    if (!place) return undefined;
    if (isEmpty(buffer, place)) return place;
  }
  while (place && at(buffer, place, big) === 0) {
    if (isEmpty(buffer, place) && place.line !== from.line) return place;
    place = forward(buffer, place);
  }
  return place;
}

/** e, E. */
export function wordEnd(buffer: Buffer, from: Place, big: boolean): Place | undefined {
  let place = forward(buffer, from);
  while (place && at(buffer, place, big) === 0) place = forward(buffer, place);
  if (!place) return undefined;
  const kind = at(buffer, place, big);
  for (;;) {
    const next = forward(buffer, place);
    if (!next || next.line !== place.line || at(buffer, next, big) !== kind) return place;
    place = next;
  }
}

/** b, B. */
export function wordBack(buffer: Buffer, from: Place, big: boolean): Place | undefined {
  let place = backward(buffer, from);
  while (place && at(buffer, place, big) === 0) {
    if (isEmpty(buffer, place)) return place;
    const before = backward(buffer, place);
    if (!before) return place;
    place = before;
  }
  if (!place) return undefined;
  const kind = at(buffer, place, big);
  for (;;) {
    const before = backward(buffer, place);
    if (!before || before.line !== place.line || at(buffer, before, big) !== kind) return place;
    place = before;
  }
}

/** ge, gE. */
export function wordEndBack(buffer: Buffer, from: Place, big: boolean): Place | undefined {
  let place: Place | undefined = from;
  const kind = at(buffer, from, big);
  if (kind !== 0)
    do {
      place = backward(buffer, place);
      if (!place) return undefined;
    } while (place.line === from.line && at(buffer, place, big) === kind);
  else place = backward(buffer, from);
  while (place && at(buffer, place, big) === 0 && !isEmpty(buffer, place)) place = backward(buffer, place);
  return place;
}
