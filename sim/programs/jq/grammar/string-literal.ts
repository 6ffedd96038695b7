import { parse } from '../parser.ts';
import type { Node } from '../syntax.ts';
import type { Cursor } from './cursor.ts';

/** A string; what is interpolated in it is a program of its own. */
export function stringLiteral(cursor: Cursor, format: string | undefined): Node {
  const { parts = [] } = cursor.next();
  const pieces = parts.map((part) => (typeof part === 'string' ? part : parse(part.source)));
  if (format === undefined && pieces.every((piece) => typeof piece === 'string')) return { kind: 'literal', value: pieces.join('') };
  return { kind: 'text', format, parts: pieces };
}
