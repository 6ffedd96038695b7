import type { Editor } from './editor.ts';
import { argument } from './numeric-argument.ts';

type Action = (editor: Editor) => Promise<void>;

/** Does something to the buffer, as often as the count says; a bell when that was not possible. */
const edit =
  (change: (editor: Editor) => boolean): Action =>
  async (editor) => {
    let done = false;
    for (let i = 0; i < Math.max(1, editor.count); i++) {
      if (!change(editor)) break;
      done = true;
    }
    if (done) await editor.refresh();
    else await editor.bell();
  };

const move = (to: (editor: Editor) => number): Action =>
  edit((editor) => {
    const target = to(editor);
    const { buffer } = editor;
    if (target < 0 || target > buffer.length) return false;
    buffer.cursor = target;
    return true;
  });

/** A move that is no failure where there is nowhere to go. */
const go =
  (to: (editor: Editor) => number): Action =>
  async (editor) => {
    for (let i = 0; i < Math.max(1, editor.count); i++) editor.buffer.cursor = to(editor);
    await editor.refresh();
  };

const fromHistory =
  (by: -1 | 1): Action =>
  async (editor) => {
    const line = editor.walk.step(by, editor.buffer.text);
    if (line === undefined) return editor.walk.empty && by === -1 ? undefined : editor.bell();
    editor.buffer.reset(line);
    await editor.refresh();
  };

const toEdge =
  (edge: 'first' | 'last'): Action =>
  async (editor) => {
    editor.buffer.reset(editor.walk.toEdge(edge, editor.buffer.text));
    await editor.refresh();
  };

const deleteForward = edit(({ buffer }) => {
  const at = buffer.cursor;
  return at < buffer.length && buffer.remove(at, at + 1);
});

const left = move(({ buffer }) => buffer.cursor - 1);
const right = move(({ buffer }) => buffer.cursor + 1);
const home = go(() => 0);
const end = go(({ buffer }) => buffer.length);
const wordLeft = go(({ buffer }) => buffer.wordLeft());
const wordRight = go(({ buffer }) => buffer.wordRight());
const up = fromHistory(-1);
const down = fromHistory(1);
const accept: Action = (editor) => editor.accept();

const backspace = edit(({ buffer }) => buffer.cursor > 0 && buffer.remove(buffer.cursor - 1, buffer.cursor));
const killWordBack = edit(({ buffer }) => buffer.cursor > 0 && buffer.kill(buffer.wordLeft(), buffer.cursor, 'backward'));
const undo = edit(({ buffer }) => buffer.undo());

/** Ctrl-V. */
const insertLiterally: Action = async (editor) => {
  const char = await editor.keys.literal();
  if (char === undefined) return;
  editor.buffer.insert(char);
  await editor.refresh();
};

/** Ctrl-], Alt-Ctrl-]: to a character that is typed next. */
const toCharacter =
  (forward: boolean): Action =>
  async (editor) => {
    const char = await editor.keys.literal();
    const { buffer } = editor;
    const at = forward ? buffer.chars.indexOf(char ?? '', buffer.cursor + 1) : buffer.chars.lastIndexOf(char ?? '', buffer.cursor - 1);
    if (char === undefined || at < 0 || (!forward && buffer.cursor === 0)) return editor.bell();
    buffer.cursor = at;
    await editor.refresh();
  };

/** Alt-. again and again: the last words of older and older commands. */
const lastArgument: Action = async (editor) => {
  const again = editor.lastKey === 'alt-.' || editor.lastKey === 'alt-_';
  const { buffer, walk } = editor;
  const word = walk.lastWord(again);
  if (word === undefined) await editor.bell();
  buffer.replace(again ? buffer.cursor - walk.lastWordLength : buffer.cursor, buffer.cursor, word ?? '');
  walk.lastWordLength = [...(word ?? '')].length;
  await editor.refresh();
};

