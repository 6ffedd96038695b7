import type { Frame } from '../screen.ts';
import type { Ask } from '../vi/outside.ts';
import { answer } from './disk.ts';

/** An editor as it is played: what it asks next, and what it shows. */
export interface PlayedSession {
  next(answer?: unknown): Ask | number;
  frame(): Frame;
}

/** Types keys at an editor, and answers the rest of what it asks. @returns what it asks when no key is left, or its status when it was left */
export function type(session: PlayedSession, disk: Map<string, string>, keys: readonly string[], begun?: Ask | number): Ask | number {
  const left = [...keys];
  let asked = begun ?? session.next();
  while (typeof asked !== 'number') {
    if (asked.kind !== 'key') asked = session.next(answer(disk, asked));
    else {
      // The window follows the cursor whenever the editor waits.
      session.frame();
      const key = left.shift();
      if (key === undefined) return asked;
      asked = session.next(key);
    }
  }
  return asked;
}

/** What is on the screen, and where the cursor is; nothing when the editor was left. */
export function shown(frame: Frame | undefined): { screen: string[] | null; cursor: readonly [number, number] | null } {
  const rows = frame?.rows.map((row) => row.map((cell) => cell.text).join(''));
  return {
    screen: rows?.map((row) => row.replace(/\d+ seconds? ago */, 'N seconds ago ').trimEnd()) ?? null,
    cursor: frame?.cursor ? [frame.cursor.row, frame.cursor.col] : null,
  };
}

export const sorted = (disk: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries([...disk].sort(([a], [b]) => (a < b ? -1 : 1)));
