import type { SyntaxNode } from 'unbash';
import type { Shell } from '../shell.ts';

/** A job as `jobs` shows it: the command as it was written, on one line where it is simple. */
export function jobText(shell: Shell, node: SyntaxNode): string {
  const text = shell.source?.text.slice(node.pos, node.end) ?? '';
  if (node.type === 'Subshell') return text.replace(/^\(\s*/, '( ').replace(/;?\s*\)$/, ' )');
  return text.trim().replace(/[ \t]+/g, ' ');
}
