import type { Editor } from '../editor.ts';
import { runEx } from '../ex.ts';
import { encode, parse } from '../file.ts';
import { runKeys } from '../normal.ts';
import { join, operate, put, shift, tell } from '../operators.ts';
import { type Asking, askShell, EditorError } from '../outside.ts';
import { compiled, splitSearch } from '../search.ts';
import { readRange } from './address.ts';
import type { Call, ExCommand } from './commands.ts';
import { expand } from './files.ts';
import { substitute } from './substitute.ts';

/** `x` and a count after :d and :y. */
function registerAndCount({ argument, range, editor }: Call): { register: string | undefined; from: number; to: number } {
  const [, register, count, rest] = /^([a-zA-Z"_+*-]?)\s*(\d*)(.*)$/.exec(argument) ?? [];
  if (rest) throw new EditorError(`E488: Trailing characters: ${rest}`);
  const from = count ? range.to : range.from;
  return { register: register || undefined, from, to: count ? Math.min(editor.buffer.last, range.to + Number(count) - 1) : range.to };
}

function lineRegion(from: number, to: number) {
  return { start: { line: from, col: 0 }, end: { line: to, col: 0 }, linewise: true } as const;
}

function destination(editor: Editor, argument: string): number {
  const target = readRange(editor, argument);
  if (target.given === 0) throw new EditorError('E14: Invalid address');
  if (target.rest.trim()) throw new EditorError(`E488: Trailing characters: ${target.rest.trim()}`);
  return target.zero ? -1 : target.to;
}

/** Lines that are shown below the text, until a key is pressed where one row is not enough. */
export function show(editor: Editor, lines: readonly string[], heading?: string): void {
  if (lines.length === 1 && heading === undefined) editor.say(lines[0] ?? '');
  else
    editor.overlay = [
      ...(heading === undefined ? [] : [{ text: heading, style: '' }]),
      ...lines.map((text) => ({ text, style: '' })),
      { text: 'Press ENTER or type command to continue', style: '32' },
    ];
}

function* print(call: Call, numbered: boolean, listed = false): Asking<void> {
  const { editor } = call;
  const { from, to } = registerAndCount({ ...call, argument: /^\d*$/.exec(call.argument)?.[0] ?? '' });
  const lines = editor.buffer.lines.slice(from, to + 1).map((text, i) => {
    const shown = listed ? `${text.replaceAll('\t', '^I')}$` : text.replaceAll('\t', '        ');
    return numbered || editor.options.number ? `${String(from + i + 1).padStart(3)} ${shown}` : shown;
  });
  editor.toFirstNonBlank(to);
  show(editor, lines, lines.length > 1 ? `:${call.line}` : undefined);
}

function* global(call: Call, inverse: boolean): Asking<void> {
  const { editor, range, argument } = call;
  const [delimiter] = argument;
  if (!delimiter) throw new EditorError('E148: Regular expression missing from global');
  const { pattern, offset } = splitSearch(argument.slice(1), delimiter);
  const used = pattern || editor.search?.pattern;
  if (!used) throw new EditorError('E35: No previous regular expression');
  const expression = compiled(editor, used);
  const [from, to] = range.given ? [range.from, range.to] : [0, editor.buffer.last];
  editor.search = { pattern: used, forward: true, offset: '' };
  const before = editor.buffer.lines.length;
  editor.tracked = [];
  for (let line = from; line <= to; line++) {
    expression.lastIndex = 0;
    if (expression.test(editor.buffer.line(line)) !== inverse) editor.tracked.push(line);
  }
  if (editor.tracked.length === 0) return editor.say(inverse ? `Pattern found in every line: ${used}` : `Pattern not found: ${used}`);
  const printed: string[] = [];
  const command = offset || 'p';
  for (let line = editor.tracked.shift(); line !== undefined; line = editor.tracked.shift()) {
    if (line < 0) continue;
    editor.moveTo({ line, col: 0 });
    const { message } = editor;
    editor.message = undefined;
    yield* runEx(editor, command);
    const said = editor.message as Editor['message'];
    if (/^(p|nu|#|l)/.test(command) && said) printed.push(said.text);
    else if (!said) editor.message = message;
  }
  if (printed.length) {
    editor.message = undefined;
    show(editor, printed, printed.length > 1 ? `:${call.line}` : undefined);
  } else {
    editor.say(`:${call.line}`);
    tell(editor, editor.buffer.lines.length - before);
  }
}

export const LINES: readonly ExCommand[] = [
  {
    name: 'substitute',
    least: 's',
    range: true,
    takesBars: true,
    *run({ editor, range, argument }) {
      yield* substitute(editor, range, argument, !/^[^\s\w"|\\&]/.test(argument));
    },
  },
  {
    name: '&',
    least: '&',
    range: true,
    *run({ editor, range, argument }) {
      yield* substitute(editor, range, argument, true);
    },
  },
  {
    name: 'delete',
    least: 'd',
    range: true,
    *run(call) {
      const { register, from, to } = registerAndCount(call);
      yield* operate(call.editor, 'd', lineRegion(from, to), register);
    },
  },
  {
    name: 'yank',
    least: 'y',
    range: true,
    *run(call) {
      const { register, from, to } = registerAndCount(call);
      const { cursor } = call.editor;
      yield* operate(call.editor, 'y', lineRegion(from, to), register);
      call.editor.moveTo(cursor);
    },
  },
  {
    name: 'put',
    least: 'pu',
    range: true,
    bang: true,
    run({ editor, range, argument, bang }) {
      const value = editor.register(argument || undefined);
      if (!value) throw new EditorError(`E353: Nothing in register ${argument || '"'}`);
      editor.registers.set('\0', { lines: value.lines, linewise: true });
      editor.moveTo({ line: range.to, col: 0 });
      put(editor, '\0', 1, bang || range.zero);
      editor.toFirstNonBlank(editor.cursor.line + value.lines.length - 1);
    },
  },
  {
    name: 'move',
    least: 'm',
    range: true,
    argument: 'needed',
    run({ editor, range: { from, to }, argument }) {
      const after = destination(editor, argument);
      if (after >= from && after < to) throw new EditorError('E134: Cannot move a range of lines into itself');
      const lines = editor.buffer.lines.slice(from, to + 1);
      if (after === to || after === from - 1) {
        editor.toFirstNonBlank(after === to ? to : to);
        return;
      }
      editor.buffer.splice(from, lines.length, []);
      const at = after < from ? after + 1 : after + 1 - lines.length;
      editor.buffer.splice(at, 0, lines);
      editor.toFirstNonBlank(at + lines.length - 1);
      editor.drawn.lines = false;
      if (lines.length > 2) editor.say(`${lines.length} lines moved`);
    },
  },
  ...(['copy', 't'] as const).map(
    (name): ExCommand => ({
      name,
      least: name === 't' ? 't' : 'co',
      range: true,
      argument: 'needed',
      run({ editor, range: { from, to }, argument }) {
        const after = destination(editor, argument);
        const lines = editor.buffer.lines.slice(from, to + 1);
        editor.buffer.splice(after + 1, 0, lines);
        editor.toFirstNonBlank(after + lines.length);
        tell(editor, lines.length);
      },
    }),
  ),
  {
    name: 'join',
    least: 'j',
    range: true,
    bang: true,
    run({ editor, range, bang }) {
      const count = range.given > 1 ? range.to - range.from + 1 : 2;
      join(editor, range.from, Math.min(count, editor.buffer.last - range.from + 1), !bang);
      editor.toFirstNonBlank(range.from);
    },
  },
  ...(['>', '<'] as const).map(
    (name): ExCommand => ({
      name,
      least: name,
      range: true,
      takesBars: true,
      run({ editor, range, argument }) {
        const times = 1 + (argument.match(/[<>]/g)?.length ?? 0);
        shift(editor, range.from, range.to, name === '>' ? times : -times);
        editor.toFirstNonBlank(range.to);
      },
    }),
  ),
  { name: 'print', least: 'p', range: true, run: (call) => print(call, false) },
  { name: 'number', least: 'nu', range: true, run: (call) => print(call, true) },
  { name: '#', least: '#', range: true, run: (call) => print(call, true) },
  { name: 'list', least: 'l', range: true, run: (call) => print(call, false, true) },
  {
    name: '=',
    least: '=',
    range: true,
    run({ editor, range }) {
      editor.say(String((range.given ? range.to : editor.buffer.last) + 1));
    },
  },
  { name: 'global', least: 'g', range: true, bang: true, takesBars: true, run: (call) => global(call, call.bang) },
  { name: 'vglobal', least: 'v', range: true, takesBars: true, run: (call) => global(call, true) },
  {
    name: 'normal',
    least: 'norm',
    range: true,
    bang: true,
    argument: 'needed',
    takesBars: true,
    *run({ editor, range, argument }) {
      const count = range.given > 1 ? range.to - range.from + 1 : 1;
      for (let n = 0; n < count; n++) {
        if (range.given) editor.moveTo({ line: Math.min(editor.buffer.last, range.from + n), col: 0 });
        yield* runKeys(editor, argument);
      }
    },
  },
  {
    name: 'mark',
    least: 'ma',
    range: true,
    argument: 'needed',
    run({ editor, range, argument }) {
      editor.marks.set(argument, { line: range.to, col: 0 });
    },
  },
  {
    name: 'k',
    least: 'k',
    range: true,
    argument: 'needed',
    run({ editor, range, argument }) {
      editor.marks.set(argument, { line: range.to, col: 0 });
    },
  },
  {
    name: '!',
    least: '!',
    range: true,
    takesBars: true,
    *run({ editor, range, argument }) {
      const command = expand(editor, argument);
      if (range.given === 0) {
        yield* askShell(command, false);
        return;
      }
      const { from, to } = range;
      const result = yield* askShell(command, true, encode(editor.buffer, editor.buffer.lines.slice(from, to + 1)));
      const { lines } = parse(result.output);
      editor.buffer.splice(from, to - from + 1, lines);
      editor.toFirstNonBlank(from);
      if (to - from + 1 > 2) editor.say(`${to - from + 1} lines filtered`);
      if (result.status !== 0) editor.say(`shell returned ${result.status}`);
    },
  },
];
