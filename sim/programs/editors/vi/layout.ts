import { byteOffset, charAt, columnOf, shown, widthOf } from '../characters.ts';
import { BLANK, type Cell, cells, type Frame, fitted } from '../screen.ts';
import type { Editor } from './editor.ts';
import { EditorError } from './outside.ts';
import { bottomLine } from './scroll.ts';
import { compiled, matches } from './search.ts';
import { selection } from './selection.ts';
import { NON_TEXT, wrapped } from './wrapping.ts';

const REVERSE = '7';
const FOUND = '30;43';
const ERROR = '97;41';
const WARNING = '31';
const MODE = '1';
/** Columns of the ruler and of what is typed, counted from the right. @see vim's comp_col() */
const RULER = 18;
const SHOWCMD = 10;

const MODES: Readonly<Record<string, string>> = {
  insert: '-- INSERT --',
  replace: '-- REPLACE --',
  visual: '-- VISUAL --',
  'visual line': '-- VISUAL LINE --',
};

/** Columns of the last line that a message may take before it needs a screen of its own. */
export function messageWidth(editor: Editor): number {
  return editor.cols - (editor.options.ruler ? RULER : 1) - (editor.options.showcmd ? SHOWCMD : 0);
}

/** What the screen shows. */
export function layout(editor: Editor): Frame {
  const { rows, cols, textRows } = editor;
  const screen: Cell[][] = [];
  let cursor: { row: number; col: number } | undefined;
  const bottom = bottomLine(editor);
  const expression = highlight(editor);
  const selected = editor.visual ? selection(editor) : undefined;
  for (let line = editor.top; line <= editor.buffer.last && screen.length < textRows; line++) {
    const found = expression ? matches(expression, editor.buffer.line(line)).filter(({ from, to }) => to > from) : [];
    const style = (at: number): string => {
      if (selected && inside(selected, line, at)) return REVERSE;
      return found.some(({ from, to }) => at >= from && at < to) ? FOUND : '';
    };
    const drawn = wrapped(editor, line, selected || found.length ? style : undefined);
    if (line > bottom && line !== editor.cursor.line) {
      // The last line does not fit: what there is room for, and a sign in the last row (display=truncate).
      for (const row of drawn.rows) if (screen.length < textRows - 1) screen.push(fitted(row, cols));
      screen.push(fitted(cells('@@@', NON_TEXT), cols));
      break;
    }
    if (line === editor.cursor.line) {
      const place = drawn.places.get(editor.cursor.col) ?? { row: 0, col: 0, endRow: 0, end: 0 };
      const tab =
        charAt(editor.line, editor.cursor.col) === '\t' && !editor.options.list && editor.mode !== 'insert' && editor.mode !== 'replace';
      cursor = { row: screen.length + (tab ? place.endRow : place.row), col: Math.min(cols - 1, tab ? place.end : place.col) };
    }
    for (const row of drawn.rows) if (screen.length < textRows) screen.push(fitted(row, cols));
    if (cursor && cursor.row >= screen.length && line === editor.cursor.line && screen.length < textRows) screen.push(fitted([], cols));
  }
  while (screen.length < textRows) screen.push(fitted(cells('~', NON_TEXT), cols));
  screen.push(lastLine(editor));
  if (editor.overlay) return covered(screen, editor);
  if (editor.commandLine || editor.prompt !== undefined) return withCommandLine(screen, editor);
  return { rows: screen.slice(0, rows), cursor: cursor && { row: Math.min(cursor.row, textRows - 1), col: cursor.col } };
}

function inside(
  { start, end, linewise }: { start: { line: number; col: number }; end: { line: number; col: number }; linewise: boolean },
  line: number,
  at: number,
): boolean {
  if (line < start.line || line > end.line) return false;
  if (linewise) return true;
  return (line > start.line || at >= start.col) && (line < end.line || at <= end.col);
}

function highlight(editor: Editor): RegExp | undefined {
  if (!editor.options.hlsearch || !editor.highlighted || !editor.search) return undefined;
  try {
    return compiled(editor, editor.search.pattern);
  } catch (error) {
    if (error instanceof EditorError) return undefined;
    throw error;
  }
}

