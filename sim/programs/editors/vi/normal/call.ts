import type { Key } from '../../keys.ts';

/** How a command of normal mode is called. */
export interface Call {
  readonly key: Key;
  readonly count: number | undefined;
  /** The count, or 1. */
  readonly times: number;
  readonly register: string | undefined;
}
