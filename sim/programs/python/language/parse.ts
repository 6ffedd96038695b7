import { across, ExpressionParser } from './parse-expression.ts';
import { NotSimulated, PythonSyntaxError, type Span } from './syntax-error.ts';
import type { Token } from './tokens.ts';
import type { Block, Expression, Handler, Statement } from './tree.ts';

const AUGMENTED = new Set(['+=', '-=', '*=', '/=', '//=', '%=', '**=', '&=', '|=', '^=', '<<=', '>>=', '@=']);

/** A whole program. @throws PythonSyntaxError, NotSimulated */
export function parsePython(source: string): Block {
  return new Parser(source).program();
}

class Parser extends ExpressionParser {
  #deep = 0;

  program(): Block {
    const all: Statement[] = [];
    while (this.token.kind !== 'end') all.push(...this.#statement());
    return all;
  }

  #statement(): Statement[] {
    const { token } = this;
    if (token.kind === 'indent') this.fail();
    if (this.is('@')) throw new NotSimulated('a decorator');
    if (token.kind === 'name') {
      switch (token.text) {
        case 'if':
          return [this.#if()];
        case 'while': {
          this.at++;
          const test = this.named();
          const body = this.#block("'while' statement", token);
          return [{ kind: 'while', test, body, otherwise: this.#else(), ...across(token, test) }];
        }
        case 'for': {
          this.at++;
          const target = this.list(() => this.target());
          this.expect('in');
          const of = this.list();
          const body = this.#block("'for' statement", token);
          return [{ kind: 'for', target, of, body, otherwise: this.#else(), ...across(token, of) }];
        }
        case 'def':
          return [this.#function()];
        case 'try':
          return [this.#try()];
        case 'with':
          return [this.#with()];
        case 'class':
        case 'async':
          throw new NotSimulated(token.text);
      }
    }
    return this.#simple();
  }

  #simple(): Statement[] {
    const all: Statement[] = [];
    do {
      if (this.token.kind === 'newline') break;
      all.push(this.#small());
    } while (this.take(';'));
    if (this.token.kind !== 'newline') this.#stray(all.at(-1));
    this.at++;
    return all;
  }

  #stray(last: Statement | undefined): never {
    if (last?.kind === 'expression' && last.value.kind === 'name' && ['print', 'exec'].includes(last.value.name) && !this.is(':', '=')) {
      const { name } = last.value;
      if (this.token.kind !== 'op' || this.is('-', '(')) {
        let end: Span = this.token;
        try {
          end = this.list();
        } catch (error) {
          if (!(error instanceof PythonSyntaxError)) throw error;
        }
        this.fail(`Missing parentheses in call to '${name}'. Did you mean ${name}(...)?`, across(last, end));
      }
    }
    return this.fail();
  }

  #small(): Statement {
    const start = this.token;
    const word = start.kind === 'name' ? start.text : '';
    if (word === 'pass' || word === 'break' || word === 'continue') {
      this.at++;
      return { kind: word, ...across(start, start) };
    }
    if (word === 'return') {
      this.at++;
      const value = this.#over() ? undefined : this.list();
      return { kind: 'return', ...(value ? { value } : {}), ...across(start, this.previous) };
    }
    if (word === 'raise') {
      this.at++;
      const value = this.#over() ? undefined : this.expression();
      const cause = value && this.take('from') ? this.expression() : undefined;
      return { kind: 'raise', ...(value ? { value } : {}), ...(cause ? { cause } : {}), ...across(start, this.previous) };
    }
    if (word === 'import') {
      this.at++;
      const modules = this.#names(() => this.#dotted());
      return { kind: 'import', modules, ...across(start, this.previous) };
    }
    if (word === 'from') return this.#from();
    if (word === 'global' || word === 'nonlocal') {
      this.at++;
      const names = [this.identifier()];
      while (this.take(',')) names.push(this.identifier());
      return { kind: word, names, ...across(start, this.previous) };
    }
    if (word === 'del') {
      this.at++;
      const target = this.list();
      const targets = target.kind === 'tuple' ? target.items : [target];
      return { kind: 'delete', targets, ...across(start, this.previous) };
    }
    if (word === 'assert') {
      this.at++;
      const test = this.expression();
      const message = this.take(',') ? this.expression() : undefined;
      return { kind: 'assert', test, ...(message ? { message } : {}), ...across(start, this.previous) };
    }
    return this.#assignment(start);
  }

  #assignment(start: Token): Statement {
    const first = this.list();
    if (this.token.kind === 'op' && AUGMENTED.has(this.token.text)) {
      const mark = this.token;
      if (!['name', 'attribute', 'subscript'].includes(first.kind)) {
        this.fail(`'${described(first)}' is an illegal expression for augmented assignment`, first);
      }
      this.at++;
      const value = this.list();
      return { kind: 'augmented', target: first, operator: mark.text.slice(0, -1), value, mark, ...across(start, value) };
    }
    if (this.is(':') && first.kind === 'name') {
      this.at++;
      this.expression();
      if (!this.is('=')) return { kind: 'pass', ...across(start, this.previous) };
    }
    const parts = [first];
    while (this.take('=')) parts.push(this.list());
    const value = parts.pop() as Expression;
    if (parts.length === 0) return { kind: 'expression', value, ...across(start, value) };
    for (const target of parts) this.#assignable(target, true);
    return { kind: 'assign', targets: parts, value, ...across(start, value) };
  }

  #assignable(target: Expression, whole: boolean): void {
    if (['name', 'attribute', 'subscript'].includes(target.kind)) return;
    if (target.kind === 'star') return this.#assignable(target.value, false);
    if (target.kind === 'list' || target.kind === 'tuple') {
      for (const item of target.items) this.#assignable(item, false);
      return;
    }
    const hint = whole ? " here. Maybe you meant '==' instead of '='?" : '';
    this.fail(`cannot assign to ${described(target)}${hint}`, target);
  }

  #over(): boolean {
    return this.token.kind === 'newline' || this.is(';');
  }

  #dotted(): string {
    let name = this.identifier();
    while (this.take('.')) name += `.${this.identifier()}`;
    return name;
  }

  #names(one: () => string): { name: string; as?: string }[] {
    const all: { name: string; as?: string }[] = [];
    do {
      const name = this.is('*') && this.take('*') ? '*' : one();
      all.push(this.take('as') ? { name, as: this.identifier() } : { name });
    } while (this.take(',') && !this.is(')'));
    return all;
  }

  #from(): Statement {
    const start = this.expect('from');
    if (this.is('.')) throw new NotSimulated('a relative import');
    const module = this.#dotted();
    this.expect('import');
    const closed = this.take('(');
    const names = this.#names(() => this.identifier());
    if (closed) this.expect(')');
    return { kind: 'from', module, names, ...across(start, this.previous) };
  }

