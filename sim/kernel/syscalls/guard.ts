import { SysError } from '../../base/errno.ts';
import type { Process } from '../process.ts';
import { ProcessGone } from '../sys.ts';
import type { Place } from '../vfs/place.ts';

/** A process that has died makes no more calls. */
export function demandAlive(process: Process): void {
  if (!process.alive) throw new ProcessGone();
}

const NEVER = new Promise<never>(() => undefined);

/** What a call that may wait gives a process that has died: nothing, ever. */
export function never(): Promise<never> {
  return NEVER;
}

/** @throws EROFS */
export function demandWritable(place: Place): void {
  if (place.mount.readOnly) throw new SysError('EROFS');
}