/** Mode or message, what is typed of a command, and the ruler. */
function lastLine(editor: Editor): Cell[] {
  const { cols, options, message } = editor;
  const mode = options.showmode ? (MODES[editor.mode] ?? '') : '';
  const recording = editor.recording ? `recording @${editor.recording.register}` : '';
  const warning = message?.text.startsWith('search hit ');
  const shownMode = mode + recording;
  const left =
    shownMode && !(message && !mode)
      ? cells(shownMode, MODE)
      : cells(message?.text ?? '', message?.error ? (warning ? WARNING : ERROR) : '');
  const row = fitted(left, cols);
  if (options.showcmd) place(row, Math.max(0, messageWidth(editor)), cells(editor.showcmd.slice(-SHOWCMD)));
  if (options.ruler) place(row, Math.max(Math.ceil(cols / 2), cols - RULER), cells(ruler(editor)));
  return row;
}

function place(row: Cell[], from: number, what: readonly Cell[]): void {
  for (const [i, cell] of what.entries()) if (from + i < row.length) row[from + i] = cell;
}

/** `12,5-8        45%`: line, byte, screen column, and how far down the window is. */
export function ruler(editor: Editor): string {
  const { line, cursor, cols, buffer, options } = editor;
  const inserting = editor.mode === 'insert' || editor.mode === 'replace';
  const start = columnOf(line, cursor.col, options.tabstop);
  const char = charAt(line, cursor.col);
  const column = start + (char === '\t' && !inserting && !options.list ? widthOf(shown('\t', start, options.tabstop)) : 1);
  const byte = line === '' && !inserting ? 0 : byteOffset(line, cursor.col) + 1;
  const where = `${buffer.empty ? 0 : cursor.line + 1},${byte === column ? byte : `${byte}-${column}`}`;
  const width = cols - Math.max(Math.ceil(cols / 2), cols - RULER);
  const part = position(editor, buffer.last);
  return `${where}${' '.repeat(Math.max(1, width - where.length - part.length - 1))}${part}`;
}

function position(editor: Editor, last: number): string {
  const above = editor.top;
  const below = last - bottomLine(editor);
  if (below <= 0) return above === 0 ? 'All' : 'Bot';
  if (above === 0) return 'Top';
  return `${String(Math.floor((above * 100) / (above + below))).padStart(2)}%`;
}

/** Lines that need more than the last row: the rest of the screen moves up, and a key is waited for. */
function covered(screen: readonly Cell[][], editor: Editor): Frame {
  const { cols, rows } = editor;
  const lines: Cell[][] = [];
  for (const { text, style } of editor.overlay ?? []) lines.push(...folded(cells(text, style), cols));
  const visible = lines.slice(-rows);
  const all = [...screen.slice(Math.min(visible.length - 1, screen.length), -1), ...visible].slice(-rows);
  while (all.length < rows) all.unshift(fitted([], cols));
  const lastText = (editor.overlay?.at(-1)?.text ?? '').length;
  return { rows: all.map((row) => fitted(row, cols)), cursor: { row: rows - 1, col: Math.min(cols - 1, lastText % cols) } };
}

function folded(row: readonly Cell[], cols: number): Cell[][] {
  if (row.length === 0) return [[]];
  const out: Cell[][] = [];
  for (let at = 0; at < row.length; at += cols) out.push(row.slice(at, at + cols));
  return out;
}

function withCommandLine(screen: readonly Cell[][], editor: Editor): Frame {
  const { cols, rows } = editor;
  const line = editor.commandLine;
  const whole = cells(line ? line.prompt + line.text : (editor.prompt ?? ''));
  const lines = folded(whole, cols);
  const at = line ? cells(line.prompt + line.text.slice(0, line.at)).length : whole.length;
  if (at === lines.length * cols) lines.push([]);
  if (!line && editor.options.ruler && lines.length === 1) {
    lines[0] = fitted(whole, cols);
    place(lines[0], Math.max(Math.ceil(cols / 2), cols - RULER), cells(ruler(editor)));
  }
  const all = [...screen.slice(lines.length - 1, -1), ...lines].slice(-rows).map((row) => fitted(row, cols, BLANK));
  return { rows: all, cursor: { row: rows - lines.length + Math.floor(at / cols), col: at % cols } };
}
