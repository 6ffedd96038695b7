import type { ShellFunction } from './interpreter/function.ts';
import { Layout } from './syntax/layout.ts';

/** A function as `declare -f` and `type` print it: laid out anew from what was parsed. */
export function functionText(found: ShellFunction): string {
  return `${new Layout(found.source?.text ?? '').function(found.name, found.body)}\n`;
}
