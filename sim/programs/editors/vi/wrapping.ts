import { charAt, nextIndex, shown, widthOf } from '../characters.ts';
import type { Cell } from '../screen.ts';
import type { Editor } from './editor.ts';

/** vim's colours for what is not text: blue for `~`, `^X` and list characters, brown for numbers. */
export const NON_TEXT = '94';
export const LINE_NUMBER = '33';

/** A line of the text as it stands on the screen: rows of cells, and for each character the first and last cell that it takes. */
export interface Wrapped {
  readonly rows: readonly (readonly Cell[])[];
  readonly places: ReadonlyMap<number, { readonly row: number; readonly col: number; readonly endRow: number; readonly end: number }>;
}

/** Columns that line numbers take. */
export function numberWidth(editor: Editor): number {
  if (!editor.options.number && !editor.options.relativenumber) return 0;
  return Math.max(4, String(editor.buffer.lines.length).length + 1);
}

/** @param paintAt the style of the character at an index */
export function wrapped(editor: Editor, line: number, paintAt?: (index: number) => string): Wrapped {
  const text = editor.buffer.line(line);
  const { options, cols } = editor;
  const gutter = numberWidth(editor);
  const rows: Cell[][] = [];
  const places = new Map<number, { row: number; col: number; endRow: number; end: number }>();
  const newRow = (): Cell[] => {
    const row: Cell[] = [];
    const label = rows.length === 0 ? number(editor, line) : '';
    if (gutter) for (const char of `${label.padStart(gutter - 1)} `) row.push({ text: char, style: LINE_NUMBER });
    rows.push(row);
    return row;
  };
  let row = newRow();
  let column = 0;
  const put = (char: string, style: string, width: number): void => {
    if (row.length + width > cols) {
      if (!options.wrap) return;
      while (row.length < cols) row.push({ text: '>', style: NON_TEXT });
      row = newRow();
    }
    row.push({ text: char, style });
    if (width === 2) row.push({ text: '', style });
  };
  for (let at = 0; at < text.length; at = nextIndex(text, at)) {
    const whole = text.slice(at, nextIndex(text, at));
    const base = charAt(text, at);
    const style = paintAt?.(at) ?? '';
    const tabAsCode = options.list && base === '\t';
    const visible = tabAsCode ? '^I' : whole.length > base.length ? whole : shown(base, column, options.tabstop);
    const start = { row: rows.length - 1, col: row.length };
    if (row.length >= cols && options.wrap) {
      start.row += 1;
      start.col = gutter;
    }
    const control = visible !== whole && base !== '\t';
    if (visible === whole) {
      const width = Math.max(1, widthOf(whole));
      if (row.length + width > cols && options.wrap && row.length < cols) {
        start.row += 1;
        start.col = gutter;
      }
      put(whole, style, width);
    } else for (const char of visible) put(char, style || (control || tabAsCode ? NON_TEXT : ''), 1);
    column += widthOf(visible);
    places.set(at, { ...start, endRow: rows.length - 1, end: row.length - 1 });
  }
  if (options.list) put('$', NON_TEXT, 1);
  const end =
    row.length >= cols && options.wrap && !options.list
      ? { row: rows.length, col: gutter }
      : { row: rows.length - 1, col: Math.min(cols - 1, row.length - (options.list ? 1 : 0)) };
  places.set(text.length, { ...end, endRow: end.row, end: end.col });
  return { rows, places };
}

function number(editor: Editor, line: number): string {
  const { options, cursor } = editor;
  if (!options.relativenumber) return String(line + 1);
  const away = Math.abs(line - cursor.line);
  return away === 0 && options.number ? String(line + 1).padEnd(numberWidth(editor) - 1) : String(away);
}

/** Rows of the screen that a line takes. */
export function heightOf(editor: Editor, line: number): number {
  const text = editor.buffer.line(line);
  if (!editor.options.wrap || text.length * 8 < editor.cols - numberWidth(editor)) return 1;
  return wrapped(editor, line).rows.length;
}
