import { IDENTITY, type Node } from '../syntax.ts';
import type { Cursor } from './cursor.ts';
import { bindingPattern } from './pattern.ts';
import { postfix } from './postfix.ts';

/** How tightly binary operators bind, and to which side they group. `|` and `,` are handled apart. */
const BINARY: Readonly<Record<string, { level: number; right?: boolean; nonassoc?: boolean }>> = {
  '//': { level: 2, right: true },
  ...Object.fromEntries(['=', '|=', '+=', '-=', '*=', '/=', '%=', '//='].map((one) => [one, { level: 3, nonassoc: true }])),
  or: { level: 4 },
  and: { level: 5 },
  ...Object.fromEntries(['==', '!=', '<', '<=', '>', '>='].map((one) => [one, { level: 6, nonassoc: true }])),
  '+': { level: 7 },
  '-': { level: 7 },
  '*': { level: 8 },
  '/': { level: 8 },
  '%': { level: 8 },
};

/** A whole program, or what stands in brackets: `def`, `label`, `as`, `|`. */
export function pipe(cursor: Cursor): Node {
  if (cursor.accept('def')) return definition(cursor);
  if (cursor.accept('label')) {
    const name = cursor.variableName();
    cursor.expect('|');
    return { kind: 'label', name, body: pipe(cursor) };
  }
  let left = comma(cursor);
  if (cursor.accept('as')) {
    const patterns = [bindingPattern(cursor)];
    while (cursor.accept('?//')) patterns.push(bindingPattern(cursor));
    cursor.expect('|');
    return { kind: 'bind', source: left, patterns, body: pipe(cursor) };
  }
  while (cursor.accept('|')) left = { kind: 'pipe', left, right: pipe(cursor) };
  return left;
}

/** What follows `def`. */
export function definition(cursor: Cursor): Node {
  const name = cursor.next().text;
  const parameters: string[] = [];
  if (cursor.accept('(')) {
    do {
      const token = cursor.next();
      parameters.push(token.kind === 'variable' ? `$${token.text}` : token.text);
    } while (cursor.accept(';'));
    cursor.expect(')');
  }
  cursor.expect(':');
  const body = pipe(cursor);
  cursor.expect(';');
  const rest = cursor.peek().kind === 'end' ? IDENTITY : pipe(cursor);
  return { kind: 'define', name, parameters, body, rest };
}

function comma(cursor: Cursor): Node {
  let left = binary(cursor, 2);
  while (cursor.accept(',')) left = { kind: 'comma', left, right: binary(cursor, 2) };
  return left;
}

/** An operation whose operators bind at least as tightly as `level`. */
export function binary(cursor: Cursor, level: number): Node {
  let left = postfix(cursor);
  for (;;) {
    const { kind, text } = cursor.peek();
    const rule = kind === 'operator' || kind === 'word' ? BINARY[text] : undefined;
    if (!rule || rule.level < level) return left;
    cursor.next();
    const right = binary(cursor, rule.right ? rule.level : rule.level + 1);
    if (text === '//') left = { kind: 'alternative', left, right };
    else if (text === 'and' || text === 'or') left = { kind: text, left, right };
    else if (rule.level === 3) left = { kind: 'assign', operator: text, left, right };
    else left = { kind: 'binary', operator: text, left, right };
  }
}
