import type { Token } from './lexer.ts';
import { AwkSyntaxError, type Expression, type Lvalue } from './syntax.ts';
import { TokenCursor } from './token-cursor.ts';

const ASSIGNMENTS = new Set(['=', '+=', '-=', '*=', '/=', '%=', '^=', '**=']);
const COMPARISONS = new Set(['<', '<=', '==', '!=', '>', '>=']);

/** The expressions of the grammar, by rising precedence (POSIX awk, Expressions in awk). */
export class Expressions extends TokenCursor {
  /** In `print a > b`, the `>` is no comparison. */
  #printing = false;
  readonly calls: { readonly name: string; readonly args: number; readonly line: number }[] = [];

  /** What the program's names were used as so far; `locals` are the parameters of the function being read. */
  readonly #kinds = new Map<string, 'variable' | 'array'>([
    ...'NR FNR FS OFS ORS RS FILENAME SUBSEP RSTART RLENGTH'.split(' ').map((name) => [name, 'variable'] as const),
    ...['ENVIRON', 'ARGV'].map((name) => [name, 'array'] as const),
  ]);
  locals: ReadonlySet<string> = new Set();

  /** A global name is an array or a variable, whichever it was used as first. @throws AwkSyntaxError when it is the other one now. */
  use(name: string, kind: 'variable' | 'array'): string {
    if (this.locals.has(name)) return name;
    const known = this.#kinds.get(name);
    if (known === undefined) this.#kinds.set(name, kind);
    else if (known !== kind) throw new AwkSyntaxError(`line ${this.token.line}: illegal reference to ${known} ${name}`);
    return name;
  }

  list(): Expression[] {
    const found = [this.expression()];
    while (this.take(',')) {
      this.newlines();
      found.push(this.expression());
    }
    return found;
  }

  /** The operands of print; `(a, b) > "file"` is a list in parentheses. */
  printList(): Expression[] {
    const start = this.position;
    if (this.take('(')) {
      const inside = this.#inside(() => this.list());
      if (this.take(')') && (this.endsStatement || this.at('>') || this.at('>>') || this.at('|'))) return inside;
      this.position = start;
    }
    this.#printing = true;
    const found = this.list();
    this.#printing = false;
    return found;
  }

  expression(): Expression {
    const left = this.#conditional();
    const { token } = this;
    if (token.kind !== 'operator' || !ASSIGNMENTS.has(token.text) || !isLvalue(left)) return left;
    this.next();
    this.newlines();
    return { kind: 'assign', operator: token.text.slice(0, -1), target: left, value: this.expression() };
  }

  #conditional(): Expression {
    const test = this.#or();
    if (!this.take('?')) return test;
    this.newlines();
    const yes = this.expression();
    this.newlines();
    this.expect(':');
    this.newlines();
    return { kind: 'conditional', test, yes, no: this.expression() };
  }

  #binary(operators: readonly string[], operand: () => Expression): Expression {
    let left = operand();
    while (this.token.kind === 'operator' && operators.includes(this.token.text)) {
      const operator = this.next().text;
      if (operator === '&&' || operator === '||') this.newlines();
      left = { kind: 'binary', operator: operator === '**' ? '^' : operator, left, right: operand() };
    }
    return left;
  }

  #or(): Expression {
    return this.#binary(['||'], () => this.#binary(['&&'], () => this.#membership()));
  }

  #membership(): Expression {
    let left = this.#binary(['~', '!~'], () => this.#comparison());
    while (this.takeWord('in')) left = { kind: 'in', subscript: [left], array: this.use(this.name(), 'array') };
    return left;
  }

  #comparison(): Expression {
    let left = this.concatenation();
    for (;;) {
      const { token } = this;
      if (token.kind !== 'operator') return left;
      if (token.text === '|' && this.peek(1)?.text === 'getline') {
        this.position += 2;
        left = { kind: 'getline', from: 'command', source: left, ...this.#getlineTarget() };
      } else if (COMPARISONS.has(token.text) && !(this.#printing && token.text === '>')) {
        this.next();
        left = { kind: 'binary', operator: token.text, left, right: this.concatenation() };
      } else return left;
    }
  }

  concatenation(): Expression {
    let left = this.#additive();
    while (this.#startsOperand()) left = { kind: 'binary', operator: ' ', left, right: this.#additive() };
    return left;
  }

  #startsOperand(): boolean {
    const { kind, text } = this.token;
    if (kind === 'operator') return ['(', '$', '!', '++', '--', '-', '+'].includes(text);
    return ['number', 'string', 'regex', 'name', 'call-name', 'builtin'].includes(kind);
  }

  #additive(): Expression {
    return this.#binary(['+', '-'], () => this.#binary(['*', '/', '%'], () => this.#unary()));
  }

  #unary(): Expression {
    const { token } = this;
    if (token.kind === 'operator' && ['!', '-', '+'].includes(token.text)) {
      this.next();
      return { kind: 'unary', operator: token.text, operand: this.#unary() };
    }
    return this.#power();
  }

  #power(): Expression {
    const left = this.#postfix();
    if (!this.take('^') && !this.take('**')) return left;
    return { kind: 'binary', operator: '^', left, right: this.#unary() };
  }

  #postfix(): Expression {
    const value = this.#primary();
    if (isLvalue(value)) {
      if (this.take('++')) return { kind: 'step', by: 1, before: false, target: value };
      if (this.take('--')) return { kind: 'step', by: -1, before: false, target: value };
    }
    return value;
  }

  #primary(): Expression {
    const token = this.next();
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: Number(token.text) };
      case 'string':
        return { kind: 'string', value: token.text };
      case 'regex':
        return { kind: 'regex', source: token.text };
      case 'name': {
        const alone = /^[(,]$/.test(this.peek(-2)?.text ?? '') && /^[),]$/.test(this.token.text);
        if (!this.take('[')) {
          // As an argument it may be either.
          if (!alone) this.use(token.text, 'variable');
          return { kind: 'variable', name: token.text };
        }
        this.use(token.text, 'array');
        const subscript = this.#inside(() => this.list());
        this.expect(']');
        return { kind: 'element', name: token.text, subscript };
      }
      case 'call-name': {
        const args = this.#arguments();
        this.calls.push({ name: token.text, args: args.length, line: token.line });
        return { kind: 'call', name: token.text, builtin: false, args };
      }
      case 'builtin':
        return { kind: 'call', name: token.text, builtin: true, args: this.at('(') ? this.#arguments() : [] };
      case 'operator':
        return this.#operatorFirst(token);
      case 'word':
        if (token.text === 'getline') {
          const target = this.#getlineTarget();
          if (this.take('<')) return { kind: 'getline', from: 'file', source: this.#postfix(), ...target };
          return { kind: 'getline', from: 'input', ...target };
        }
    }
    this.position -= 1;
    return this.unexpected();
  }

  #operatorFirst(token: Token): Expression {
    switch (token.text) {
      case '(': {
        const inside = this.#inside(() => this.list());
        this.expect(')');
        if (inside.length === 1) return { kind: 'group', inside: inside[0] as Expression };
        this.expectWord('in');
        return { kind: 'in', subscript: inside, array: this.use(this.name(), 'array') };
      }
      case '$': {
        const before = this.at('++') || this.at('--');
        return { kind: 'field', index: before || this.at('-') ? this.#unaryOperand() : this.#primary() };
      }
      case '++':
      case '--': {
        const target = this.#primary();
        if (isLvalue(target)) return { kind: 'step', by: token.text === '++' ? 1 : -1, before: true, target };
      }
    }
    this.position -= 1;
    return this.unexpected();
  }

  #unaryOperand(): Expression {
    return this.at('-') ? this.#unary() : this.#primary();
  }

  #getlineTarget(): { target?: Lvalue } {
    if (this.token.kind !== 'name' && !this.at('$')) return {};
    const target = this.#primary();
    return isLvalue(target) ? { target } : {};
  }

  #arguments(): Expression[] {
    this.expect('(');
    this.newlines();
    if (this.take(')')) return [];
    const args = this.#inside(() => this.list());
    this.newlines();
    this.expect(')');
    return args;
  }

  /** Inside brackets a `>` compares again. */
  #inside<T>(read: () => T): T {
    const before = this.#printing;
    if (this.at('}')) this.expect(')');
    this.#printing = false;
    const found = read();
    this.#printing = before;
    return found;
  }
}

function isLvalue(expression: Expression): expression is Lvalue {
  return expression.kind === 'variable' || expression.kind === 'element' || expression.kind === 'field';
}
