import type { Editor } from '../editor.ts';
import { EditorError } from '../outside.ts';
import { searchFrom, splitSearch } from '../search.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
  /** How many addresses were written. */
  readonly given: number;
  /** Line 0 was written: before the first. */
  readonly zero: boolean;
  readonly rest: string;
}

/** The range before an ex command. Lines count from 0 here. @throws EditorError E16, E20, E486 */
export function readRange(editor: Editor, command: string): Range {
  let rest = command.replace(/^[\s:]+/, '');
  if (rest.startsWith('%')) return { from: 0, to: editor.buffer.last, given: 2, zero: false, rest: rest.slice(1) };
  const found: number[] = [];
  let cursor = editor.cursor.line;
  let commas = 0;
  for (;;) {
    const one = readAddress(editor, rest, cursor);
    if (one) {
      found.push(one.line);
      rest = one.rest;
    }
    const separator = /^\s*([,;])/.exec(rest);
    if (!separator) break;
    commas += 1;
    if (!one) found.push(cursor);
    if (separator[1] === ';') cursor = Math.max(0, found.at(-1) ?? cursor);
    rest = rest.slice(separator[0].length).trimStart();
  }
  if (commas >= found.length && commas > 0) found.push(editor.cursor.line);
  const to = found.at(-1) ?? editor.cursor.line;
  const from = found.length > 1 ? (found.at(-2) ?? to) : to;
  if (from < -1 || to < -1) throw new EditorError('E16: Invalid range');
  return {
    from: Math.max(0, Math.min(from, to)),
    to: Math.max(0, Math.max(from, to)),
    given: Math.min(2, found.length),
    zero: to < 0,
    rest,
  };
}

function readAddress(editor: Editor, source: string, current: number): { line: number; rest: string } | undefined {
  let rest = source.trimStart();
  let line: number | undefined;
  const number = /^\d+/.exec(rest);
  if (number) {
    line = Number(number[0]) - 1;
    rest = rest.slice(number[0].length);
  } else if (rest[0] === '.') {
    line = current;
    rest = rest.slice(1);
  } else if (rest[0] === '$') {
    line = editor.buffer.last;
    rest = rest.slice(1);
  } else if (rest[0] === "'") {
    const place = editor.marks.get(rest[1] ?? '');
    if (!place) throw new EditorError('E20: Mark not set');
    line = place.line;
    rest = rest.slice(2);
  } else if (rest[0] === '/' || rest[0] === '?') {
    const mark = rest.charAt(0);
    const { pattern, offset } = splitSearch(rest.slice(1), mark);
    const used = pattern || editor.search?.pattern;
    if (!used) throw new EditorError('E35: No previous regular expression');
    const { message } = editor;
    const text = editor.buffer.line(current);
    const from = { line: current, col: mark === '/' ? text.length : 0 };
    line = searchFrom(editor, { pattern: used, forward: mark === '/', offset: '' }, from, 1).place.line;
    editor.message = message;
    rest = offset ?? '';
  }
  for (let match = /^\s*([+-])(\d*)/.exec(rest); match; match = /^\s*([+-])(\d*)/.exec(rest)) {
    const amount = match[2] ? Number(match[2]) : 1;
    line = (line ?? current) + (match[1] === '+' ? amount : -amount);
    rest = rest.slice(match[0].length);
  }
  return line === undefined ? undefined : { line, rest };
}
