import { charOf } from '../../keys.ts';
import type { Editor } from '../editor.ts';
import { runEx } from '../ex.ts';
import { join, operate, put, toggled } from '../operators.ts';
import { type Asking, Beep } from '../outside.ts';
import type { Call } from './call.ts';
import { chars, whole } from './region.ts';

/** Commands that change the text where the cursor is. True for a change that `.` can repeat, undefined for a key of another kind. */
export function* changeCommand(editor: Editor, { key, times, register }: Call): Asking<boolean | undefined> {
  const { buffer, cursor, line } = editor;
  switch (key) {
    case 'x':
    case '<Del>': {
      if (line === '') throw new Beep();
      yield* operate(editor, 'd', chars(editor, times), register);
      return true;
    }
    case 'X': {
      if (cursor.col === 0) throw new Beep();
      const from = [...line.slice(0, cursor.col)].slice(-times).join('').length;
      yield* operate(editor, 'd', { start: { line: cursor.line, col: cursor.col - from }, end: cursor, linewise: false }, register);
      return true;
    }
    case 's':
      yield* operate(editor, 'c', chars(editor, times), register);
      return true;
    case 'D':
    case 'C': {
      const to = Math.min(buffer.last, cursor.line + times - 1);
      yield* operate(
        editor,
        key.toLowerCase(),
        { start: cursor, end: { line: to, col: buffer.line(to).length }, linewise: false },
        register,
      );
      return true;
    }
    case 'S':
    case 'Y':
      yield* operate(editor, key === 'S' ? 'c' : 'y', whole(editor, times), register);
      return key === 'S';
    case 'r':
      return yield* replaceChar(editor, times);
    case '~': {
      if (line === '') throw new Beep();
      const { start, end } = chars(editor, times);
      buffer.set(cursor.line, line.slice(0, start.col) + toggled(line.slice(start.col, end.col)) + line.slice(end.col));
      editor.moveTo({ line: cursor.line, col: end.col });
      return true;
    }
    case 'J':
      join(editor, cursor.line, Math.max(2, times));
      return true;
    case 'p':
    case 'P':
      put(editor, register, times, key === 'P');
      return true;
    case '&':
      editor.message = { text: ':s' };
      yield* runEx(editor, 's');
      return true;
    case '<C-A>':
    case '<C-X>':
      return add(editor, key === '<C-A>' ? times : -times);
  }
  return undefined;
}

function* replaceChar(editor: Editor, times: number): Asking<boolean> {
  const { buffer, cursor, line } = editor;
  const key = yield* editor.key();
  if (key === '<Esc>' || key === '<C-C>') throw new Beep();
  const char = charOf(key);
  const { end } = chars(editor, times);
  if (char === undefined || [...line.slice(cursor.col, end.col)].length < times) throw new Beep();
  if (key === '<CR>' || key === '<C-J>') {
    buffer.splice(cursor.line, 1, [line.slice(0, cursor.col), line.slice(end.col)]);
    editor.moveTo({ line: cursor.line + 1, col: 0 });
    return true;
  }
  buffer.set(cursor.line, line.slice(0, cursor.col) + char.repeat(times) + line.slice(end.col));
  editor.moveTo({ line: cursor.line, col: cursor.col + char.length * (times - 1) });
  return true;
}

/** Ctrl-A, Ctrl-X: the number under the cursor, or after it in the line. */
function add(editor: Editor, amount: number): boolean {
  const { buffer, cursor, line } = editor;
  for (const match of line.matchAll(/0[xX][0-9a-fA-F]+|-?\d+/g)) {
    const end = match.index + match[0].length;
    if (end <= cursor.col) continue;
    const [word] = match;
    // A minus after a word is a dash.
    const dash = word.startsWith('-') && /\S/.test(line[match.index - 1] ?? ' ') && /\w/.test(line[match.index - 1] ?? ' ');
    const digits = dash ? word.slice(1) : word;
    const from = dash ? match.index + 1 : match.index;
    const hex = /^0[xX]/.test(digits);
    const value = Number(digits) + amount;
    const width = digits.replace('-', '').length;
    const text = hex
      ? digits.slice(0, 2) + value.toString(16).padStart(digits.length - 2, '0')
      : /^-?0\d/.test(digits)
        ? (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(width, '0')
        : String(value);
    buffer.set(cursor.line, line.slice(0, from) + text + line.slice(end));
    editor.moveTo({ line: cursor.line, col: from + text.length - 1 });
    return true;
  }
  throw new Beep();
}
