import { keyOf } from '../keys.ts';
import type { Editor } from './editor.ts';
import { exCommand, runEx } from './ex.ts';
import { motion } from './motions.ts';
import { again } from './normal/again.ts';
import { beginInsert } from './normal/begin-insert.ts';
import type { Call } from './normal/call.ts';
import { changeCommand } from './normal/change.ts';
import { play, record } from './normal/macro.ts';
import { operatorCommand } from './normal/operator.ts';
import { join, OPERATORS, put } from './operators.ts';
import { type Asking, Beep, EditorError } from './outside.ts';
import { scrollCommand } from './scrolling.ts';
import { undo } from './undo.ts';
import { visual } from './visual.ts';

/** One command of normal mode, with everything that belongs to it: a motion, or what is typed in insert mode. */
export function* normalCommand(editor: Editor): Asking<void> {
  editor.showcmd = '';
  const call = yield* readCall(editor);
  // What `.` repeats begins with the key after the count.
  editor.heard = [call.key];
  const changed = yield* command(editor, call);
  editor.showcmd = '';
  if (changed) editor.lastChange = { count: call.count, register: call.register, keys: editor.heard.slice(), selection: undefined };
}

/** A key, and a count and a register before it. */
function* readCall(editor: Editor): Asking<Call> {
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
      const count = digits === '' ? undefined : Math.min(Number(digits), 99_999_999);
      return { key, register, count, times: count ?? 1 };
    }
  }
}

/** True when it is a change that `.` can repeat. */
function* command(editor: Editor, call: Call): Asking<boolean> {
  const changed = yield* changeCommand(editor, call);
  if (changed !== undefined) return changed;
  if (yield* beginInsert(editor, call)) return true;
  if (yield* otherCommand(editor, call)) return false;
  if (yield* scrollCommand(editor, call.key, call.count)) return false;
  if (call.key === 'g') return yield* afterG(editor, call);
  if (OPERATORS.has(call.key)) return yield* operatorCommand(editor, call);
  yield* move(editor, call);
  return false;
}

/** What neither changes the text by itself nor moves. False for a key that is none of it. */
function* otherCommand(editor: Editor, call: Call): Asking<boolean> {
  const { buffer, cursor } = editor;
  const { key, count, times } = call;
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
      return true;
    case ':':
      yield* exCommand(editor, count === undefined ? '' : count === 1 ? '.' : `.,.+${count - 1}`);
      return true;
    case 'u':
    case '<C-R>':
      undo(editor, key === 'u', times);
      return true;
    case 'U':
      throw new EditorError('dockwire: U in vi is not simulated yet (u undoes)');
    case '.':
      yield* again(editor, call, () => normalCommand(editor));
      return true;
    case 'v':
    case 'V':
      yield* visual(editor, key === 'V');
      return true;
    case '<C-V>':
      throw new EditorError('dockwire: blockwise visual mode is not simulated yet');
    case '<C-W>':
      throw new EditorError('dockwire: windows in vi are not simulated yet');
    case 'm': {
      const name = yield* editor.key();
      if (!/^[a-zA-Z'`]$/.test(name)) throw new Beep();
      editor.marks.set(name === '`' ? "'" : name, cursor);
      return true;
    }
    case 'q':
      yield* record(editor);
      return true;
    case '@':
      yield* play(editor, times);
      return true;
    case 'Z': {
      const second = yield* editor.key();
      if (second === 'Z') yield* runEx(editor, 'x');
      else if (second === 'Q') yield* runEx(editor, 'q!');
      else throw new Beep();
      return true;
    }
    case '<C-G>':
      yield* runEx(editor, 'file');
      return true;
    case '<C-Z>':
      yield { kind: 'suspend' };
      return true;
    case '<C-^>':
      yield* runEx(editor, 'e #');
      return true;
  }
  return false;
}

function* move(editor: Editor, { key, count }: Call): Asking<void> {
  const found = yield* motion(editor, key, count, undefined);
  if (!found) throw new Beep();
  editor.moveTo(found.to, found.want === 'kept');
  if (typeof found.want === 'number') editor.want = found.want;
}

/** Commands that begin with g, and motions that do. */
function* afterG(editor: Editor, call: Call): Asking<boolean> {
  const second = yield* editor.key();
  const { times, register } = call;
  const both = { ...call, key: `g${second}` };
  switch (both.key) {
    case 'gu':
    case 'gU':
    case 'g~':
      return yield* operatorCommand(editor, both);
    case 'gJ':
      join(editor, editor.cursor.line, Math.max(2, times), false);
      return true;
    case 'gp':
    case 'gP':
      put(editor, register, times, second === 'P', true);
      return true;
    case 'gv': {
      const { lastVisual } = editor;
      if (!lastVisual) throw new Beep();
      editor.visual = lastVisual.start;
      editor.mode = lastVisual.linewise ? 'visual line' : 'visual';
      editor.moveTo(lastVisual.end);
      yield* visual(editor, lastVisual.linewise, true);
      return false;
    }
  }
  if (yield* beginInsert(editor, both)) return true;
  // A motion: it reads the same key again.
  editor.push([second]);
  editor.heard.pop();
  yield* move(editor, call);
  return false;
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
