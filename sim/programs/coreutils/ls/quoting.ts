import { CONTROLS, cEscape, shellQuoted } from '../../shell-quote.ts';
import type { Tool } from '../../tool.ts';

type Style = 'literal' | 'shell-escape' | 'c' | 'escape';

/** How names are written: quoted as a shell would need them on a terminal, as they are elsewhere; -Q, -b and -N say so. */
export function quoting(tool: Tool): { readonly aligns: boolean; quote(name: string): string } {
  const style = styleOf(tool);
  // On a terminal a name written as it is may not move the cursor.
  const literal = tool.sys.isatty(1) && !tool.busybox ? (name: string) => name.replace(CONTROLS, '?') : (name: string) => name;
  const quote = { literal, 'shell-escape': shellQuoted, c: cQuoted, escape: escaped }[style];
  return { aligns: style === 'shell-escape', quote };
}

function styleOf(tool: Tool): Style {
  const last = tool.lastOf('Q', 'N', 'b');
  if (last) return ({ Q: 'c', N: 'literal', b: 'escape' } as const)[last as 'Q' | 'N' | 'b'];
  return tool.sys.isatty(1) && !tool.busybox ? 'shell-escape' : 'literal';
}

const cQuoted = (name: string): string => `"${name.replace(/["\\]/g, '\\$&').replace(CONTROLS, cEscape)}"`;
const escaped = (name: string): string => name.replace(/[ \\]/g, '\\$&').replace(CONTROLS, cEscape);
