import type { ShellFunction } from './interpreter/function.ts';

/** A function as `declare -f` and `type` print it: laid out anew from what was parsed. */
export function functionText(found: ShellFunction): string {
  const body = found.source?.text.slice(found.body.pos, found.body.end) ?? '{ :; }';
  const inner = /^\{\s*([\s\S]*?);?\s*\}$/.exec(body)?.[1];
  const lines = (inner ?? body).split('\n').map((line) => `    ${line.trim()}`);
  return `${found.name} () \n{ \n${lines.join('\n')}\n}\n`;
}
