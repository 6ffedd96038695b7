import type { Editor } from './editor.ts';

type Action = (editor: Editor) => Promise<void>;

/** Does something to the buffer; a bell when that was not possible. */
const edit =
  (change: (editor: Editor) => boolean): Action =>
  async (editor) => {
    if (change(editor)) await editor.refresh();
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

const fromHistory =
  (by: -1 | 1): Action =>
  async (editor) => {
    const line = editor.walk.step(by, editor.buffer.text);
    if (line === undefined) {
      if (by === 1) await editor.bell();
      return;
    }
    editor.buffer.set(line);
    await editor.refresh();
  };

const deleteForward = edit(({ buffer }) => {
  const at = buffer.cursor;
  return at < buffer.length && buffer.remove(at, at + 1);
});

const left = move(({ buffer }) => buffer.cursor - 1);
const right = move(({ buffer }) => buffer.cursor + 1);
const home = move(() => 0);
const end = move(({ buffer }) => buffer.length);
const up = fromHistory(-1);
const down = fromHistory(1);
const accept: Action = (editor) => editor.accept();

const backspace = edit(({ buffer }) => buffer.cursor > 0 && buffer.remove(buffer.cursor - 1, buffer.cursor));
const killWordBack = edit(({ buffer }) => buffer.cursor > 0 && buffer.kill(buffer.wordLeft(), buffer.cursor, 'backward'));
const redraw: Action = (editor) => editor.redraw(true);
const undo = edit(({ buffer }) => buffer.undo());

/** readline's emacs keymap: the keys people use. */
export const BINDINGS: Readonly<Record<string, Action>> = {
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
  'ctrl-l': redraw,
  'ctrl-n': down,
  'ctrl-o': accept,
  'ctrl-p': up,
  'ctrl-t': edit(({ buffer }) => buffer.transpose()),
  'ctrl-u': edit(({ buffer }) => buffer.cursor > 0 && buffer.kill(0, buffer.cursor, 'backward')),
  'ctrl-w': edit(({ buffer }) => buffer.cursor > 0 && buffer.kill(buffer.wordLeft(true), buffer.cursor, 'backward')),
  'ctrl-y': edit(({ buffer }) => {
    if (buffer.killed === '') return false;
    buffer.insert(buffer.killed);
    return true;
  }),
  'ctrl-\x7f': undo,
  'alt-b': move(({ buffer }) => buffer.wordLeft()),
  'alt-f': move(({ buffer }) => buffer.wordRight()),
  'alt-d': edit(({ buffer }) => buffer.kill(buffer.cursor, buffer.wordRight(), 'forward')),
  'alt-backspace': killWordBack,
  'alt-u': edit(({ buffer }) => {
    buffer.changeCase((word) => word.toUpperCase());
    return true;
  }),
  'alt-l': edit(({ buffer }) => {
    buffer.changeCase((word) => word.toLowerCase());
    return true;
  }),
  'alt-c': edit(({ buffer }) => {
    buffer.changeCase((word) => word.replace(/\p{L}/u, (letter) => letter.toUpperCase()));
    return true;
  }),
  'alt-.': edit(({ buffer, walk }) => {
    const word = walk.lastWord();
    if (word === undefined) return false;
    buffer.insert(word);
    return true;
  }),
  'alt-<': async (editor) => {
    editor.buffer.set(editor.walk.toEdge('first', editor.buffer.text));
    await editor.refresh();
  },
  'alt->': async (editor) => {
    editor.buffer.set(editor.walk.toEdge('last', editor.buffer.text));
    await editor.refresh();
  },
};
