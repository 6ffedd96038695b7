import { columnOf, widthOf } from '../characters.ts';
import { BLANK, type Cell, cells, type Frame, fitted } from '../screen.ts';
import type { Hint, Nano } from './editor.ts';

const REVERSE = '7';

export const MAIN: readonly Hint[] = [
  ['^G', 'Help'],
  ['^X', 'Exit'],
  ['^O', 'Write Out'],
  ['^R', 'Read File'],
  ['^W', 'Where Is'],
  ['^\\', 'Replace'],
  ['^K', 'Cut'],
  ['^U', 'Paste'],
  ['^T', 'Execute'],
  ['^J', 'Justify'],
  ['^C', 'Location'],
  ['^/', 'Go To Line'],
  ['M-U', 'Undo'],
  ['M-E', 'Redo'],
  ['M-A', 'Set Mark'],
  ['M-6', 'Copy'],
];

/** What the screen shows: a title, the text, the status line and two lines of hints. */
export function layout(nano: Nano): Frame {
  const { rows, cols, textRows } = nano;
  const screen: Cell[][] = [title(nano)];
  const shown = nano.page
    ? nano.page.lines.slice(nano.page.top, nano.page.top + textRows)
    : nano.lines.slice(nano.top, nano.top + textRows);
  for (let row = 0; row < textRows; row++) {
    const text = shown[row] ?? '';
    const own = !nano.page && nano.top + row === nano.cursor.line;
    screen.push(line(text, own ? pageStart(nano) : 0, cols));
  }
  let cursor = { row: 1 + nano.cursor.line - nano.top, col: columnOf(nano.line, nano.cursor.col) - pageStart(nano) };
  if (nano.page) cursor = { row: 1, col: 0 };
  if (nano.prompt) {
    const { label, text, at } = nano.prompt;
    screen.push(fitted(cells(`${label}: ${text}`, REVERSE), cols, { text: ' ', style: REVERSE }));
    cursor = { row: screen.length - 1, col: Math.min(cols - 1, widthOf(label) + 2 + columnOf(text, at)) };
  } else if (nano.question) {
    screen.push(fitted(cells(nano.question.label, REVERSE), cols, { text: ' ', style: REVERSE }));
    cursor = { row: screen.length - 1, col: Math.min(cols - 1, widthOf(nano.question.label)) };
  } else if (nano.message) screen.push(status(nano.message, cols));
  else screen.push(fitted([], cols));
  screen.push(...(nano.question ? answers(nano.question.all, cols) : hints(nano.hints ?? MAIN, cols)));
  return { rows: screen.slice(0, rows).map((row) => fitted(row, cols)), cursor };
}

/** The first column that is shown of the line with the cursor. @see nano's get_page_start() */
export function pageStart({ cols, line, cursor }: Nano): number {
  const column = columnOf(line, cursor.col);
  if (column === 0 || column + 2 < cols) return 0;
  return cols > 8 ? column - 6 - ((column - 6) % (cols - 8)) : column - (cols - 2);
}

function line(text: string, from: number, cols: number): Cell[] {
  const all = cells(text);
  const row = fitted(all.slice(from), cols);
  if (from > 0 && row[0]) row[0] = { text: '<', style: REVERSE };
  if (all.length - from > cols) row[cols - 1] = { text: '>', style: REVERSE };
  return row;
}

function title(nano: Nano): Cell[] {
  const { cols } = nano;
  const fill: Cell = { text: ' ', style: REVERSE };
  if (nano.page) {
    const row = fitted([], cols, fill);
    put(row, Math.floor((cols - widthOf(nano.page.title)) / 2), cells(nano.page.title, REVERSE));
    return row;
  }
  const row = fitted([], cols, fill);
  const name = nano.name ?? 'New Buffer';
  const width = widthOf(name);
  const state = nano.viewing ? 'View' : nano.modified ? 'Modified' : '';
  if (14 + 10 + width <= cols) {
    put(row, 2, cells('GNU nano 7.2', REVERSE));
    put(row, 14 + Math.floor((cols - 24 - width) / 2), cells(name, REVERSE));
  } else if (width + 10 <= cols) put(row, Math.floor((cols - 10 - width) / 2), cells(name, REVERSE));
  else {
    const all = cells(name, REVERSE);
    put(row, 0, [...cells('...', REVERSE), ...all.slice(all.length - Math.max(0, cols - 13))]);
  }
  if (state) put(row, cols - (state === 'View' ? 6 : 10), cells(state, REVERSE));
  return row;
}

function put(row: Cell[], at: number, what: readonly Cell[]): void {
  for (const [i, cell] of what.entries()) if (at + i >= 0 && at + i < row.length) row[at + i] = cell;
}

function status(message: string, cols: number): Cell[] {
  const text = widthOf(message) + 4 <= cols ? `[ ${message} ]` : message;
  const row = fitted([], cols);
  put(row, Math.max(0, Math.floor((cols - widthOf(text)) / 2)), cells(text, REVERSE));
  return row;
}

function hints(items: readonly Hint[], cols: number): Cell[][] {
  const shown = items.slice(0, Math.floor((cols + 40) / 20) * 2);
  const width = Math.floor(cols / Math.max(1, Math.ceil(shown.length / 2)));
  const rows: Cell[][] = [[], []];
  for (const [i, [key, what]] of shown.entries()) {
    if (!key) {
      rows[i % 2]?.push(...fitted([], width));
      continue;
    }
    const last = i >= shown.length - 2;
    const room = width + (last ? cols % width : 0);
    rows[i % 2]?.push(...fitted([...cells(key, REVERSE), BLANK, ...cells(what)], last ? room : width));
  }
  return rows.map((row) => fitted(row, cols));
}

function answers(all: boolean, cols: number): Cell[][] {
  const width = cols < 32 ? Math.floor(cols / 2) : 16;
  const one = (key: string, what: string): Cell[] => fitted([...cells(key, REVERSE), BLANK, ...cells(what)], width);
  return [
    [...one(' Y', 'Yes'), ...(all ? one(' A', 'All') : [])],
    [...one(' N', 'No'), ...one('^C', 'Cancel')],
  ].map((row) => fitted(row, cols));
}
