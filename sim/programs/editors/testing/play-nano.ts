import { Session } from '../nano/session.ts';
import type { Case, Recorded } from './case.ts';
import { keystrokes } from './keystrokes.ts';
import { shown, sorted, type } from './session.ts';

/** Plays a case on nano alone, with files of its own, as record.py plays it on the real one. */
export function play({ files = {}, argv = Object.keys(files).slice(0, 1), size: [rows, cols] = [24, 80], keys }: Case): Recorded {
  const disk = new Map(Object.entries(files));
  const plus = argv.find((word) => word.startsWith('+'));
  const session = new Session(
    { file: argv.find((word) => !word.startsWith('+')), viewing: false, ...(plus ? { line: Number(plus.slice(1)) } : {}) },
    { rows, cols },
  );
  const left = typeof type(session, disk, keystrokes(keys)) === 'number';
  return { ...shown(left ? undefined : session.frame()), files: sorted(disk) };
}
