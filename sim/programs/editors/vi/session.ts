import { widthOf } from '../characters.ts';
import type { Key } from '../keys.ts';
import type { Frame } from '../screen.ts';
import { Editor } from './editor.ts';
import { runEx } from './ex.ts';
import { edit } from './file.ts';
import { layout, messageWidth } from './layout.ts';
import { normalCommand } from './normal.ts';
import { type Ask, type Asking, Beep, EditorError, Leave } from './outside.ts';
import { follow } from './scroll.ts';

/** How vi is called. */
export interface Start {
  readonly files: readonly string[];
  /** Carried out when the first file is there: `+12`, `+/word`, `-c cmd`. */
  readonly commands: readonly string[];
  readonly readonly: boolean;
  /** Text from standard input (`vi -`). */
  readonly text?: readonly string[];
}

/** An editor at work: it asks, gets answers, and can be drawn whenever it asks for a key. */
export class Session {
  readonly editor: Editor;
  readonly #run: Asking<number>;

  constructor(start: Start, size: { rows: number; cols: number }, now: () => number) {
    this.editor = new Editor(now);
    this.editor.rows = size.rows;
    this.editor.cols = size.cols;
    this.editor.files = start.files;
    this.#run = whole(this.editor, start);
  }

  /** Answers what was asked; what is asked next, or the exit status. */
  next(answer?: unknown): Ask | number {
    const step = this.#run.next(answer);
    return step.done ? step.value : step.value;
  }

  frame(): Frame {
    const { editor } = this;
    follow(editor);
    const { top, lines } = editor.drawn;
    const moved = Math.abs(editor.top - top);
    if (((moved > 0 && moved < editor.textRows) || lines) && !editor.message?.kept) editor.message = undefined;
    if (editor.message) editor.message = { ...editor.message, kept: false };
    editor.drawn = { top: editor.top, lines: false };
    return layout(editor);
  }
}

function* whole(editor: Editor, start: Start): Asking<number> {
  try {
    editor.allReadonly = start.readonly;
    yield* edit(editor, start.files[0]);
    if (start.text) {
      editor.buffer.load([]);
      editor.buffer.begin(editor.cursor);
      editor.buffer.splice(0, 1, start.text);
      editor.buffer.commit(editor.now());
    }
    for (const command of start.commands) yield* guarded(editor, () => runEx(editor, command));
    for (;;) yield* turn(editor);
  } catch (error) {
    if (error instanceof Leave) return error.status;
    throw error;
  }
}

/** One command, as one change that u undoes. */
function* turn(editor: Editor): Asking<void> {
  if (editor.message?.error && overflows(editor)) cover(editor);
  if (editor.overlay) yield* dismissed(editor);
  yield* guarded(editor, () => normalCommand(editor));
}

function* guarded(editor: Editor, run: () => Asking<void>): Asking<void> {
  const { buffer } = editor;
  buffer.begin(editor.cursor);
  try {
    yield* run();
  } catch (error) {
    editor.stop();
    if (error instanceof EditorError) editor.complain(error.message);
    else if (error instanceof Beep) yield { kind: 'bell' };
    else throw error;
  } finally {
    const fresh = buffer.readonly && !editor.warned && buffer.modified;
    buffer.commit(editor.now());
    if (fresh) {
      editor.warned = true;
      editor.complain('W10: Warning: Changing a readonly file');
    }
  }
  editor.mode = 'normal';
  editor.visual = undefined;
  editor.showcmd = '';
  editor.prompt = undefined;
  editor.commandLine = undefined;
  editor.moveTo(editor.cursor, true);
  if (editor.message && overflows(editor)) cover(editor);
}

function overflows(editor: Editor): boolean {
  const { text = '' } = editor.message ?? {};
  return text.includes('\n') || widthOf(text) >= messageWidth(editor);
}

/** A message that the last row has no room for moves the screen up. */
function cover(editor: Editor): void {
  const { message } = editor;
  if (!message) return;
  editor.overlay = [
    ...message.text.split('\n').map((text) => ({ text, style: message.error ? '97;41' : '' })),
    { text: 'Press ENTER or type command to continue', style: '32' },
  ];
  editor.message = undefined;
}

const ONLY_LEAVES: readonly Key[] = ['<CR>', '<C-J>', ' ', '<Esc>', '<C-C>'];

function* dismissed(editor: Editor): Asking<void> {
  const key = yield* editor.key();
  editor.overlay = undefined;
  editor.message = undefined;
  if (!ONLY_LEAVES.includes(key)) editor.push([key]);
}
