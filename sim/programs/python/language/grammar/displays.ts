import { PythonSyntaxError, type Span } from '../syntax-error.ts';
import type { Token } from '../tokens.ts';
import type { Clause, Expression } from '../tree.ts';
import { across, type Cursor, KEYWORDS } from './cursor.ts';
import { assignmentTarget, disjunction, expression, expressionList, starred } from './expression.ts';

/** What follows `(`: a tuple, a generator, or one expression that is only held together. */
export function parentheses(cursor: Cursor, start: Token): Expression {
  if (cursor.take(')')) return { kind: 'tuple', items: [], ...across(start, cursor.previous) };
  const first = starred(cursor);
  if (cursor.is('for')) {
    const made = comprehension(cursor, 'generator', first, start);
    cursor.expect(')');
    return { ...made, ...across(start, cursor.previous) };
  }
  if (!cursor.is(',')) {
    if (!cursor.is(')')) forgottenComma(cursor, first);
    cursor.at++;
    return first;
  }
  const items = [first];
  while (cursor.take(',') && !cursor.is(')')) items.push(starred(cursor));
  cursor.expect(')');
  return { kind: 'tuple', items, ...across(start, cursor.previous) };
}

/** A list, or a set whose first item has been read. */
export function display(cursor: Cursor, start: Token, kind: 'list' | 'set', end: string, given?: Expression): Expression {
  const items: Expression[] = given ? [given] : [];
  if (given) cursor.take(',');
  while (!cursor.is(end)) {
    const item = starred(cursor);
    if (cursor.is('for') && items.length === 0) {
      const made = comprehension(cursor, kind, item, start);
      cursor.expect(end);
      return { ...made, ...across(start, cursor.previous) };
    }
    items.push(item);
    if (!cursor.is(',', end)) forgottenComma(cursor, item);
    cursor.take(',');
  }
  cursor.expect(end);
  return { kind, items, ...across(start, cursor.previous) };
}

/** What follows `{`: a dictionary or a set. */
export function braces(cursor: Cursor, start: Token): Expression {
  const entries: { key?: Expression; value: Expression }[] = [];
  while (!cursor.is('}')) {
    if (cursor.take('**')) entries.push({ value: expression(cursor) });
    else {
      const key = starred(cursor);
      if (entries.length === 0 && !cursor.is(':')) {
        if (!cursor.is('for')) return display(cursor, start, 'set', '}', key);
        const made = comprehension(cursor, 'set', key, start);
        cursor.expect('}');
        return { ...made, ...across(start, cursor.previous) };
      }
      cursor.expect(':');
      const value = expression(cursor);
      if (entries.length === 0 && cursor.is('for')) {
        const made = comprehension(cursor, 'dict', value, start, key);
        cursor.expect('}');
        return { ...made, ...across(start, cursor.previous) };
      }
      entries.push({ key, value });
      if (!cursor.is(',', '}')) forgottenComma(cursor, value);
    }
    if (!cursor.take(',')) break;
  }
  cursor.expect('}');
  return { kind: 'dict', entries, ...across(start, cursor.previous) };
}

/** `for … in … if …` behind the value it makes. */
export function comprehension(
  cursor: Cursor,
  makes: 'list' | 'set' | 'dict' | 'generator',
  value: Expression,
  start: Span,
  key?: Expression,
): Expression {
  const clauses: Clause[] = [];
  while (cursor.take('for')) {
    const target = expressionList(cursor, assignmentTarget);
    cursor.expect('in');
    const of = disjunction(cursor);
    const conditions: Expression[] = [];
    while (cursor.take('if')) conditions.push(disjunction(cursor));
    clauses.push({ target, of, conditions });
  }
  return { kind: 'comprehension', makes, value, clauses, ...(key ? { key } : {}), ...across(start, cursor.previous) };
}

/** Two expressions side by side, where there should be a comma between. */
export function forgottenComma(cursor: Cursor, first: Expression): never {
  const { token } = cursor;
  if (token.kind === 'name' ? !KEYWORDS.has(token.text) : token.kind === 'number' || token.kind === 'string') {
    const before = cursor.at;
    let second: Expression | undefined;
    try {
      second = expression(cursor);
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
    }
    if (second) cursor.fail('invalid syntax. Perhaps you forgot a comma?', across(first, second));
    cursor.at = before;
  }
  return cursor.fail();
}
