import type { Builtins } from './builtins/builtin.ts';
import { COLLECTIONS } from './builtins/collections.ts';
import { CONTROL } from './builtins/control.ts';
import { NUMBERS } from './builtins/numbers.ts';
import { STRINGS } from './builtins/strings.ts';

/** The builtin functions that are part of jq's machine. Source: jq's manual. */
export const BUILTINS: Builtins = {
  ...CONTROL,
  ...COLLECTIONS,
  ...STRINGS,
  ...NUMBERS,
  'builtins/0': () => [{ value: Object.keys(BUILTINS) }],
};
