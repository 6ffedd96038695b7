import { alwaysQuoted, CONTROLS, cEscape, shellQuoted } from '../../text/shell-quote.ts';
import type { Tool } from '../../tool.ts';

const QUOTES = {
  literal: (name: string) => name,
  shell: (name: string) => (shellQuoted(name) === name ? name : plainly(name)),
  'shell-always': plainly,
  'shell-escape': shellQuoted,
  'shell-escape-always': alwaysQuoted,
  c: cQuoted,
  'c-maybe': (name: string) => (cQuoted(name) === `"${name}"` ? name : cQuoted(name)),
  escape: escaped,
  locale: typographic,
  clocale: typographic,
};
type Style = keyof typeof QUOTES;

/** How names are written: quoted as a shell would need them on a terminal, as they are elsewhere; -Q, -b and -N say so. */
export function quoting(tool: Tool): { readonly aligns: boolean; quote(name: string): string } {
  const style = quotingStyle(tool);
  // On a terminal a name written as it is may not move the cursor.
  const literal =
    (tool.has('q') || tool.sys.isatty(1)) && !tool.busybox ? (name: string) => name.replace(CONTROLS, '?') : (name: string) => name;
  const quote = style === 'literal' ? literal : QUOTES[style];
  return { aligns: style === 'shell-escape', quote };
}

export function quotingStyle(tool: Tool): Style {
  const last = tool.given.findLast(({ name }) => 'QNb6'.includes(name));
  if (last?.name === '6') return last.value as Style;
  if (last) return ({ Q: 'c', N: 'literal', b: 'escape' } as const)[last.name as 'Q' | 'N' | 'b'];
  return tool.sys.isatty(1) && !tool.busybox && !tool.has('z') ? 'shell-escape' : 'literal';
}

function cQuoted(name: string): string {
  return `"${name.replace(/["\\]/g, '\\$&').replace(CONTROLS, cEscape)}"`;
}
function escaped(name: string): string {
  return name.replace(/[ \\]/g, '\\$&').replace(CONTROLS, cEscape);
}

function typographic(name: string): string {
  return `‘${name.replace(/\\/g, '\\\\').replace(CONTROLS, cEscape)}’`;
}

/** Quotes, with what moves the cursor as it is. */
function plainly(name: string): string {
  return name.includes("'") && !/["$\\`!]/.test(name) ? `"${name}"` : `'${name.replaceAll("'", "'\\''")}'`;
}
