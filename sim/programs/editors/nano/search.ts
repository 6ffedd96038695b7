import type { Asking } from '../vi/outside.ts';
import type { Hint, Nano } from './editor.ts';
import { type Found, follow } from './find.ts';
import { ask, confirm } from './prompts.ts';

const SEARCHING: readonly Hint[] = [
  ['^G', 'Help'],
  ['^C', 'Cancel'],
  ['M-C', 'Case Sens'],
  ['M-R', 'Reg.exp.'],
  ['M-B', 'Backwards'],
  ['^R', 'Replace'],
  ['^P', 'Older'],
  ['^N', 'Newer'],
  ['^T', 'Go To Line'],
];
const REPLACING: readonly Hint[] = [
  ['^G', 'Help'],
  ['^C', 'Cancel'],
  ['M-C', 'Case Sens'],
  ['M-R', 'Reg.exp.'],
  ['M-B', 'Backwards'],
  ['^R', 'No Replace'],
  ['^P', 'Older'],
  ['^N', 'Newer'],
];
const WITH: readonly Hint[] = [
  ['^G', 'Help'],
  ['^C', 'Cancel'],
  ['^P', 'Older'],
  ['^N', 'Newer'],
];
const GOING: readonly Hint[] = [
  ['^G', 'Help'],
  ['^C', 'Cancel'],
  ['^W', 'Begin of Paragr.'],
  ['^O', 'End of Paragraph'],
  ['^Y', 'First Line'],
  ['^V', 'Last Line'],
  ['^T', 'Go To Text'],
];
const NOT_HERE = ['<M-c>', '<M-r>', '<C-G>'];

function label(nano: Nano, what: string): string {
  const { searched } = nano;
  return searched
    ? `${what} [${[...searched].length > nano.cols / 3 ? `${[...searched].slice(0, Math.floor(nano.cols / 3)).join('')}...` : searched}]`
    : what;
}

/** ^W, ^Q. */
export function* whereIs(nano: Nano, backwards: boolean): Asking<void> {
  const answer = yield* ask(nano, label(nano, backwards ? 'Search [Backwards]' : 'Search'), '', SEARCHING, [
    '<C-R>',
    '<C-T>',
    '<M-b>',
    ...NOT_HERE,
  ]);
  if (!answer) return;
  if (answer.kind === 'key') {
    if (answer.key === '<C-R>') return yield* replace(nano);
    if (answer.key === '<C-T>') return yield* goTo(nano);
    if (answer.key === '<M-b>') return yield* whereIs(nano, !backwards);
    return nano.say('dockwire: this way of searching in nano is not simulated yet');
  }
  if (answer.text === '' && nano.searched === '') return nano.say('Cancelled');
  if (answer.text) {
    nano.searched = answer.text;
    nano.history.push(answer.text);
  }
  again(nano, backwards);
}

/** M-W, and the search itself. */
export function again(nano: Nano, backwards: boolean): void {
  if (nano.searched === '') return nano.say('No current search pattern');
  const found = follow(nano, nano.searched, nano.cursor, backwards);
  if (!found) return nano.say(`"${nano.searched}" not found`);
  const { line, col } = nano.cursor;
  nano.message = undefined;
  if (found.line === line && found.col === col) nano.say('This is the only occurrence');
  else if (found.wrapped) nano.say('Search Wrapped');
  nano.moveTo(found);
}

/** ^\. */
export function* replace(nano: Nano): Asking<void> {
  const what = yield* ask(nano, label(nano, 'Search (to replace)'), '', REPLACING, ['<C-R>', '<M-b>', ...NOT_HERE]);
  if (!what) return;
  if (what.kind === 'key') {
    if (what.key === '<C-R>') return yield* whereIs(nano, false);
    return nano.say('dockwire: this way of searching in nano is not simulated yet');
  }
  if (what.text === '' && nano.searched === '') return nano.say('Cancelled');
  if (what.text) {
    nano.searched = what.text;
    nano.history.push(what.text);
  }
  const by = yield* ask(nano, 'Replace with', '', WITH, NOT_HERE);
  if (!by) return;
  if (by.kind === 'key') return nano.say('dockwire: this way of replacing in nano is not simulated yet');
  nano.replaced = by.text;
  yield* eachFound(nano);
}

function* eachFound(nano: Nano): Asking<void> {
  const { searched, replaced } = nano;
  const start = nano.cursor;
  let at = { line: start.line, col: start.col - 1 };
  let all = false;
  let count = 0;
  let seen: Found | undefined;
  for (;;) {
    const found = follow(nano, searched, at, false);
    if (!found) {
      if (count === 0) nano.say(`"${searched}" not found`);
      break;
    }
    const past = found.wrapped || (seen?.wrapped ?? false);
    if (past && (found.line > start.line || (found.line === start.line && found.col >= start.col))) break;
    if (seen && found.wrapped && seen.wrapped) break;
    seen = { ...found, wrapped: past };
    nano.moveTo(found);
    const answer = all ? 'yes' : yield* confirm(nano, 'Replace this instance?', true);
    if (answer === undefined) break;
    if (answer === 'all') all = true;
    if (answer === 'no') {
      at = { line: found.line, col: found.col };
      continue;
    }
    const text = nano.lines[found.line] ?? '';
    const changed = text.slice(0, found.col) + replaced + text.slice(found.col + searched.length);
    nano.change('replacement', nano.lines.with(found.line, changed), { line: found.line, col: found.col + replaced.length });
    at = { line: found.line, col: found.col + replaced.length - 1 };
    count += 1;
  }
  nano.moveTo(start);
  if (count > 0 || seen) nano.say(`Replaced ${count} ${count === 1 ? 'occurrence' : 'occurrences'}`);
}

/** ^_: a line and a column. */
export function* goTo(nano: Nano): Asking<void> {
  const answer = yield* ask(nano, 'Enter line number, column number', '', GOING, ['<C-T>', '<C-Y>', '<C-V>', '<C-W>', '<C-O>', '<C-G>']);
  if (!answer) return;
  if (answer.kind === 'key') {
    if (answer.key === '<C-T>') return yield* whereIs(nano, false);
    if (answer.key === '<C-Y>') return nano.moveTo({ line: 0, col: 0 });
    if (answer.key === '<C-V>') return nano.moveTo({ line: nano.lines.length - 1, col: 0 });
    return nano.say('dockwire: this move in nano is not simulated yet');
  }
  const match = /^\s*(-?\d*)\s*(?:[,;:. ]\s*(-?\d+))?\s*$/.exec(answer.text);
  if (answer.text.trim() === '') return nano.say('Cancelled');
  if (!match) return nano.say('Invalid line or column number');
  const line = match[1] ? Number(match[1]) : nano.cursor.line + 1;
  const to = line < 0 ? nano.lines.length + line : Math.max(0, line - 1);
  nano.moveTo({ line: to, col: match[2] ? Math.max(0, Number(match[2]) - 1) : 0 });
}