/** Alt-#: the line is kept in the history as a remark. */
const comment: Action = async (editor) => {
  editor.buffer.replace(0, 0, '#');
  await editor.refresh();
  await editor.accept();
};

const exchangeMark: Action = async (editor) => {
  const { cursor } = editor.buffer;
  editor.buffer.cursor = Math.min(editor.mark, editor.buffer.length);
  editor.mark = cursor;
  await editor.refresh();
};

const changeCase = (change: (word: string) => string): Action =>
  edit(({ buffer }) => {
    buffer.changeCase(change);
    return true;
  });

const digits = Object.fromEntries([...'0123456789-'].map((digit) => [`alt-${digit}`, (editor: Editor) => argument(editor, digit)]));

/** readline's emacs keymap: the keys people use. */
export const BINDINGS: Readonly<Record<string, Action>> = {
  ...digits,
  left,
  right,
  home,
  end,
  up,
  down,
  backspace,
  delete: deleteForward,
  enter: accept,
  tab: (editor) => editor.complete(),
  'ctrl-@': async (editor) => {
    editor.mark = editor.buffer.cursor;
  },
  'ctrl-a': home,
  'ctrl-b': left,
  'ctrl-d': async (editor) => {
    if (editor.buffer.length === 0) await editor.endOfInput();
    else await deleteForward(editor);
  },
  'ctrl-e': end,
  'ctrl-f': right,
  'ctrl-g': (editor) => editor.bell(),
  'ctrl-k': edit(({ buffer }) => buffer.kill(buffer.cursor, buffer.length, 'forward')),
  'ctrl-l': (editor) => editor.clearScreen(),
  'ctrl-n': down,
  'ctrl-o': accept,
  'ctrl-p': up,
  'ctrl-q': insertLiterally,
  'ctrl-t': edit(({ buffer }) => buffer.transpose()),
  'ctrl-u': edit(({ buffer }) => buffer.cursor > 0 && buffer.kill(0, buffer.cursor, 'backward')),
  'ctrl-v': insertLiterally,
  'ctrl-w': edit(({ buffer }) => buffer.cursor > 0 && buffer.kill(buffer.wordLeft(true), buffer.cursor, 'backward')),
  'ctrl-y': edit(({ buffer }) => buffer.yank()),
  'ctrl-]': toCharacter(true),
  'ctrl-_': undo,
  'ctrl-x ctrl-u': undo,
  'ctrl-x ctrl-x': exchangeMark,
  'ctrl-x backspace': edit(({ buffer }) => buffer.cursor > 0 && buffer.kill(0, buffer.cursor, 'backward')),
  'alt-ctrl-]': toCharacter(false),
  'alt-b': wordLeft,
  'alt-f': wordRight,
  'alt-d': edit(({ buffer }) => buffer.kill(buffer.cursor, buffer.wordRight(), 'forward')),
  'alt-backspace': killWordBack,
  'alt-ctrl-h': killWordBack,
  'alt-u': changeCase((word) => word.toUpperCase()),
  'alt-l': changeCase((word) => word.toLowerCase()),
  'alt-c': changeCase((word) => word.toLowerCase().replace(/\p{L}/u, (letter) => letter.toUpperCase())),
  'alt-t': edit(({ buffer }) => buffer.transposeWords()),
  'alt-y': async (editor) => {
    if (editor.lastKey !== 'ctrl-y' && editor.lastKey !== 'alt-y') return editor.bell();
    editor.buffer.yankPop();
    await editor.refresh();
  },
  'alt-.': lastArgument,
  'alt-_': lastArgument,
  'alt-#': comment,
  'alt-*': (editor) => editor.insertAll(),
  'alt-?': (editor) => editor.listAll(),
  'alt-=': (editor) => editor.listAll(),
  'alt-\\': edit(({ buffer }) => buffer.removeBlanks()),
  'alt-r': async (editor) => {
    editor.buffer.reset(editor.walk.original());
    await editor.refresh();
  },
  'alt-<': toEdge('first'),
  'alt->': toEdge('last'),
};
