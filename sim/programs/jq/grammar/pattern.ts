import type { Node, Pattern } from '../syntax.ts';
import type { Cursor } from './cursor.ts';
import { pipe } from './pipe.ts';
import { stringLiteral } from './string-literal.ts';

/** What follows `as`: a variable, or an array or object of patterns. */
export function bindingPattern(cursor: Cursor): Pattern {
  if (cursor.accept('[')) {
    const items: Pattern[] = [];
    do items.push(bindingPattern(cursor));
    while (cursor.accept(','));
    cursor.expect(']');
    return { kind: 'list', items };
  }
  if (cursor.accept('{')) {
    const fields: { key: Node; name: string | undefined; pattern: Pattern | undefined }[] = [];
    do {
      const token = cursor.next();
      const name = token.kind === 'variable' ? token.text : undefined;
      let key: Node = { kind: 'literal', value: token.text };
      if (token.kind === 'text') {
        cursor.back();
        key = stringLiteral(cursor, undefined);
      } else if (token.text === '(') {
        key = pipe(cursor);
        cursor.expect(')');
      }
      fields.push({ key, name, pattern: cursor.accept(':') ? bindingPattern(cursor) : undefined });
    } while (cursor.accept(','));
    cursor.expect('}');
    return { kind: 'fields', fields };
  }
  return { kind: 'name', name: cursor.variableName() };
}