  /** `: statements` on the line, or an indented block below. */
  #block(after: string, start: Span): Block {
    if (this.is('=')) {
      const left = this.previous;
      this.at++;
      this.fail("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", across(left, this.expression()));
    }
    this.expect(':');
    if (!this.#lineEnds()) return this.#simple();
    if (!this.#opens()) this.#noBlock(after, start);
    if (++this.#deep > 90) throw new PythonSyntaxError('too many statically nested blocks', this.token);
    this.at++;
    const all: Statement[] = [];
    while (this.token.kind !== 'dedent' && this.token.kind !== 'end') all.push(...this.#statement());
    if (this.token.kind === 'dedent') this.at++;
    this.#deep--;
    return all;
  }

  #opens(): boolean {
    return this.token.kind === 'indent';
  }

  #noBlock(after: string, start: Span): never {
    const { kind, line, col } = this.token;
    const atEnd = (kind === 'end' || kind === 'dedent') && line === this.tokens.at(-1)?.line;
    const where = { line, col, endLine: line, endCol: col + 1 };
    throw new PythonSyntaxError(`expected an indented block after ${after} on line ${start.line}`, where, 'IndentationError', atEnd);
  }

  /** Passes over the end of a line, if this is one. */
  #lineEnds(): boolean {
    if (this.token.kind !== 'newline') return false;
    this.at++;
    return true;
  }

  #else(): Block {
    const start = this.token;
    return this.take('else') ? this.#block("'else' statement", start) : [];
  }

  #if(): Statement {
    const start = this.token;
    this.at++;
    const test = this.named();
    const then = this.#block(`'${start.text}' statement`, start);
    const otherwise = this.is('elif') ? [this.#if()] : this.#else();
    return { kind: 'if', test, then, otherwise, ...across(start, test) };
  }

  #function(): Statement {
    const start = this.expect('def');
    const name = this.identifier();
    if (!this.is('(')) this.fail("expected '('");
    this.at++;
    const parameters = this.parameters(')');
    this.expect(')');
    if (this.take('->')) this.expression();
    const end = this.previous;
    const body = this.#block('function definition', start);
    return { kind: 'function', name, parameters, body, ...across(start, end) };
  }

  #try(): Statement {
    const start = this.expect('try');
    const body = this.#block("'try' statement", start);
    const handlers: Handler[] = [];
    while (this.is('except')) {
      const word = this.token;
      this.at++;
      if (this.is('*')) throw new NotSimulated('except*');
      const type = this.is(':') ? undefined : this.expression();
      if (this.is(',')) this.fail('multiple exception types must be parenthesized', type);
      const name = type && this.take('as') ? this.identifier() : undefined;
      const handled = this.#block("'except' statement", word);
      handlers.push({ ...(type ? { type } : {}), ...(name === undefined ? {} : { name }), body: handled });
    }
    const otherwise = handlers.length ? this.#else() : [];
    const word = this.token;
    const last = this.take('finally') ? this.#block("'finally' statement", word) : undefined;
    if (!handlers.length && !last) {
      throw new PythonSyntaxError("expected 'except' or 'finally' block", this.token, 'SyntaxError', this.token.kind === 'end');
    }
    return { kind: 'try', body, handlers, otherwise, last: last ?? [], ...across(start, start) };
  }

  #with(): Statement {
    const start = this.expect('with');
    const items: { value: Expression; target?: Expression }[] = [];
    do {
      const value = this.expression();
      items.push(this.take('as') ? { value, target: this.target() } : { value });
    } while (this.take(','));
    const body = this.#block("'with' statement", start);
    return { kind: 'with', items, body, ...across(start, this.previous) };
  }
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
