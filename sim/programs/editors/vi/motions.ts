import { charAt, columnOf, indexAtColumn, lastIndex, nextIndex, previousIndex } from '../characters.ts';
import type { Key } from '../keys.ts';
import { matchingBracket } from './brackets.ts';
import type { Place } from './buffer.ts';
import { readLine } from './command-line.ts';
import { type Editor, firstNonBlank, type Search } from './editor.ts';
import { type Asking, Beep, EditorError } from './outside.ts';
import { bottomLine } from './scroll.ts';
import { searchFrom, splitSearch } from './search.ts';
import { textObject } from './text-objects.ts';
import { classOf, wordBack, wordEnd, wordEndBack, wordForward } from './words.ts';

/** Where a motion leads. `from` differs from the cursor for text objects only. */
export interface Motion {
  readonly to: Place;
  readonly from?: Place;
  readonly linewise?: boolean;
  readonly inclusive?: boolean;
  /** j, k, $: the wanted column stays, or is this. */
  readonly want?: number | 'kept';
}

/** Reads the rest of a motion that begins with `key`. Undefined when that key begins none. */
export function* motion(editor: Editor, key: Key, count: number | undefined, operator: string | undefined): Asking<Motion | undefined> {
  const { buffer, cursor, line: text } = editor;
  const times = count ?? 1;
  const { line } = cursor;
  const lineTo = (to: number): Motion => ({ to: { line: to, col: firstNonBlank(buffer.line(to)) }, linewise: true });
  const down = (to: number): Motion => {
    if (to < 0 || to > buffer.last) throw new Beep();
    return { to: { line: to, col: columnKept(editor, to) }, linewise: true, want: 'kept' };
  };
  switch (key) {
    case 'h':
    case '<Left>':
    case '<BS>':
    case '<C-H>': {
      let place: Place = cursor;
      for (let n = 0; n < times; n++) {
        if (place.col > 0) place = { line: place.line, col: previousIndex(buffer.line(place.line), place.col) };
        else if (key === '<BS>' && place.line > 0) {
          const above = buffer.line(place.line - 1);
          place = { line: place.line - 1, col: operator ? above.length : lastIndex(above) };
        } else if (n === 0) throw new Beep();
      }
      return { to: place };
    }
    case 'l':
    case '<Right>':
    case ' ': {
      let place: Place = cursor;
      for (let n = 0; n < times; n++) {
        const here = buffer.line(place.line);
        const next = nextIndex(here, place.col);
        if (next < here.length || (operator && next <= here.length && place.col < here.length)) place = { line: place.line, col: next };
        else if (key === ' ' && place.line < buffer.last) place = { line: place.line + 1, col: 0 };
        else if (editor.visual && place.col < here.length) place = { line: place.line, col: next };
        else if (n === 0) throw new Beep();
      }
      return { to: place };
    }
    case 'j':
    case '<Down>':
    case '<C-J>':
    case '<C-N>':
      if (line === buffer.last) throw new Beep();
      return down(operator ? line + times : Math.min(buffer.last, line + times));
    case 'k':
    case '<Up>':
    case '<C-P>':
      if (line === 0) throw new Beep();
      return down(operator ? line - times : Math.max(0, line - times));
    case '<CR>':
    case '+':
      if (line + times > buffer.last) throw new Beep();
      return lineTo(line + times);
    case '-':
      if (line - times < 0) throw new Beep();
      return lineTo(line - times);
    case '_':
      if (line + times - 1 > buffer.last) throw new Beep();
      return lineTo(line + times - 1);
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
    case 'G':
    case '<C-End>':
      editor.jump();
      return lineTo(Math.min(buffer.last, (count ?? buffer.lines.length) - 1));
    case '<C-Home>':
      editor.jump();
      return { to: { line: 0, col: 0 }, linewise: true };
    case 'w':
    case 'W':
    case '<S-Right>':
    case '<C-Right>':
      return words(editor, times, key !== 'w', operator);
    case 'e':
    case 'E': {
      let place: Place = cursor;
      for (let n = 0; n < times; n++) {
        const next = wordEnd(buffer, place, key === 'E');
        if (!next && n === 0 && place.line === buffer.last && place.col >= lastIndex(buffer.line(buffer.last))) throw new Beep();
        place = next ?? { line: buffer.last, col: lastIndex(buffer.line(buffer.last)) };
      }
      return { to: place, inclusive: true };
    }
    case 'b':
    case 'B':
    case '<S-Left>':
    case '<C-Left>': {
      let place: Place = cursor;
      for (let n = 0; n < times; n++) {
        const next = wordBack(buffer, place, key !== 'b');
        if (!next && n === 0) throw new Beep();
        place = next ?? place;
      }
      return { to: place };
    }
    case '{':
    case '}':
      editor.jump();
      return paragraph(editor, times, key === '}');
    case '(':
    case ')':
      throw new EditorError('dockwire: sentences are not simulated yet');
    case '%': {
      if (count !== undefined) return lineTo(Math.min(buffer.last, Math.ceil((count * buffer.lines.length) / 100) - 1));
      const to = matchingBracket(buffer, cursor);
      if (!to) throw new Beep();
      editor.jump();
      return { to, inclusive: true };
    }
    case 'f':
    case 'F':
    case 't':
    case 'T': {
      const char = yield* editor.key();
      if (char === '<Esc>' || char === '<C-C>') throw new Beep();
      editor.find = { char: char === '<Tab>' ? '\t' : char, forward: key === 'f' || key === 't', till: key === 't' || key === 'T' };
      return inLine(editor, times, editor.find, false);
    }
    case ';':
    case ',': {
      const { find } = editor;
      if (!find) throw new Beep();
      return inLine(editor, times, key === ';' ? find : { ...find, forward: !find.forward }, true);
    }
    case 'H':
      return lineTo(Math.min(buffer.last, editor.top + Math.max(times - 1, editor.top === 0 ? 0 : editor.options.scrolloff)));
    case 'L': {
      const bottom = bottomLine(editor);
      return lineTo(Math.max(editor.top, bottom - Math.max(times - 1, bottom === buffer.last ? 0 : editor.options.scrolloff)));
    }
    case 'M': {
      const used = bottomLine(editor) - editor.top + 1;
      return lineTo(editor.top + Math.ceil(used / 2) - 1);
    }
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
      return underCursor(editor, key === '*', times, true);
    case "'":
    case '`': {
      const name = yield* editor.key();
      const place = editor.marks.get(name === '`' ? "'" : name);
      if (!place || place.line > buffer.last) throw new EditorError('E20: Mark not set');
      editor.jump();
      return key === '`' ? { to: place } : lineTo(place.line);
    }
    case 'g': {
      editor.showcmd += 'g';
      const second = yield* editor.key();
      return afterG(editor, second, times, count, operator);
    }
    case 'i':
    case 'a': {
      if (!operator && !editor.visual) return undefined;
      const found = textObject(editor, key === 'a', yield* editor.key(), times);
      if (!found) throw new Beep();
      return found;
    }
  }
  return undefined;
}

