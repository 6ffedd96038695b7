import { Session } from '../nano/session.ts';
import type { Ask } from '../vi/outside.ts';
import { keystrokes } from './keystrokes.ts';
import type { Case, Recorded } from './play-vi.ts';
import { answer } from './play-vi.ts';

/** Plays a case on nano alone, with files of its own, as record.py plays it on the real one. */
export function play({ files = {}, argv = Object.keys(files).slice(0, 1), size: [rows, cols] = [24, 80], keys }: Case): Recorded {
  const disk = new Map(Object.entries(files));
  const plus = argv.find((word) => word.startsWith('+'));
  const session = new Session(
    { file: argv.find((word) => !word.startsWith('+')), viewing: false, ...(plus ? { line: Number(plus.slice(1)) } : {}) },
    { rows, cols },
  );
  const typed = keystrokes(keys);
  let asked: Ask | number = session.next();
  while (typeof asked !== 'number') {
    if (asked.kind !== 'key') asked = session.next(answer(disk, asked));
    else {
      session.frame();
      const key = typed.shift();
      if (key === undefined) break;
      asked = session.next(key);
    }
  }
  const frame = typeof asked === 'number' ? undefined : session.frame();
  return {
    screen:
      frame?.rows.map((row) =>
        row
          .map((cell) => cell.text)
          .join('')
          .trimEnd(),
      ) ?? null,
    cursor: frame?.cursor ? [frame.cursor.row, frame.cursor.col] : null,
    files: Object.fromEntries([...disk].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
