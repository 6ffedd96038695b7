import { IDENTITY, type Node } from '../syntax.ts';
import type { Cursor } from './cursor.ts';
import { binary, pipe } from './pipe.ts';
import { stringLiteral } from './string-literal.ts';

/** What follows `{`. */
export function objectConstruction(cursor: Cursor): Node {
  const entries: [Node, Node][] = [];
  while (!cursor.accept('}')) {
    const token = cursor.next();
    let key: Node = { kind: 'literal', value: token.text };
    let value: Node | undefined;
    if (token.kind === 'variable') value = { kind: 'variable', name: token.text, at: token.at };
    else if (token.kind === 'text') {
      cursor.back();
      key = stringLiteral(cursor, undefined);
    } else if (token.kind === 'format' && cursor.peek().kind === 'text') key = stringLiteral(cursor, token.text);
    else if (token.text === '(' && token.kind === 'operator') {
      key = pipe(cursor);
      cursor.expect(')');
    } else if (token.kind !== 'word' && token.kind !== 'number') {
      cursor.back();
      cursor.unexpected('}');
    }
    if (cursor.accept(':')) value = objectValue(cursor);
    entries.push([key, value ?? { kind: 'index', of: IDENTITY, key }]);
    if (!cursor.is('}') && !cursor.accept(',')) cursor.unexpected('}');
  }
  return { kind: 'object', entries };
}

/** An object's values bind tighter than `,`. */
function objectValue(cursor: Cursor): Node {
  let left = binary(cursor, 2);
  while (cursor.accept('|')) left = { kind: 'pipe', left, right: binary(cursor, 2) };
  return left;
}
