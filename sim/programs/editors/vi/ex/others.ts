import type { Editor } from '../editor.ts';
import { EditorError } from '../outside.ts';
import { undo } from '../undo.ts';
import type { ExCommand } from './commands.ts';
import { HELP } from './help.ts';
import { show } from './lines.ts';
import { set } from './set.ts';

function registers(editor: Editor, names: string): string[] {
  const rows: string[] = [];
  for (const name of ['"', ...'0123456789', '-', ...'abcdefghijklmnopqrstuvwxyz', '.', ':', '%', '/']) {
    const value = editor.register(name);
    if (names && !names.includes(name)) continue;
    if (!value || value.lines.join('') === '') continue;
    const text = value.lines.join('^J') + (value.linewise ? '^J' : '');
    rows.push(`  ${value.linewise ? 'l' : 'c'}  "${name}   ${text.replaceAll('\t', '^I')}`.slice(0, editor.cols - 1));
  }
  return rows;
}

export const OTHERS: readonly ExCommand[] = [
  {
    name: 'set',
    least: 'se',
    takesBars: true,
    run({ editor, argument, line }) {
      set(editor, argument, line);
    },
  },
  {
    name: 'setlocal',
    least: 'setl',
    takesBars: true,
    run({ editor, argument, line }) {
      set(editor, argument, line);
    },
  },
  {
    name: 'nohlsearch',
    least: 'noh',
    argument: 'none',
    run({ editor }) {
      editor.highlighted = false;
    },
  },
  {
    name: 'undo',
    least: 'u',
    run({ editor }) {
      undo(editor, true, 1);
    },
  },
  {
    name: 'redo',
    least: 'red',
    argument: 'none',
    run({ editor }) {
      undo(editor, false, 1);
    },
  },
  {
    name: 'registers',
    least: 'reg',
    run({ editor, line, argument }) {
      show(editor, ['Type Name Content', ...registers(editor, argument)], `:${line}`);
    },
  },
  {
    name: 'display',
    least: 'di',
    run({ editor, line, argument }) {
      show(editor, ['Type Name Content', ...registers(editor, argument)], `:${line}`);
    },
  },
  {
    name: 'ls',
    least: 'ls',
    bang: true,
    run({ editor, line }) {
      const name = editor.buffer.name === undefined ? '[No Name]' : editor.buffer.name;
      show(
        editor,
        [
          `  1 %a ${editor.buffer.readonly ? '=' : ' '}${editor.buffer.modified ? '+' : ' '} ${`"${name}"`.padEnd(30)} line ${editor.cursor.line + 1}`,
        ],
        `:${line}`,
      );
    },
  },
  {
    name: 'version',
    least: 've',
    argument: 'none',
    run({ editor, line }) {
      show(editor, ['VIM - Vi IMproved 9.1 (dockwire: a part of it; :help says which)'], `:${line}`);
    },
  },
  {
    name: 'help',
    least: 'h',
    bang: true,
    run({ editor, argument, line }) {
      if (argument) throw new EditorError(`E149: Sorry, no help for ${argument}`);
      show(editor, HELP, `:${line}`);
    },
  },
  {
    name: 'stop',
    least: 'st',
    bang: true,
    *run() {
      yield { kind: 'suspend' };
    },
  },
  {
    name: 'suspend',
    least: 'sus',
    bang: true,
    *run() {
      yield { kind: 'suspend' };
    },
  },
  {
    name: 'shell',
    least: 'sh',
    argument: 'none',
    *run() {
      yield { kind: 'shell', command: '', capture: false };
    },
  },
  // Colours and file types are off here, and turning them on changes nothing that could be seen.
  ...['syntax', 'filetype', 'colorscheme', 'highlight', 'redraw'].map(
    (name): ExCommand => ({
      name,
      least: name.slice(0, name === 'redraw' ? 6 : 2),
      bang: true,
      *run() {
        yield { kind: 'redraw' };
      },
    }),
  ),
];
