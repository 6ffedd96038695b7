import { NotSimulated, PythonSyntaxError, type Span } from '../syntax-error.ts';
import type { Statement } from '../tree.ts';
import { assignment } from './assignment.ts';
import { across, type Cursor } from './cursor.ts';
import { expression, expressionList } from './expression.ts';

/** A line of statements, with `;` between. */
export function simpleStatements(cursor: Cursor): Statement[] {
  const all: Statement[] = [];
  do {
    if (cursor.token.kind === 'newline') break;
    all.push(smallStatement(cursor));
  } while (cursor.take(';'));
  if (cursor.token.kind !== 'newline') stray(cursor, all.at(-1));
  cursor.at++;
  return all;
}

/** What stands where the statement should have ended; print and exec were statements once. */
function stray(cursor: Cursor, last: Statement | undefined): never {
  if (last?.kind === 'expression' && last.value.kind === 'name' && ['print', 'exec'].includes(last.value.name) && !cursor.is(':', '=')) {
    const { name } = last.value;
    if (cursor.token.kind !== 'op' || cursor.is('-', '(')) {
      let end: Span = cursor.token;
      try {
        end = expressionList(cursor);
      } catch (error) {
        if (!(error instanceof PythonSyntaxError)) throw error;
      }
      cursor.fail(`Missing parentheses in call to '${name}'. Did you mean ${name}(...)?`, across(last, end));
    }
  }
  return cursor.fail();
}

function smallStatement(cursor: Cursor): Statement {
  const start = cursor.token;
  const word = start.kind === 'name' ? start.text : '';
  if (word === 'pass' || word === 'break' || word === 'continue') {
    cursor.at++;
    return { kind: word, ...across(start, start) };
  }
  if (word === 'return') {
    cursor.at++;
    const value = isOver(cursor) ? undefined : expressionList(cursor);
    return { kind: 'return', ...(value ? { value } : {}), ...across(start, cursor.previous) };
  }
  if (word === 'raise') {
    cursor.at++;
    const value = isOver(cursor) ? undefined : expression(cursor);
    const cause = value && cursor.take('from') ? expression(cursor) : undefined;
    return { kind: 'raise', ...(value ? { value } : {}), ...(cause ? { cause } : {}), ...across(start, cursor.previous) };
  }
  if (word === 'import') {
    cursor.at++;
    const modules = importedNames(cursor, () => dottedName(cursor));
    return { kind: 'import', modules, ...across(start, cursor.previous) };
  }
  if (word === 'from') return fromImport(cursor);
  if (word === 'global' || word === 'nonlocal') {
    cursor.at++;
    const names = [cursor.identifier()];
    while (cursor.take(',')) names.push(cursor.identifier());
    return { kind: word, names, ...across(start, cursor.previous) };
  }
  if (word === 'del') {
    cursor.at++;
    const target = expressionList(cursor);
    const targets = target.kind === 'tuple' ? target.items : [target];
    return { kind: 'delete', targets, ...across(start, cursor.previous) };
  }
  if (word === 'assert') {
    cursor.at++;
    const test = expression(cursor);
    const message = cursor.take(',') ? expression(cursor) : undefined;
    return { kind: 'assert', test, ...(message ? { message } : {}), ...across(start, cursor.previous) };
  }
  return assignment(cursor, start);
}

function isOver(cursor: Cursor): boolean {
  return cursor.token.kind === 'newline' || cursor.is(';');
}

function dottedName(cursor: Cursor): string {
  let name = cursor.identifier();
  while (cursor.take('.')) name += `.${cursor.identifier()}`;
  return name;
}

function importedNames(cursor: Cursor, one: () => string): { name: string; as?: string }[] {
  const all: { name: string; as?: string }[] = [];
  do {
    const name = cursor.is('*') && cursor.take('*') ? '*' : one();
    all.push(cursor.take('as') ? { name, as: cursor.identifier() } : { name });
  } while (cursor.take(',') && !cursor.is(')'));
  return all;
}

function fromImport(cursor: Cursor): Statement {
  const start = cursor.expect('from');
  if (cursor.is('.')) throw new NotSimulated('a relative import');
  const module = dottedName(cursor);
  cursor.expect('import');
  const closed = cursor.take('(');
  const names = importedNames(cursor, () => cursor.identifier());
  if (closed) cursor.expect(')');
  return { kind: 'from', module, names, ...across(start, cursor.previous) };
}
