import { numberValue } from '../literals.ts';
import { NotSimulated } from '../syntax-error.ts';
import type { Argument, Expression } from '../tree.ts';
import { across, type Cursor } from './cursor.ts';
import { braces, comprehension, display, forgottenComma, parentheses } from './displays.ts';
import { expression, expressionList, named } from './expression.ts';
import { stringLiteral } from './string-literal.ts';

/** An atom and the calls, indices and attributes behind it. */
export function primary(cursor: Cursor): Expression {
  let value = atom(cursor);
  for (;;) {
    if (cursor.take('.')) value = { kind: 'attribute', object: value, name: cursor.identifier(), ...across(value, cursor.previous) };
    else if (cursor.take('(')) {
      const args = callArguments(cursor);
      value = { kind: 'call', callee: value, args, ...across(value, cursor.previous) };
    } else if (cursor.take('[')) {
      const index = expressionList(cursor, sliceOrIndex);
      cursor.expect(']');
      value = { kind: 'subscript', object: value, index, ...across(value, cursor.previous) };
    } else return value;
  }
}

function sliceOrIndex(cursor: Cursor): Expression {
  const start = cursor.token;
  const part = (): Expression | undefined => (cursor.is(':', ']', ',') ? undefined : named(cursor));
  const from = part();
  if (!cursor.take(':')) return from ?? cursor.fail();
  const to = part();
  const step = cursor.take(':') ? part() : undefined;
  return { kind: 'slice', ...(from ? { from } : {}), ...(to ? { to } : {}), ...(step ? { step } : {}), ...across(start, cursor.previous) };
}

function callArguments(cursor: Cursor): Argument[] {
  const args: Argument[] = [];
  while (!cursor.is(')')) {
    if (cursor.take('*')) args.push({ star: '*', value: expression(cursor) });
    else if (cursor.take('**')) args.push({ star: '**', value: expression(cursor) });
    else {
      const value = named(cursor);
      if (value.kind === 'name' && cursor.take('=')) args.push({ name: value.name, value: expression(cursor) });
      else if (cursor.is('for')) args.push({ value: comprehension(cursor, 'generator', value, value) });
      else {
        if (args.some((one) => one.name !== undefined)) {
          cursor.fail('positional argument follows keyword argument', cursor.token);
        }
        args.push({ value });
      }
      if (!cursor.is(',', ')')) forgottenComma(cursor, value);
    }
    if (!cursor.take(',')) break;
  }
  cursor.expect(')');
  return args;
}

function atom(cursor: Cursor): Expression {
  const { token } = cursor;
  if (token.kind === 'number') {
    cursor.at++;
    return { kind: 'constant', value: numberValue(token.text), ...across(token, token) };
  }
  if (token.kind === 'string') return stringLiteral(cursor);
  if (token.kind === 'name') {
    if (token.text === 'None' || token.text === 'True' || token.text === 'False') {
      cursor.at++;
      return { kind: 'constant', value: token.text === 'None' ? null : token.text === 'True', ...across(token, token) };
    }
    if (token.text === 'yield' || token.text === 'await') throw new NotSimulated(token.text);
    return { kind: 'name', name: cursor.identifier(), ...across(token, token) };
  }
  if (cursor.take('(')) return parentheses(cursor, token);
  if (cursor.take('[')) return display(cursor, token, 'list', ']');
  if (cursor.take('{')) return braces(cursor, token);
  if (token.text === '...') throw new NotSimulated('Ellipsis');
  return cursor.fail();
}
