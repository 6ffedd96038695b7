import type { AndOr, PipelineNode } from 'unbash';
import type { Shell } from '../shell.ts';
import { Layout } from '../syntax/layout.ts';

/** A job as `jobs` shows it: its command, laid out anew. */
export function jobText(shell: Shell, node: AndOr | PipelineNode): string {
  return new Layout(shell.source?.text ?? '', true).command(node).trim();
}
