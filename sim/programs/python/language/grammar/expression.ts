import { NotSimulated } from '../syntax-error.ts';
import type { Token } from '../tokens.ts';
import type { Expression, Parameter } from '../tree.ts';
import { across, type Cursor } from './cursor.ts';
import { primary } from './primary.ts';

/** Operators of two operands, from those that bind least. */
const BINARY: readonly (readonly string[])[] = [['|'], ['^'], ['&'], ['<<', '>>'], ['+', '-'], ['*', '/', '//', '%', '@']];

/** One expression, or a tuple without parentheses. */
export function expressionList(cursor: Cursor, parse: (cursor: Cursor) => Expression = starred): Expression {
  const first = parse(cursor);
  if (!cursor.is(',')) return first;
  const items = [first];
  while (cursor.take(',')) {
    if (listEnds(cursor)) break;
    items.push(parse(cursor));
  }
  return { kind: 'tuple', items, bare: true, ...across(first, cursor.previous) };
}

function listEnds(cursor: Cursor): boolean {
  const { kind } = cursor.token;
  return kind === 'newline' || kind === 'end' || cursor.is(')', ']', '}', '=', ':', ';', 'in');
}

/** An expression, or one with a star before it. */
export function starred(cursor: Cursor): Expression {
  const start = cursor.token;
  if (cursor.take('*')) {
    const value = binary(cursor, 0);
    return { kind: 'star', value, ...across(start, value) };
  }
  return named(cursor);
}

/** An expression, or `name := expression`. */
export function named(cursor: Cursor): Expression {
  const value = expression(cursor);
  if (value.kind === 'name' && cursor.take(':=')) {
    const right = expression(cursor);
    return { kind: 'named', name: value.name, value: right, ...across(value, right) };
  }
  return value;
}

/** @throws PythonSyntaxError, NotSimulated */
export function expression(cursor: Cursor): Expression {
  return cursor.nested('parentheses', () => (cursor.is('lambda') ? lambda(cursor) : conditional(cursor)));
}

function conditional(cursor: Cursor): Expression {
  if (cursor.is('yield', 'await')) throw new NotSimulated(cursor.token.text);
  const yes = disjunction(cursor);
  if (!cursor.take('if')) return yes;
  const test = disjunction(cursor);
  if (!cursor.is('else')) cursor.fail("expected 'else' after 'if' expression", across(yes, test));
  cursor.at++;
  const no = expression(cursor);
  return { kind: 'conditional', test, yes, no, ...across(yes, no) };
}

function lambda(cursor: Cursor): Expression {
  const start = cursor.expect('lambda');
  const parameters = parameterList(cursor, ':');
  cursor.expect(':');
  const body = expression(cursor);
  return { kind: 'lambda', parameters, body, ...across(start, body) };
}

/** What a function takes, up to `end`. */
export function parameterList(cursor: Cursor, end: string): Parameter[] {
  const all: Parameter[] = [];
  while (!cursor.is(end)) {
    if (cursor.take('/')) throw new NotSimulated('a positional-only parameter');
    const star = cursor.take('**') ? '**' : cursor.take('*') ? '*' : undefined;
    if (star === '*' && cursor.is(',')) throw new NotSimulated('a keyword-only parameter');
    const name = cursor.identifier();
    if (end === ')' && cursor.take(':')) expression(cursor);
    const fallback = cursor.take('=') ? expression(cursor) : undefined;
    if (!fallback && !star && all.some((one) => one.fallback)) {
      cursor.fail('non-default argument follows default argument', cursor.previous);
    }
    all.push({ name, ...(star ? { star } : {}), ...(fallback ? { fallback } : {}) });
    if (!cursor.take(',')) break;
  }
  return all;
}

/** `or`, and all that binds tighter. */
export function disjunction(cursor: Cursor): Expression {
  let left = conjunction(cursor);
  while (cursor.take('or')) left = booleanOperation('or', left, conjunction(cursor));
  return left;
}

function conjunction(cursor: Cursor): Expression {
  let left = inversion(cursor);
  while (cursor.take('and')) left = booleanOperation('and', left, inversion(cursor));
  return left;
}

function booleanOperation(operator: string, left: Expression, right: Expression): Expression {
  return { kind: 'boolean', operator, left, right, ...across(left, right) };
}

function inversion(cursor: Cursor): Expression {
  const start = cursor.token;
  const nots: Token[] = [];
  while (cursor.take('not')) nots.push(cursor.previous);
  let operand = comparison(cursor);
  for (const one of nots.reverse()) operand = { kind: 'unary', operator: 'not', operand, ...across(one, operand) };
  return nots.length ? { ...operand, ...across(start, operand) } : operand;
}

function comparison(cursor: Cursor): Expression {
  const first = binary(cursor, 0);
  const rest: { operator: string; right: Expression }[] = [];
  for (;;) {
    let operator: string;
    if (cursor.is('==', '!=', '<', '>', '<=', '>=', 'in')) operator = cursor.token.text;
    else if (cursor.is('is')) operator = 'is';
    else if (cursor.is('not') && cursor.tokens[cursor.at + 1]?.text === 'in') {
      cursor.at++;
      operator = 'not in';
    } else break;
    cursor.at++;
    if (operator === 'is' && cursor.take('not')) operator = 'is not';
    rest.push({ operator, right: binary(cursor, 0) });
  }
  const last = rest.at(-1);
  return last ? { kind: 'compare', first, rest, ...across(first, last.right) } : first;
}

/** Arithmetic and bits, from a level of `BINARY` on. */
function binary(cursor: Cursor, level: number): Expression {
  const operators = BINARY[level];
  if (!operators) return unary(cursor);
  let left = binary(cursor, level + 1);
  while (cursor.token.kind === 'op' && operators.includes(cursor.token.text)) {
    const mark = cursor.token;
    cursor.at++;
    const right = binary(cursor, level + 1);
    left = { kind: 'binary', operator: mark.text, left, right, mark, ...across(left, right) };
  }
  return left;
}

/** What `for` and `with … as` store into. */
export function assignmentTarget(cursor: Cursor): Expression {
  return binary(cursor, 0);
}

function unary(cursor: Cursor): Expression {
  const start = cursor.token;
  if (start.kind === 'op' && ['-', '+', '~'].includes(start.text)) {
    const operand = cursor.nested('parentheses', () => {
      cursor.at++;
      return unary(cursor);
    });
    return { kind: 'unary', operator: start.text, operand, ...across(start, operand) };
  }
  const left = primary(cursor);
  const mark = cursor.token;
  if (!cursor.take('**')) return left;
  const right = unary(cursor);
  return { kind: 'binary', operator: '**', left, right, mark, ...across(left, right) };
}