function afterG(editor: Editor, key: Key, times: number, count: number | undefined, operator: string | undefined): Motion | undefined {
  const { buffer, cursor, line: text } = editor;
  if (key === 'g') {
    editor.jump();
    const line = Math.min(buffer.last, (count ?? 1) - 1);
    return { to: { line, col: firstNonBlank(buffer.line(line)) }, linewise: true };
  }
  if (key === 'e' || key === 'E') {
    let place: Place = cursor;
    for (let n = 0; n < times; n++) {
      const next = wordEndBack(buffer, place, key === 'E');
      if (!next && n === 0) throw new Beep();
      place = next ?? { line: 0, col: 0 };
    }
    return { to: place, inclusive: true };
  }
  if (key === '_') {
    const line = Math.min(buffer.last, cursor.line + times - 1);
    const found = buffer.line(line).search(/[^ \t][ \t]*$/);
    return { to: { line, col: Math.max(0, found) }, inclusive: true };
  }
  if (key === '*' || key === '#') return underCursor(editor, key === '*', times, false);
  const { cols, options } = editor;
  const here = columnOf(text, cursor.col, options.tabstop);
  if (key === 'j' || key === 'k' || key === '<Down>' || key === '<Up>') {
    const up = key === 'k' || key === '<Up>';
    const to = here + (up ? -cols : cols) * times;
    const width = columnOf(text, text.length, options.tabstop);
    if (to >= 0 && Math.floor(to / cols) <= Math.floor(Math.max(0, width - 1) / cols))
      return { to: { line: cursor.line, col: Math.min(lastIndex(text), indexAtColumn(text, to, options.tabstop)) } };
    const line = cursor.line + (up ? -times : times);
    if (line < 0 || line > buffer.last) throw new Beep();
    return { to: { line, col: columnKept(editor, line) }, want: 'kept' };
  }
  if (key === '0' || key === '^' || key === '$') {
    const row = Math.floor(here / cols);
    if (key === '$')
      return {
        to: { line: cursor.line, col: Math.min(lastIndex(text), indexAtColumn(text, (row + 1) * cols - 1, options.tabstop)) },
        inclusive: true,
      };
    return { to: { line: cursor.line, col: indexAtColumn(text, row * cols, options.tabstop) } };
  }
  if (operator) throw new Beep();
  return undefined;
}

