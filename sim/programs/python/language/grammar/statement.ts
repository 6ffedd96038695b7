import { NotSimulated, PythonSyntaxError, type Span } from '../syntax-error.ts';
import type { Block, Expression, Handler, Statement } from '../tree.ts';
import { across, type Cursor } from './cursor.ts';
import { assignmentTarget, expression, expressionList, named, parameterList } from './expression.ts';
import { simpleStatements } from './simple-statement.ts';

/** A compound statement, or a line of simple ones. */
export function statement(cursor: Cursor): Statement[] {
  const { token } = cursor;
  if (token.kind === 'indent') cursor.fail();
  if (cursor.is('@')) throw new NotSimulated('a decorator');
  if (token.kind === 'name') {
    switch (token.text) {
      case 'if':
        return [ifStatement(cursor)];
      case 'while': {
        cursor.at++;
        const test = named(cursor);
        const body = block(cursor, "'while' statement", token);
        return [{ kind: 'while', test, body, otherwise: elseBlock(cursor), ...across(token, test) }];
      }
      case 'for': {
        cursor.at++;
        const target = expressionList(cursor, assignmentTarget);
        cursor.expect('in');
        const of = expressionList(cursor);
        const body = block(cursor, "'for' statement", token);
        return [{ kind: 'for', target, of, body, otherwise: elseBlock(cursor), ...across(token, of) }];
      }
      case 'def':
        return [functionDefinition(cursor)];
      case 'try':
        return [tryStatement(cursor)];
      case 'with':
        return [withStatement(cursor)];
      case 'class':
      case 'async':
        throw new NotSimulated(token.text);
    }
  }
  return simpleStatements(cursor);
}

/** `: statements` on the line, or an indented block below. */
function block(cursor: Cursor, after: string, start: Span): Block {
  if (cursor.is('=')) {
    const left = cursor.previous;
    cursor.at++;
    cursor.fail("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", across(left, expression(cursor)));
  }
  cursor.expect(':');
  if (!lineEnds(cursor)) return simpleStatements(cursor);
  if (cursor.token.kind !== 'indent') noBlock(cursor, after, start);
  return cursor.nested('blocks', () => {
    cursor.at++;
    const all: Statement[] = [];
    while (cursor.token.kind !== 'dedent' && cursor.token.kind !== 'end') all.push(...statement(cursor));
    if (cursor.token.kind === 'dedent') cursor.at++;
    return all;
  });
}

function noBlock(cursor: Cursor, after: string, start: Span): never {
  const { kind, line, col } = cursor.token;
  const atEnd = (kind === 'end' || kind === 'dedent') && line === cursor.tokens.at(-1)?.line;
  const where = { line, col, endLine: line, endCol: col + 1 };
  throw new PythonSyntaxError(`expected an indented block after ${after} on line ${start.line}`, where, 'IndentationError', atEnd);
}

/** Passes over the end of a line, if this is one. */
function lineEnds(cursor: Cursor): boolean {
  if (cursor.token.kind !== 'newline') return false;
  cursor.at++;
  return true;
}

function elseBlock(cursor: Cursor): Block {
  const start = cursor.token;
  return cursor.take('else') ? block(cursor, "'else' statement", start) : [];
}

function ifStatement(cursor: Cursor): Statement {
  const start = cursor.token;
  cursor.at++;
  const test = named(cursor);
  const then = block(cursor, `'${start.text}' statement`, start);
  const otherwise = cursor.is('elif') ? [ifStatement(cursor)] : elseBlock(cursor);
  return { kind: 'if', test, then, otherwise, ...across(start, test) };
}

function functionDefinition(cursor: Cursor): Statement {
  const start = cursor.expect('def');
  const name = cursor.identifier();
  if (!cursor.is('(')) cursor.fail("expected '('");
  cursor.at++;
  const parameters = parameterList(cursor, ')');
  cursor.expect(')');
  if (cursor.take('->')) expression(cursor);
  const end = cursor.previous;
  const body = block(cursor, 'function definition', start);
  return { kind: 'function', name, parameters, body, ...across(start, end) };
}

function tryStatement(cursor: Cursor): Statement {
  const start = cursor.expect('try');
  const body = block(cursor, "'try' statement", start);
  const handlers: Handler[] = [];
  while (cursor.is('except')) {
    const word = cursor.token;
    cursor.at++;
    if (cursor.is('*')) throw new NotSimulated('except*');
    const type = cursor.is(':') ? undefined : expression(cursor);
    if (cursor.is(',')) cursor.fail('multiple exception types must be parenthesized', type);
    const name = type && cursor.take('as') ? cursor.identifier() : undefined;
    const handled = block(cursor, "'except' statement", word);
    handlers.push({ ...(type ? { type } : {}), ...(name === undefined ? {} : { name }), body: handled });
  }
  const otherwise = handlers.length ? elseBlock(cursor) : [];
  const word = cursor.token;
  const last = cursor.take('finally') ? block(cursor, "'finally' statement", word) : undefined;
  if (!handlers.length && !last) {
    throw new PythonSyntaxError("expected 'except' or 'finally' block", cursor.token, 'SyntaxError', cursor.token.kind === 'end');
  }
  return { kind: 'try', body, handlers, otherwise, last: last ?? [], ...across(start, start) };
}

function withStatement(cursor: Cursor): Statement {
  const start = cursor.expect('with');
  const items: { value: Expression; target?: Expression }[] = [];
  do {
    const value = expression(cursor);
    items.push(cursor.take('as') ? { value, target: assignmentTarget(cursor) } : { value });
  } while (cursor.take(','));
  const body = block(cursor, "'with' statement", start);
  return { kind: 'with', items, body, ...across(start, cursor.previous) };
}
