import { nextIndex } from '../characters.ts';
import { charOf, type Key, keyOf } from '../keys.ts';
import type { Editor } from './editor.ts';
import { exCommand, runEx } from './ex.ts';
import { insert } from './insert.ts';
import { type Motion, motion } from './motions.ts';
import { join, OPERATORS, operate, put, type Region, regionOf, toggled } from './operators.ts';
import { type Asking, Beep, EditorError } from './outside.ts';
import { scrollCommand } from './scrolling.ts';
import { undo } from './undo.ts';
import { visual } from './visual.ts';

/** A count and a register before a command. */
interface Prefix {
  readonly count: number | undefined;
  readonly register: string | undefined;
  readonly key: Key;
}

/** One command of normal mode, with everything that belongs to it: a motion, or what is typed in insert mode. */
export function* normalCommand(editor: Editor): Asking<void> {
  editor.showcmd = '';
  const prefix = yield* readPrefix(editor);
  const { key, count, register } = prefix;
  // What `.` repeats begins with the key after the count.
  editor.heard = [key];
  const changed = yield* command(editor, key, count, register);
  editor.showcmd = '';
  if (changed) editor.lastChange = { count, register, keys: editor.heard.slice(), selection: undefined };
}

function* readPrefix(editor: Editor): Asking<Prefix> {
  let register: string | undefined;
  let digits = '';
  for (;;) {
    const key = yield* editor.key();
    if (key === '"') {
      editor.showcmd += '"';
      register = yield* editor.key();
      editor.showcmd += register;
      if (!/^[a-zA-Z0-9"_+*.%:/-]$/.test(register)) throw new Beep();
    } else if (/^[1-9]$/.test(key) || (digits !== '' && key === '0')) {
      digits += key;
      editor.showcmd += key;
    } else if (digits !== '' && key === '<Del>') digits = digits.slice(0, -1);
    else {
      editor.showcmd += key.length === 1 ? key : key.startsWith('<C-') ? `^${key[3]}` : '';
      return { key, register, count: digits === '' ? undefined : Math.min(Number(digits), 99_999_999) };
    }
  }
}

/** True when it is a change that `.` can repeat. */
function* command(editor: Editor, key: Key, count: number | undefined, register: string | undefined): Asking<boolean> {
  const { buffer, cursor, line } = editor;
  const times = count ?? 1;
  switch (key) {
    case '<Esc>':
    case '<C-C>':
      if (key === '<C-C>')
        editor.say(
          buffer.modified
            ? 'Type  :qa!  and press <Enter> to abandon all changes and exit Vim'
            : 'Type  :qa  and press <Enter> to exit Vim',
        );
      else if (editor.showcmd === '') throw new Beep();
      return false;
    case ':':
      yield* exCommand(editor, count === undefined ? '' : count === 1 ? '.' : `.,.+${count - 1}`);
      return false;
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
    case 'R':
      yield* insert(editor, times, 'replace');
      return true;
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
    case 'u':
    case '<C-R>':
      undo(editor, key === 'u', times);
      return false;
    case 'U':
      throw new EditorError('dockwire: U in vi is not simulated yet (u undoes)');
    case '.':
      yield* again(editor, count, register);
      return false;
    case '&':
      editor.message = { text: ':s' };
      yield* runEx(editor, 's');
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
    case 'v':
    case 'V':
      yield* visual(editor, key === 'V');
      return false;
    case '<C-V>':
      throw new EditorError('dockwire: blockwise visual mode is not simulated yet');
    case '<C-W>':
      throw new EditorError('dockwire: windows in vi are not simulated yet');
    case 'm': {
      const name = yield* editor.key();
      if (!/^[a-zA-Z'`]$/.test(name)) throw new Beep();
      editor.marks.set(name === '`' ? "'" : name, cursor);
      return false;
    }
    case 'q':
      yield* record(editor);
      return false;
    case '@':
      yield* play(editor, times);
      return false;
    case 'Z': {
      const second = yield* editor.key();
      if (second === 'Z') yield* runEx(editor, 'x');
      else if (second === 'Q') yield* runEx(editor, 'q!');
      else throw new Beep();
      return false;
    }
    case '<C-G>':
      yield* runEx(editor, 'file');
      return false;
    case '<C-Z>':
      yield { kind: 'suspend' };
      return false;
    case '<C-A>':
    case '<C-X>':
      return add(editor, key === '<C-A>' ? times : -times);
    case '<C-^>':
      yield* runEx(editor, 'e #');
      return false;
  }
  if (yield* scrollCommand(editor, key, count)) return false;
  if (key === 'g') return yield* afterG(editor, count, register);
  if (OPERATORS.has(key)) return yield* operator(editor, key, count, register);
  move(editor, yield* motion(editor, key, count, undefined));
  return false;
}

function move(editor: Editor, result: Motion | undefined): void {
  if (!result) throw new Beep();
  editor.moveTo(result.to, result.want === 'kept');
  if (typeof result.want === 'number') editor.want = result.want;
}

/** Commands that begin with g, and motions that do. */
function* afterG(editor: Editor, count: number | undefined, register: string | undefined): Asking<boolean> {
  const key = yield* editor.key();
  const { cursor } = editor;
  switch (key) {
    case 'u':
    case 'U':
    case '~':
      return yield* operator(editor, `g${key}`, count, register);
    case 'J':
      join(editor, cursor.line, Math.max(2, count ?? 2), false);
      return true;
    case 'p':
    case 'P':
      put(editor, register, count ?? 1, key === 'P', true);
      return true;
    case 'v': {
      const { lastVisual } = editor;
      if (!lastVisual) throw new Beep();
      editor.visual = lastVisual.start;
      editor.mode = lastVisual.linewise ? 'visual line' : 'visual';
      editor.moveTo(lastVisual.end);
      yield* visual(editor, lastVisual.linewise, true);
      return false;
    }
    case 'i': {
      const place = editor.marks.get('^');
      if (place) {
        editor.cursor = { line: Math.min(place.line, editor.buffer.last), col: 0 };
        editor.cursor = { line: editor.cursor.line, col: Math.min(place.col, editor.line.length) };
      }
      yield* insert(editor, count ?? 1);
      return true;
    }
    case 'I':
      editor.cursor = { line: cursor.line, col: 0 };
      yield* insert(editor, count ?? 1);
      return true;
  }
  // A motion: it reads the same key again.
  editor.push([key]);
  editor.heard.pop();
  move(editor, yield* motion(editor, 'g', count, undefined));
  return false;
}

/** d, c, y, >, < … and the motion after it; the operator twice takes lines. */
function* operator(editor: Editor, name: string, count: number | undefined, register: string | undefined): Asking<boolean> {
  let digits = '';
  let key = yield* editor.key();
  while (/^[1-9]$/.test(key) || (digits && key === '0')) {
    digits += key;
    editor.showcmd += key;
    key = yield* editor.key();
  }
  const total = digits || count !== undefined ? (count ?? 1) * Number(digits || 1) : undefined;
  if (key === '<Esc>' || key === '<C-C>') throw new Beep();
  let forced: 'v' | 'V' | undefined;
  if (key === 'v' || key === 'V') {
    forced = key;
    key = yield* editor.key();
  }
  let region: Region;
  if (key === name || (name.length === 2 && key === name[1])) {
    if (editor.cursor.line + (total ?? 1) - 1 > editor.buffer.last && (total ?? 1) > 1 && editor.cursor.line === editor.buffer.last)
      throw new Beep();
    region = whole(editor, total ?? 1);
  } else {
    const result = yield* motion(editor, key, total, name);
    if (!result) throw new Beep();
    region = regionOf(
      editor,
      forced === 'V'
        ? { ...result, linewise: true }
        : forced === 'v'
          ? { ...result, linewise: false, inclusive: !result.inclusive }
          : result,
    );
  }
  yield* operate(editor, name, region, register);
  if (name.startsWith('g') && region.linewise && name.endsWith(key)) editor.toFirstNonBlank(region.start.line);
  return name !== 'y';
}

function whole(editor: Editor, count: number): Region {
  const { cursor, buffer } = editor;
  return { start: cursor, end: { line: Math.min(buffer.last, cursor.line + count - 1), col: 0 }, linewise: true };
}

function chars(editor: Editor, count: number): Region {
  const { cursor, line } = editor;
  let col = cursor.col;
  for (let n = 0; n < count && col < line.length; n++) col = nextIndex(line, col);
  return { start: cursor, end: { line: cursor.line, col }, linewise: false };
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

function* again(editor: Editor, count: number | undefined, register: string | undefined): Asking<void> {
  const last = editor.lastChange;
  if (!last) throw new Beep();
  const used = count ?? last.count;
  if (last.selection) {
    const { linewise, lines, cols } = last.selection;
    const { cursor, buffer } = editor;
    const end = Math.min(buffer.last, cursor.line + lines - 1);
    const col = lines === 1 ? Math.max(0, cols - 1) : Math.max(0, cols - 1);
    const keys = linewise
      ? ['V', ...(lines > 1 ? [`${end + 1}`.split(''), 'G'].flat() : [])]
      : ['v', ...(lines > 1 ? [...`${end + 1}`, 'G', ...`${col + 1}`, '|'] : col > 0 ? [...`${col}`, 'l'] : [])];
    editor.push([...keys, ...last.keys]);
    return;
  }
  editor.push([
    ...((register ?? last.register) ? ['"', register ?? last.register ?? ''] : []),
    ...(used === undefined ? '' : String(used)),
    ...last.keys,
  ]);
  yield* normalCommand(editor);
  editor.lastChange = { ...last, count: used };
}

function* record(editor: Editor): Asking<void> {
  const { recording } = editor;
  if (recording) {
    recording.keys.pop();
    editor.registers.set(recording.register, {
      lines: [recording.keys.map((key) => (key.length > 1 && !charOf(key) ? key : (charOf(key) ?? key))).join('')],
      linewise: false,
    });
    editor.recording = undefined;
    return;
  }
  const name = yield* editor.key();
  if (!/^[a-zA-Z0-9"]$/.test(name)) throw new Beep();
  editor.message = undefined;
  editor.recording = { register: name.toLowerCase(), keys: [] };
}

function* play(editor: Editor, times: number): Asking<void> {
  const name = yield* editor.key();
  const used = name === '@' ? editor.lastMacro : name;
  if (!used) throw new EditorError('E748: No previously used register');
  if (used === ':') {
    const last = editor.history[':'].at(-1);
    if (!last) throw new EditorError('E30: No previous command line');
    for (let n = 0; n < times; n++) yield* runEx(editor, last);
    return;
  }
  const register = editor.register(used);
  if (!register) throw new Beep();
  editor.lastMacro = used;
  const text = register.lines.join('\n') + (register.linewise ? '\n' : '');
  const keys = [...text.matchAll(/<[A-Z][\w-]+>|[\s\S]/gu)].map(([part]) =>
    part.length > 1 && part.startsWith('<') ? part : part === '\n' ? '<CR>' : keyOf(part),
  );
  for (let n = 0; n < times; n++) editor.push(keys);
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

/** :normal: keys as if they were typed, a command left unfinished being given up. */
export function* runKeys(editor: Editor, text: string): Asking<void> {
  const before = editor.nest([...text].map(keyOf));
  try {
    while (editor.pending) yield* normalCommand(editor);
  } catch (error) {
    if (!(error instanceof Beep)) throw error;
  } finally {
    editor.unnest(before);
  }
}
