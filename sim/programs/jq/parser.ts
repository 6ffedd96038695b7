import { Cursor } from './grammar/cursor.ts';
import { pipe } from './grammar/pipe.ts';
import { tokens } from './lexer.ts';
import { IDENTITY, type Node } from './syntax.ts';

/** Parses a jq program. @throws CompileError */
export function parse(source: string): Node {
  const cursor = new Cursor(tokens(source));
  if (cursor.peek().kind === 'end') return IDENTITY;
  const program = pipe(cursor);
  if (cursor.peek().kind !== 'end') cursor.unexpected();
  return program;
}