function columnKept(editor: Editor, line: number): number {
  const text = editor.buffer.line(line);
  if (editor.want === Number.POSITIVE_INFINITY) return editor.visual ? Math.max(0, text.length) : lastIndex(text);
  return Math.min(lastIndex(text), indexAtColumn(text, editor.want, editor.options.tabstop));
}

/** w, with what is special about it after an operator. */
function words(editor: Editor, times: number, big: boolean, operator: string | undefined): Motion {
  const { buffer, cursor } = editor;
  const here = classOf(charAt(editor.line, cursor.col), big);
  if (operator === 'c' && here !== 0) {
    // cw changes to the end of the word, and the word under the cursor counts even where the cursor is on its last character.
    let place: Place = cursor;
    for (let n = 0; n < times; n++) {
      const next = nextIndex(buffer.line(place.line), place.col);
      const atEnd = n === 0 && classOf(charAt(buffer.line(place.line), next), big) !== here;
      if (!atEnd) place = wordEnd(buffer, place, big) ?? { line: buffer.last, col: lastIndex(buffer.line(buffer.last)) };
    }
    return { to: place, inclusive: true };
  }
  if (operator === 'c' && times === 1) return { to: { line: cursor.line, col: nextIndex(editor.line, cursor.col) } };
  let place: Place = cursor;
  for (let n = 0; n < times; n++) {
    const next = wordForward(buffer, place, big);
    if (!next) {
      const end = buffer.line(buffer.last);
      if (operator) return { to: { line: buffer.last, col: end.length } };
      if (n === 0 && place.line === buffer.last && place.col >= lastIndex(end)) throw new Beep();
      return { to: { line: buffer.last, col: lastIndex(end) } };
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

function paragraph(editor: Editor, times: number, ahead: boolean): Motion {
  const { buffer, cursor } = editor;
  let { line } = cursor;
  const step = ahead ? 1 : -1;
  for (let n = 0; n < times; n++) {
    if (ahead ? line >= buffer.last : line <= 0) {
      if (n === 0 && (ahead ? cursor.col >= lastIndex(buffer.line(line)) : cursor.col === 0)) throw new Beep();
      break;
    }
    while (line + step >= 0 && line + step <= buffer.last && buffer.line(line) === '') line += step;
    while (line >= 0 && line <= buffer.last && buffer.line(line) !== '') line += step;
  }
  if (line > buffer.last) return { to: { line: buffer.last, col: lastIndex(buffer.line(buffer.last)) }, inclusive: true };
  return { to: { line: Math.max(0, line), col: 0 } };
}

function inLine(editor: Editor, times: number, find: { char: string; forward: boolean; till: boolean }, repeated: boolean): Motion {
  const { line: text, cursor } = editor;
  let at = cursor.col;
  for (let n = 0; n < times; n++) {
    // ; after t goes past the character it already stands before.
    const skip = repeated && find.till && n === 0 && times === 1;
    if (find.forward) {
      let from = nextIndex(text, at);
      if (skip && charAt(text, from) === find.char) from = nextIndex(text, from);
      at = text.indexOf(find.char, from);
    } else {
      let from = at - 1;
      if (skip && text[from] === find.char) from -= 1;
      at = from < 0 ? -1 : text.lastIndexOf(find.char, from);
    }
    if (at < 0) throw new Beep();
  }
  if (find.till) at = find.forward ? previousIndex(text, at) : nextIndex(text, at);
  return { to: { line: cursor.line, col: at }, inclusive: find.forward };
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
export function again(editor: Editor, search: Search, times: number): Motion {
  editor.message = {
    text: `${search.forward ? '/' : '?'}${search.pattern}${search.offset ? `${search.forward ? '/' : '?'}${search.offset}` : ''}`,
  };
  editor.highlighted = true;
  const from = search.offset.startsWith('e') || /^[+-]?\d/.test(search.offset) ? editor.cursor : editor.cursor;
  const found = searchFrom(editor, search, from, times);
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
