import { Cursor } from './grammar/cursor.ts';
import { statement } from './grammar/statement.ts';
import type { Block, Statement } from './tree.ts';

/** A whole program. @throws PythonSyntaxError, NotSimulated */
export function parsePython(source: string): Block {
  const cursor = new Cursor(source);
  const all: Statement[] = [];
  while (cursor.token.kind !== 'end') all.push(...statement(cursor));
  return all;
}
