import type { Token } from '../tokens.ts';
import type { Expression, Statement } from '../tree.ts';
import { across, type Cursor } from './cursor.ts';
import { expression, expressionList } from './expression.ts';

const AUGMENTED = new Set(['+=', '-=', '*=', '/=', '//=', '%=', '**=', '&=', '|=', '^=', '<<=', '>>=', '@=']);

/** `=`, `+=`, an annotation, or an expression by itself. */
export function assignment(cursor: Cursor, start: Token): Statement {
  const first = expressionList(cursor);
  if (cursor.token.kind === 'op' && AUGMENTED.has(cursor.token.text)) {
    const mark = cursor.token;
    if (!['name', 'attribute', 'subscript'].includes(first.kind)) {
      cursor.fail(`'${described(first)}' is an illegal expression for augmented assignment`, first);
    }
    cursor.at++;
    const value = expressionList(cursor);
    return { kind: 'augmented', target: first, operator: mark.text.slice(0, -1), value, mark, ...across(start, value) };
  }
  if (cursor.is(':') && first.kind === 'name') {
    cursor.at++;
    expression(cursor);
    if (!cursor.is('=')) return { kind: 'pass', ...across(start, cursor.previous) };
  }
  const parts = [first];
  while (cursor.take('=')) parts.push(expressionList(cursor));
  const value = parts.pop() as Expression;
  if (parts.length === 0) return { kind: 'expression', value, ...across(start, value) };
  for (const target of parts) assignable(cursor, target, true);
  return { kind: 'assign', targets: parts, value, ...across(start, value) };
}

function assignable(cursor: Cursor, target: Expression, whole: boolean): void {
  if (['name', 'attribute', 'subscript'].includes(target.kind)) return;
  if (target.kind === 'star') return assignable(cursor, target.value, false);
  if (target.kind === 'list' || target.kind === 'tuple') {
    for (const item of target.items) assignable(cursor, item, false);
    return;
  }
  const hint = whole ? " here. Maybe you meant '==' instead of '='?" : '';
  cursor.fail(`cannot assign to ${described(target)}${hint}`, target);
}

/** What the compiler calls an expression that cannot be assigned to. */
function described(expression: Expression): string {
  switch (expression.kind) {
    case 'constant':
      return expression.value === null ? 'None' : typeof expression.value === 'boolean' ? (expression.value ? 'True' : 'False') : 'literal';
    case 'call':
      return 'function call';
    case 'compare':
      return 'comparison';
    case 'conditional':
      return 'conditional expression';
    case 'format':
      return 'f-string expression';
    case 'dict':
      return 'dict literal';
    case 'set':
      return 'set display';
    case 'lambda':
      return 'lambda';
    case 'comprehension':
      return expression.makes === 'generator' ? 'generator expression' : `${expression.makes} comprehension`;
    case 'list':
    case 'tuple':
      return expression.kind;
    default:
      return 'expression';
  }
}
