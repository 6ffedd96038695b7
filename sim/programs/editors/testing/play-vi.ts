import { arguments_ } from '../vi/arguments.ts';
import { Session } from '../vi/session.ts';
import type { Case, Recorded } from './case.ts';
import { keystrokes } from './keystrokes.ts';
import { shown, sorted, type } from './session.ts';

/** Plays a case on the editor alone, with files of its own, as record.py plays it on the real one. */
export function play({ files = {}, argv = Object.keys(files).slice(0, 1), size: [rows, cols] = [24, 80], keys }: Case): Recorded {
  const disk = new Map(Object.entries(files));
  const start = arguments_(argv);
  if (start.kind !== 'run') throw new Error(start.kind === 'wrong' ? start.message : start.text);
  const session = new Session(start, { rows, cols }, () => 0);
  const asked = type(session, disk, keystrokes(keys));
  const left = typeof asked === 'number';
  const seen = shown(left ? undefined : session.frame());
  if (!left) type(session, disk, keystrokes('<Esc><Esc>:w! RESULT<CR>'), asked);
  return { ...seen, files: sorted(disk) };
}
