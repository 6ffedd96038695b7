import type { Tool } from '../../tool.ts';

type Style = 'literal' | 'shell-escape' | 'c' | 'escape';

/** How names are written: quoted as a shell would need them on a terminal, as they are elsewhere; -Q, -b and -N say so. */
export function quoting(tool: Tool): { readonly aligns: boolean; quote(name: string): string } {
  const style = styleOf(tool);
  // On a terminal a name written as it is may not move the cursor.
  const literal = tool.sys.isatty(1) && !tool.busybox ? (name: string) => name.replace(CONTROLS, '?') : (name: string) => name;
  const quote = { literal, 'shell-escape': shellEscaped, c: cQuoted, escape: escaped }[style];
  return { aligns: style === 'shell-escape', quote };
}

function styleOf(tool: Tool): Style {
  const last = tool.lastOf('Q', 'N', 'b');
  if (last) return ({ Q: 'c', N: 'literal', b: 'escape' } as const)[last as 'Q' | 'N' | 'b'];
  return tool.sys.isatty(1) && !tool.busybox ? 'shell-escape' : 'literal';
}

/** Characters that move the cursor or ring. */
const CONTROLS = /[\0-\x1f\x7f]/g;
const CONTROL_RUN = /[\0-\x1f\x7f]+/g;

/** Source: gnulib's quotearg.c, shell_escape_quoting_style. */
function shellEscaped(name: string): string {
  const plain = !/[\s!"$&'()*;<=>?[\\^`|]/.test(name) && !/^[#~]/.test(name) && name.search(CONTROLS) < 0;
  if (plain && name !== '' && name !== '{' && name !== '}') return name;
  if (name.includes("'") && !/["$\\`!]/.test(name) && name.search(CONTROLS) < 0) return `"${name}"`;
  const inside = name.replaceAll("'", "'\\''").replace(CONTROL_RUN, (run) => `'$'${run.replace(CONTROLS, cEscape)}''`);
  const quoted = `'${inside}'`;
  return name.at(-1)?.search(CONTROLS) === 0 ? quoted.slice(0, -2) : quoted;
}

const cQuoted = (name: string): string => `"${name.replace(/["\\]/g, '\\$&').replace(CONTROLS, cEscape)}"`;
const escaped = (name: string): string => name.replace(/[ \\]/g, '\\$&').replace(CONTROLS, cEscape);

function cEscape(character: string): string {
  const code = character.charCodeAt(0);
  const named = 'abtnvfr'[code - 7];
  return `\\${named ?? code.toString(8).padStart(3, '0')}`;
}
