import { columnOf, nextIndex, previousIndex } from '../characters.ts';
import { charOf, type Key } from '../keys.ts';
import type { Frame } from '../screen.ts';
import { type Ask, type Asking, Leave } from '../vi/outside.ts';
import { Nano } from './editor.ts';
import { insert, insertFile, leave, open, write, writeOut } from './files.ts';
import { HELP } from './help.ts';
import { layout } from './layout.ts';
import { again, goTo, replace, whereIs } from './search.ts';

export interface Start {
  readonly file: string | undefined;
  /** `+12,3`, from 1. */
  readonly line?: number;
  readonly column?: number;
  readonly viewing: boolean;
}

/** A nano at work: it asks, gets answers, and can be drawn whenever it asks for a key. */
export class Session {
  readonly nano = new Nano();
  readonly #run: Asking<number>;

  constructor(start: Start, size: { rows: number; cols: number }) {
    this.nano.rows = size.rows;
    this.nano.cols = size.cols;
    this.nano.viewing = start.viewing;
    this.#run = whole(this.nano, start);
  }

  next(answer?: unknown): Ask | number {
    return this.#run.next(answer).value;
  }

  frame(): Frame {
    return layout(this.nano);
  }
}

function* whole(nano: Nano, start: Start): Asking<number> {
  try {
    yield* open(nano, start.file);
    if (start.line !== undefined)
      nano.moveTo({ line: start.line < 0 ? nano.lines.length + start.line : start.line - 1, col: (start.column ?? 1) - 1 });
    let shownFor = 0;
    for (;;) {
      const { message } = nano;
      const key = yield* nano.key();
      yield* one(nano, key);
      // A message stays for some twenty keys.
      shownFor = nano.message === message ? shownFor + 1 : 0;
      if (shownFor >= 20) nano.message = undefined;
    }
  } catch (error) {
    if (error instanceof Leave) return error.status;
    throw error;
  }
}

function* one(nano: Nano, key: Key): Asking<void> {
  const { cursor, line } = nano;
  const { going } = nano.cut;
  nano.cut.going = false;
  switch (key) {
    case '<C-X>':
      return yield* leave(nano);
    case '<C-O>':
      yield* writeOut(nano);
      return;
    case '<C-S>':
      if (nano.name === undefined) yield* writeOut(nano);
      else yield* write(nano, nano.name);
      return;
    case '<C-R>':
    case '<Insert>':
      return yield* insertFile(nano);
    case '<C-W>':
    case '<C-Q>':
      return yield* whereIs(nano, key === '<C-Q>');
    case '<M-w>':
    case '<M-q>':
      return again(nano, key === '<M-q>');
    case '<C-\\>':
    case '<M-r>':
      return yield* replace(nano);
    case '<C-_>':
    case '<M-g>':
      return yield* goTo(nano);
    case '<C-G>':
      return yield* help(nano);
    case '<C-C>':
      return location(nano);
    case '<C-L>':
      yield { kind: 'redraw' };
      return;
    case '<M-u>':
      return nano.undo();
    case '<M-e>':
      return nano.redo();
    case '<C-K>':
      return cut(nano, going);
    case '<M-6>':
    case '<M-^>':
      return copy(nano, going);
    case '<C-U>':
      if (nano.cut.lines.length === 0) return nano.say('Cutbuffer is empty');
      insert(nano, nano.cut.lines, 'paste');
      nano.message = undefined;
      return;
    case '<Left>':
    case '<C-B>':
      return nano.left();
    case '<Right>':
    case '<C-F>':
      return nano.right();
    case '<Up>':
    case '<C-P>':
      return cursor.line === 0 ? undefined : nano.moveToLine(cursor.line - 1);
    case '<Down>':
    case '<C-N>':
      return cursor.line === nano.lines.length - 1
        ? nano.moveTo({ line: cursor.line, col: line.length })
        : nano.moveToLine(cursor.line + 1);
    case '<Home>':
    case '<C-A>':
      return nano.moveTo({ line: cursor.line, col: 0 });
    case '<End>':
    case '<C-E>':
      return nano.moveTo({ line: cursor.line, col: line.length });
    case '<PageUp>':
    case '<C-Y>':
    case '<PageDown>':
    case '<C-V>':
      return page(nano, key === '<PageDown>' || key === '<C-V>');
    case '<M-\\>':
    case '<M-|>':
    case '<C-Home>':
      return nano.moveTo({ line: 0, col: 0 });
    case '<M-/>':
    case '<M-?>':
    case '<C-End>':
      nano.top = Math.max(nano.top, nano.lines.length - nano.textRows);
      return nano.moveTo({ line: nano.lines.length - 1, col: 0 });
    case '<C-Left>':
    case '<M- >':
      return nano.moveTo({ line: cursor.line, col: line.slice(0, cursor.col).replace(/[\p{L}\p{N}_]*[^\p{L}\p{N}_]*$/u, '').length });
    case '<C-Right>':
      return nano.moveTo({
        line: cursor.line,
        col: cursor.col + (/^[\p{L}\p{N}_]*[^\p{L}\p{N}_]*/u.exec(line.slice(cursor.col))?.[0].length ?? 0),
      });
    case '<CR>':
      return nano.change(
        'line break',
        [...nano.lines.slice(0, cursor.line), line.slice(0, cursor.col), line.slice(cursor.col), ...nano.lines.slice(cursor.line + 1)],
        { line: cursor.line + 1, col: 0 },
      );
    case '<BS>':
    case '<C-H>':
      return backspace(nano);
    case '<Del>':
    case '<C-D>':
      return forward(nano);
    case '<C-Z>':
      return nano.say('To suspend, type ^T^Z');
    case '<C-T>': {
      nano.say('dockwire: running commands from nano is not simulated yet (^Z suspends, any other key goes back)');
      if ((yield* nano.key()) === '<C-Z>') yield { kind: 'suspend' };
      nano.message = undefined;
      return;
    }
    case '<C-J>':
      return nano.say('dockwire: Justify in nano is not simulated yet');
    case '<M-a>':
    case '<C-^>':
      return nano.say('dockwire: marking in nano is not simulated yet');
  }
  const char = charOf(key);
  if (char === undefined || (char < ' ' && char !== '\t')) {
    const name = /^<([CM])-(.)>$/.exec(key);
    nano.say(`Unbound key: ${name ? `${name[1] === 'C' ? '^' : 'M-'}${(name[2] ?? '').toUpperCase()}` : key.replace(/[<>]/g, '')}`);
    return;
  }
  nano.change(
    'addition',
    nano.lines.with(cursor.line, line.slice(0, cursor.col) + char + line.slice(cursor.col)),
    { line: cursor.line, col: cursor.col + char.length },
    true,
  );
}

