import { text, utf8 } from '../../../base/bytes.ts';
import { type Asking, askRead, askWrite, Leave } from '../vi/outside.ts';
import type { Hint, Nano } from './editor.ts';
import { ask, confirm } from './prompts.ts';

const WRITING: readonly Hint[] = [
  ['^G', 'Help'],
  ['^C', 'Cancel'],
  ['M-D', 'DOS Format'],
  ['M-M', 'Mac Format'],
  ['M-A', 'Append'],
  ['M-P', 'Prepend'],
  ['M-B', 'Backup File'],
  ['^T', 'Browse'],
];
const READING: readonly Hint[] = [
  ['^G', 'Help'],
  ['^C', 'Cancel'],
  ['M-F', 'New Buffer'],
  ['M-N', 'No Conversion'],
  ['^X', 'Execute Command'],
  ['^T', 'Browse'],
];

export function lines(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}

/** Opens the file that nano was called with. */
export function* open(nano: Nano, path: string | undefined): Asking<void> {
  nano.name = path;
  if (path === undefined) {
    nano.say('Welcome to nano.  For basic help, type Ctrl+G.');
    return;
  }
  const found = yield* askRead(path);
  if (found.kind === 'directory') {
    nano.name = undefined;
    nano.say(`"${path}" is a directory`);
  } else if (found.kind === 'denied') {
    nano.name = undefined;
    nano.say(`Error reading ${path}: Permission denied`);
  } else if (found.kind === 'missing') {
    const directory = path.slice(0, path.lastIndexOf('/'));
    nano.say(found.directoryMissing ? `Directory '${directory}' does not exist` : 'New File');
  } else {
    const text = split(found.bytes);
    nano.load(text);
    nano.say(found.writable || nano.viewing ? `Read ${lines(count(text))}` : `File '${path}' is unwritable`);
  }
}

function split(bytes: Uint8Array): string[] {
  return text(bytes).split('\n');
}

function count(text: readonly string[]): number {
  return text.at(-1) === '' ? text.length - 1 : text.length;
}

/** ^O, and what ^X does when something is to be saved. True when it was written. */
export function* writeOut(nano: Nano): Asking<boolean> {
  let suggestion = nano.name ?? '';
  for (;;) {
    const answer = yield* ask(nano, 'File Name to Write', suggestion, WRITING, [
      '<C-T>',
      '<M-d>',
      '<M-m>',
      '<M-a>',
      '<M-p>',
      '<M-b>',
      '<C-G>',
    ]);
    if (!answer) return false;
    if (answer.kind === 'key') {
      nano.say('dockwire: this way of writing in nano is not simulated yet');
      suggestion = answer.text;
      return false;
    }
    const path = answer.text;
    if (path === '') {
      nano.say('Cancelled');
      return false;
    }
    if (path !== nano.name) {
      const there = yield* askRead(path);
      if (nano.name !== undefined) {
        const renamed = yield* confirm(nano, 'Save file under DIFFERENT NAME? ');
        if (renamed !== 'yes') {
          suggestion = path;
          if (renamed === undefined) return false;
          continue;
        }
      }
      if (there.kind === 'file') {
        const over = yield* confirm(nano, `File "${path}" exists; OVERWRITE? `);
        if (over !== 'yes') {
          suggestion = path;
          if (over === undefined) return false;
          continue;
        }
      }
    }
    return yield* write(nano, path);
  }
}

export function* write(nano: Nano, path: string): Asking<boolean> {
  const there = yield* askRead(path);
  if (there.kind === 'directory') {
    nano.say(`Error writing ${path}: Is a directory`);
    return false;
  }
  const done = yield* askWrite(path, utf8(nano.lines.join('\n')));
  if (done.error) {
    nano.say(`Error writing ${path}: ${done.reason ?? 'Permission denied'}`);
    return false;
  }
  nano.name = path;
  nano.saved = nano.lines;
  nano.say(`Wrote ${lines(count(nano.lines))}`);
  return true;
}

/** ^X. */
export function* leave(nano: Nano): Asking<void> {
  if (!nano.modified) throw new Leave(0);
  const save = yield* confirm(nano, 'Save modified buffer? ');
  if (save === 'no') throw new Leave(0);
  if (save === 'yes' && (yield* writeOut(nano))) throw new Leave(0);
}

/** ^R: the text of another file, at the cursor. */
export function* insertFile(nano: Nano): Asking<void> {
  const answer = yield* ask(nano, 'File to insert [from ./]', '', READING, ['<C-T>', '<C-X>', '<M-f>', '<M-n>', '<C-G>']);
  if (!answer) return;
  if (answer.kind === 'key') return nano.say('dockwire: this way of reading in nano is not simulated yet');
  if (answer.text === '') return nano.say('Cancelled');
  const found = yield* askRead(answer.text);
  if (found.kind === 'missing') return nano.say(`File "${answer.text}" not found`);
  if (found.kind === 'directory') return nano.say(`"${answer.text}" is a directory`);
  if (found.kind === 'denied') return nano.say(`Error reading ${answer.text}: Permission denied`);
  const text = split(found.bytes);
  insert(nano, text, 'insertion');
  nano.say(`Read ${lines(count(text))}`);
}

/** Puts lines at the cursor, which goes to their end. */
export function insert(nano: Nano, text: readonly string[], what: string): void {
  const { line, col } = nano.cursor;
  const head = nano.line.slice(0, col);
  const tail = nano.line.slice(col);
  const last = text.length - 1;
  const put = text.map((one, i) => (i === 0 ? head : '') + one + (i === last ? tail : ''));
  const end = { line: line + last, col: (put[last]?.length ?? 0) - tail.length };
  nano.change(what, [...nano.lines.slice(0, line), ...put, ...nano.lines.slice(line + 1)], end);
}
