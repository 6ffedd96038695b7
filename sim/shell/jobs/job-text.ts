import type { AndOr, PipelineNode } from 'unbash';
import type { Shell } from '../shell.ts';
import { Layout } from '../syntax/layout.ts';

/** A job as `jobs` shows it: its command, laid out anew. */
export function jobText(shell: Shell, node: AndOr | PipelineNode, source = shell.source): string {
  const text = new Layout(source?.text ?? '', true).command(node).trim();
  return node.type === 'Pipeline' ? text.replace(/^(?:! )+/, '') : text;
}