function cut(nano: Nano, going: boolean): void {
  const { cursor, lines } = nano;
  if (cursor.line === lines.length - 1 && nano.line === '') return nano.say('Nothing was cut');
  const taken = [lines[cursor.line] ?? '', ''];
  nano.cut = { lines: going ? [...nano.cut.lines.slice(0, -1), ...taken] : taken, going: true };
  nano.message = undefined;
  nano.change('cut', lines.toSpliced(cursor.line, 1), { line: cursor.line, col: 0 }, going);
}

function copy(nano: Nano, going: boolean): void {
  const taken = [nano.line, ''];
  nano.cut = { lines: going ? [...nano.cut.lines.slice(0, -1), ...taken] : taken, going: true };
  nano.moveTo({ line: nano.cursor.line + 1, col: nano.cursor.col });
  nano.say('Copied 1 line');
}

function backspace(nano: Nano): void {
  const { cursor, line, lines } = nano;
  if (cursor.col > 0) {
    const from = previousIndex(line, cursor.col);
    return nano.change(
      'deletion',
      lines.with(cursor.line, line.slice(0, from) + line.slice(cursor.col)),
      { line: cursor.line, col: from },
      true,
    );
  }
  if (cursor.line === 0) return;
  const above = lines[cursor.line - 1] ?? '';
  nano.change('line join', lines.toSpliced(cursor.line - 1, 2, above + line), { line: cursor.line - 1, col: above.length });
}

function forward(nano: Nano): void {
  const { cursor, line, lines } = nano;
  if (cursor.col < line.length)
    nano.change('deletion', lines.with(cursor.line, line.slice(0, cursor.col) + line.slice(nextIndex(line, cursor.col))), cursor, true);
  else if (cursor.line < lines.length - 1)
    nano.change('line join', lines.toSpliced(cursor.line, 2, line + (lines[cursor.line + 1] ?? '')), cursor);
}

function page(nano: Nano, down: boolean): void {
  const step = Math.max(1, nano.textRows - 2);
  const most = Math.max(0, nano.lines.length - 1);
  const row = nano.cursor.line - nano.top;
  if (down) {
    if (nano.cursor.line + step >= nano.lines.length) return nano.moveTo({ line: most, col: 0 });
    nano.top = Math.min(most, nano.top + step);
  } else {
    if (nano.top === 0) return nano.moveTo({ line: 0, col: 0 });
    nano.top = Math.max(0, nano.top - step);
  }
  nano.moveToLine(nano.top + row);
}

/** ^C: where the cursor is. */
function location(nano: Nano): void {
  const { cursor, lines, line } = nano;
  const total = lines.length;
  const chars = (text: string): number => [...text].length;
  const before = lines.slice(0, cursor.line).reduce((sum, one) => sum + chars(one) + 1, 0) + chars(line.slice(0, cursor.col));
  const all = lines.reduce((sum, one) => sum + chars(one) + 1, -1);
  const column = columnOf(line, cursor.col) + 1;
  const width = columnOf(line, line.length) + 1;
  const percent = (a: number, b: number): number => (b === 0 ? 0 : Math.floor((100 * a) / b));
  const [wide, wideAll] = [Math.max(2, String(total).length), Math.max(2, String(all).length)];
  nano.say(
    `line ${String(cursor.line + 1).padStart(wide)}/${total} (${String(percent(cursor.line + 1, total)).padStart(2)}%), ` +
      `col ${String(column).padStart(2)}/${String(width).padStart(2)} (${String(percent(column, width)).padStart(3)}%), ` +
      `char ${String(before).padStart(wideAll)}/${all} (${String(percent(before, all)).padStart(2)}%)`,
  );
}

function* help(nano: Nano): Asking<void> {
  let top = 0;
  const most = Math.max(0, HELP.length - 1);
  nano.hints = [
    ['^L', 'Refresh'],
    ['^X', 'Close'],
    ['^P', 'Prev Line'],
    ['^N', 'Next Line'],
    ['^Y', 'Prev Page'],
    ['^V', 'Next Page'],
  ];
  nano.message = undefined;
  for (;;) {
    nano.page = { title: 'Main nano help text', lines: HELP, top };
    const key = yield* nano.key();
    if (key === '<C-X>' || key === 'q' || key === 'Q' || key === '<C-C>') break;
    if (key === '<Down>' || key === '<C-N>') top = Math.min(most, top + 1);
    else if (key === '<Up>' || key === '<C-P>') top = Math.max(0, top - 1);
    else if (key === '<PageDown>' || key === '<C-V>' || key === ' ') top = Math.min(most, top + nano.textRows - 2);
    else if (key === '<PageUp>' || key === '<C-Y>') top = Math.max(0, top - nano.textRows + 2);
  }
  nano.page = undefined;
  nano.hints = undefined;
}
