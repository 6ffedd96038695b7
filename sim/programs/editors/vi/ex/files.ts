import type { Editor } from '../editor.ts';
import { edit, encode, parse, sayOfFile, write } from '../file.ts';
import { tell } from '../operators.ts';
import { type Asking, askRead, askShell, EditorError, Leave } from '../outside.ts';
import type { Call, ExCommand } from './commands.ts';

const NO_WRITE = 'E37: No write since last change (add ! to override)';

function* written(call: Call): Asking<void> {
  const { editor, range, bang } = call;
  const span = range.given > 0 ? ([range.from, range.to] as const) : undefined;
  const append = call.argument.startsWith('>>');
  const name = append ? call.argument.slice(2).trim() : call.argument;
  yield* write(editor, name ? expand(editor, name) : undefined, { force: bang, append, ...(span ? { range: span } : {}) });
}

/** `%` is the file's name, `#` the one before; a backslash keeps them. */
export function expand(editor: Editor, words: string): string {
  return words.replace(/\\([%#])|%|#/g, (all, kept: string | undefined) => {
    if (kept) return kept;
    const name = all === '%' ? editor.buffer.name : editor.alternate;
    if (name === undefined)
      throw new EditorError(
        all === '%'
          ? "E499: Empty file name for '%' or '#', only works with \":p:h\""
          : "E194: No alternate file name to substitute for '#'",
      );
    return name;
  });
}

function leave(editor: Editor, force: boolean): void {
  const more = editor.files.length - editor.file - 1;
  if (!force && more > 0 && !editor.warnedOfMore) {
    editor.warnedOfMore = true;
    throw new EditorError(`E173: ${more} more ${more === 1 ? 'file' : 'files'} to edit`);
  }
  throw new Leave(0);
}

function* toFile(editor: Editor, to: number, force: boolean): Asking<void> {
  if (editor.files.length < 2)
    throw new EditorError(editor.files.length === 0 ? 'E163: There is only one file to edit' : 'E163: There is only one file to edit');
  if (to < 0) throw new EditorError('E164: Cannot go before first file');
  if (to >= editor.files.length) throw new EditorError('E165: Cannot go beyond last file');
  if (editor.buffer.modified && !force) throw new EditorError(NO_WRITE);
  editor.file = to;
  yield* edit(editor, editor.files[to]);
}

export const FILES: readonly ExCommand[] = [
  {
    name: 'write',
    least: 'w',
    bang: true,
    range: true,
    takesBars: true,
    *run(call) {
      const { editor, range, argument } = call;
      if (!argument.startsWith('!')) return yield* written(call);
      const [from, to] = range.given ? [range.from, range.to] : [0, editor.buffer.last];
      yield* askShell(expand(editor, argument.slice(1)), false, encode(editor.buffer, editor.buffer.lines.slice(from, to + 1)));
    },
  },
  {
    name: 'wq',
    least: 'wq',
    bang: true,
    range: true,
    *run(call) {
      yield* written(call);
      leave(call.editor, call.bang);
    },
  },
  {
    name: 'xit',
    least: 'x',
    bang: true,
    range: true,
    *run(call) {
      if (call.editor.buffer.modified || call.argument) yield* written(call);
      leave(call.editor, call.bang);
    },
  },
  {
    name: 'exit',
    least: 'exi',
    bang: true,
    *run(call) {
      if (call.editor.buffer.modified || call.argument) yield* written(call);
      leave(call.editor, call.bang);
    },
  },
  {
    name: 'quit',
    least: 'q',
    bang: true,
    argument: 'none',
    run({ editor, bang }) {
      if (editor.buffer.modified && !bang) throw new EditorError(NO_WRITE);
      leave(editor, bang);
    },
  },
  {
    name: 'qall',
    least: 'qa',
    bang: true,
    argument: 'none',
    run({ editor, bang }) {
      if (editor.buffer.modified && !bang)
        throw new EditorError(
          `E37: No write since last change\nE162: No write since last change for buffer "${editor.buffer.name ?? '[No Name]'}"`,
        );
      throw new Leave(0);
    },
  },
  {
    name: 'wqall',
    least: 'wqa',
    bang: true,
    *run(call) {
      if (call.editor.buffer.modified) yield* written(call);
      throw new Leave(0);
    },
  },
  {
    name: 'xall',
    least: 'xa',
    bang: true,
    *run(call) {
      if (call.editor.buffer.modified) yield* written(call);
      throw new Leave(0);
    },
  },
  {
    name: 'wall',
    least: 'wa',
    bang: true,
    *run(call) {
      if (call.editor.buffer.modified) yield* written(call);
    },
  },
  {
    name: 'update',
    least: 'up',
    bang: true,
    range: true,
    *run(call) {
      if (call.editor.buffer.modified) yield* written(call);
    },
  },
  {
    name: 'cquit',
    least: 'cq',
    bang: true,
    run({ argument }) {
      throw new Leave(argument ? Number(argument) & 255 : 1);
    },
  },
  {
    name: 'edit',
    least: 'e',
    bang: true,
    *run({ editor, bang, argument }) {
      const name = argument ? expand(editor, argument) : editor.buffer.name;
      if (name === undefined) throw new EditorError('E32: No file name');
      if (editor.buffer.modified && !bang) throw new EditorError(NO_WRITE);
      yield* edit(editor, name);
    },
  },
  {
    name: 'enew',
    least: 'ene',
    bang: true,
    argument: 'none',
    *run({ editor, bang }) {
      if (editor.buffer.modified && !bang) throw new EditorError(NO_WRITE);
      yield* edit(editor, undefined);
    },
  },
  {
    name: 'read',
    least: 'r',
    range: true,
    takesBars: true,
    *run({ editor, range, argument }) {
      const { buffer } = editor;
      const after = range.zero ? -1 : range.to;
      let lines: string[];
      if (argument.startsWith('!')) {
        lines = parse((yield* askShell(expand(editor, argument.slice(1)), true)).output).lines;
        if (lines.length) tell(editor, lines.length);
      } else {
        const name = argument.trim() ? expand(editor, argument.trim()) : buffer.name;
        if (name === undefined) throw new EditorError('E32: No file name');
        const found = yield* askRead(name);
        if (found.kind === 'directory') throw new EditorError(`"${name}" is a directory`);
        if (found.kind !== 'file') throw new EditorError(`E484: Can't open file ${name}`);
        ({ lines } = parse(found.bytes));
        sayOfFile(editor, name, `${parse(found.bytes).endOfLine ? '' : '[noeol] '}${lines.length}L, ${found.bytes.length}B`);
      }
      buffer.splice(after + 1, 0, lines);
      if (lines.length) editor.toFirstNonBlank(after + 1);
    },
  },
  {
    name: 'file',
    least: 'f',
    run({ editor, argument }) {
      const { buffer, cursor } = editor;
      if (argument) buffer.name = argument;
      const marks = `${buffer.modified ? ' [Modified]' : ''}${buffer.isNew ? '[New]' : ''}${buffer.readonly ? '[readonly]' : ''}`;
      const empty = buffer.lines.length === 1 && buffer.line(0) === '';
      const where = empty
        ? '--No lines in buffer--'
        : `${buffer.lines.length} ${buffer.lines.length === 1 ? 'line' : 'lines'} --${Math.floor(((cursor.line + 1) * 100) / buffer.lines.length)}%--`;
      editor.say(
        `${buffer.name === undefined ? '[No Name]' : `"${buffer.name}"`}${marks}${marks || buffer.name === undefined || !marks ? ' ' : ''}${where}`,
      );
    },
  },
  {
    name: 'next',
    least: 'n',
    bang: true,
    *run({ editor, bang }) {
      yield* toFile(editor, editor.file + 1, bang);
    },
  },
  {
    name: 'previous',
    least: 'prev',
    bang: true,
    *run({ editor, bang }) {
      yield* toFile(editor, editor.file - 1, bang);
    },
  },
  {
    name: 'Next',
    least: 'N',
    bang: true,
    *run({ editor, bang }) {
      yield* toFile(editor, editor.file - 1, bang);
    },
  },
  {
    name: 'first',
    least: 'fir',
    bang: true,
    *run({ editor, bang }) {
      yield* toFile(editor, 0, bang);
    },
  },
  {
    name: 'last',
    least: 'la',
    bang: true,
    *run({ editor, bang }) {
      yield* toFile(editor, editor.files.length - 1, bang);
    },
  },
  {
    name: 'args',
    least: 'ar',
    run({ editor }) {
      editor.say(editor.files.map((name, i) => (i === editor.file ? `[${name}]` : name)).join(' '));
    },
  },
];
