import type { Token } from '../lexer.ts';
import { IDENTITY, type Node } from '../syntax.ts';
import { type Cursor, RESERVED } from './cursor.ts';
import { objectConstruction } from './object.ts';
import { bindingPattern } from './pattern.ts';
import { definition, pipe } from './pipe.ts';
import { postfix } from './postfix.ts';
import { stringLiteral } from './string-literal.ts';

/** The smallest thing that has a value. */
export function term(cursor: Cursor): Node {
  const token = cursor.next();
  switch (token.kind) {
    case 'number':
      return { kind: 'literal', value: Number(token.text) };
    case 'text':
      cursor.back();
      return stringLiteral(cursor, undefined);
    case 'format':
      return cursor.peek().kind === 'text' ? stringLiteral(cursor, token.text) : { kind: 'format', name: token.text };
    case 'field':
      return { kind: 'index', of: IDENTITY, key: { kind: 'literal', value: token.text } };
    case 'variable':
      return { kind: 'variable', name: token.text, at: token.at };
    case 'word':
      return keywordOrCall(cursor, token);
    case 'operator':
      return punctuation(cursor, token);
    default:
      cursor.back();
      return cursor.unexpected();
  }
}

function punctuation(cursor: Cursor, token: Token): Node {
  switch (token.text) {
    case '.':
      if (cursor.peek().kind === 'text') return { kind: 'index', of: IDENTITY, key: stringLiteral(cursor, undefined) };
      return IDENTITY;
    case '..':
      return { kind: 'recurse' };
    case '-':
      return { kind: 'negate', body: postfix(cursor) };
    case '(': {
      const body = pipe(cursor);
      cursor.expect(')');
      return body;
    }
    case '[': {
      if (cursor.accept(']')) return { kind: 'array', body: undefined };
      const body = pipe(cursor);
      cursor.expect(']');
      return { kind: 'array', body };
    }
    case '{':
      return objectConstruction(cursor);
    default:
      cursor.back();
      return cursor.unexpected();
  }
}

function keywordOrCall(cursor: Cursor, token: Token): Node {
  switch (token.text) {
    case 'if':
      return condition(cursor);
    case 'try': {
      const body = postfix(cursor);
      return { kind: 'try', body, handler: cursor.accept('catch') ? postfix(cursor) : undefined };
    }
    case 'reduce':
    case 'foreach':
      return fold(cursor, token.text);
    case 'break':
      return { kind: 'break', name: cursor.variableName() };
    case 'def':
      return definition(cursor);
    case 'null':
      return { kind: 'literal', value: null };
    case 'true':
    case 'false':
      return { kind: 'literal', value: token.text === 'true' };
  }
  if (RESERVED.has(token.text)) {
    cursor.back();
    return cursor.unexpected();
  }
  const args: Node[] = [];
  if (cursor.accept('(')) {
    do args.push(pipe(cursor));
    while (cursor.accept(';'));
    cursor.expect(')');
  }
  return { kind: 'call', name: token.text, args, at: token.at };
}

function condition(cursor: Cursor): Node {
  const test = pipe(cursor);
  cursor.expect('then');
  const then = pipe(cursor);
  if (cursor.accept('elif')) return { kind: 'if', test, then, otherwise: condition(cursor) };
  const otherwise = cursor.accept('else') ? pipe(cursor) : IDENTITY;
  cursor.expect('end');
  return { kind: 'if', test, then, otherwise };
}

function fold(cursor: Cursor, kind: 'reduce' | 'foreach'): Node {
  const source = postfix(cursor);
  cursor.expect('as');
  const pattern = bindingPattern(cursor);
  cursor.expect('(');
  const start = pipe(cursor);
  cursor.expect(';');
  const step = pipe(cursor);
  const extract = kind === 'foreach' && cursor.accept(';') ? pipe(cursor) : undefined;
  cursor.expect(')');
  return kind === 'reduce' ? { kind, source, pattern, start, step } : { kind, source, pattern, start, step, extract };
}
