import type { FlagSet } from './flag-set.ts';

/** FlagSet.FlagUsagesWrapped: the option table, each line ended. `columns` 0 = no wrapping; docker gives the terminal's width, or 80. */
export function flagUsages(_flags: FlagSet, _columns = 0): string {
  throw new Error('dockwire: sim/go is being filled in');
}
