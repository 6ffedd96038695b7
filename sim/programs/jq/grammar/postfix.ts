import type { Node } from '../syntax.ts';
import type { Cursor } from './cursor.ts';
import { pipe } from './pipe.ts';
import { stringLiteral } from './string-literal.ts';
import { term } from './term.ts';

/** A term with `.field`, `[…]` and `?` behind it. */
export function postfix(cursor: Cursor): Node {
  let node = term(cursor);
  for (;;) {
    const token = cursor.peek();
    if (token.kind === 'field') {
      cursor.next();
      node = { kind: 'index', of: node, key: { kind: 'literal', value: token.text } };
    } else if (cursor.is('.') && cursor.after?.kind === 'text') {
      cursor.next();
      node = { kind: 'index', of: node, key: stringLiteral(cursor, undefined) };
    } else if (cursor.is('.') && cursor.after?.text === '[') cursor.next();
    else if (cursor.accept('[')) node = suffix(cursor, node);
    else if (cursor.accept('?')) node = { kind: 'try', body: node, handler: undefined };
    else return node;
  }
}

/** What follows `[` behind a term. */
function suffix(cursor: Cursor, of: Node): Node {
  if (cursor.accept(']')) return { kind: 'each', of };
  if (cursor.accept(':')) {
    const to = pipe(cursor);
    cursor.expect(']');
    return { kind: 'slice', of, from: undefined, to };
  }
  const key = pipe(cursor);
  if (cursor.accept(':')) {
    const to = cursor.is(']') ? undefined : pipe(cursor);
    cursor.expect(']');
    return { kind: 'slice', of, from: key, to };
  }
  cursor.expect(']');
  return { kind: 'index', of, key };
}
