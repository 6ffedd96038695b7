import { text, utf8 } from '../../../base/bytes.ts';
import { arguments_ } from '../vi/arguments.ts';
import type { Ask, ReadAnswer, ShellAnswer, WriteAnswer } from '../vi/outside.ts';
import { Session } from '../vi/session.ts';
import { keystrokes } from './keystrokes.ts';

export interface Case {
  readonly files?: Readonly<Record<string, string>>;
  readonly argv?: readonly string[];
  readonly size?: readonly [number, number];
  readonly keys: string;
}

/** What is on the screen, where the cursor is, and what is in the files; no screen when the editor was left. */
export interface Recorded {
  readonly screen: readonly string[] | null;
  readonly cursor: readonly [number, number] | null;
  readonly files: Readonly<Record<string, string>>;
}

/** Plays a case on the editor alone, with files of its own, as record.py plays it on the real one. */
export function play({ files = {}, argv = Object.keys(files).slice(0, 1), size: [rows, cols] = [24, 80], keys }: Case): Recorded {
  const disk = new Map(Object.entries(files));
  const start = arguments_(argv);
  if (start.kind !== 'run') throw new Error(start.kind === 'wrong' ? start.message : start.text);
  const session = new Session(start, { rows, cols }, () => 0);
  const type = (notation: string, begun: Ask | number | undefined): Ask | number => {
    const typed = keystrokes(notation);
    let asked = begun ?? session.next();
    while (typeof asked !== 'number') {
      if (asked.kind !== 'key') asked = session.next(answer(disk, asked));
      else {
        // The window follows the cursor whenever the editor waits.
        session.frame();
        const key = typed.shift();
        if (key === undefined) return asked;
        asked = session.next(key);
      }
    }
    return asked;
  };
  const asked = type(keys, undefined);
  const left = typeof asked === 'number';
  const frame = left ? undefined : session.frame();
  const screen =
    frame?.rows.map((row) =>
      row
        .map((cell) => cell.text)
        .join('')
        .replace(/\d+ seconds? ago */, 'N seconds ago ')
        .trimEnd(),
    ) ?? null;
  const cursor = frame?.cursor ? ([frame.cursor.row, frame.cursor.col] as const) : null;
  if (!left) type('<Esc><Esc>:w! RESULT<CR>', asked);
  return { screen, cursor, files: Object.fromEntries([...disk].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

export function answer(disk: Map<string, string>, ask: Ask): ReadAnswer | WriteAnswer | ShellAnswer | undefined {
  if (ask.kind === 'read') {
    const content = disk.get(ask.path);
    if (content !== undefined) return { kind: 'file', bytes: utf8(content), writable: true };
    return { kind: 'missing', directoryMissing: ask.path.includes('/') };
  }
  if (ask.kind === 'write') {
    const existed = disk.has(ask.path);
    if (ask.path.includes('/')) return { existed, error: 'open' };
    disk.set(ask.path, (ask.append ? (disk.get(ask.path) ?? '') : '') + text(ask.bytes));
    return { existed };
  }
  if (ask.kind === 'shell') {
    // The two commands that the cases use.
    const echo = /^echo (.*)$/.exec(ask.command);
    const output = echo
      ? `${echo[1]}\n`
      : `${text(ask.input ?? utf8(''))
          .trimEnd()
          .split('\n')
          .sort()
          .join('\n')}\n`;
    return { output: utf8(output), status: 0 };
  }
  return undefined;
}
