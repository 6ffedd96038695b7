import { Expressions } from './expressions.ts';
import { tokenize } from './lexer.ts';
import { type AwkFunction, type AwkProgram, AwkSyntaxError, type Expression, type Rule, type Statement } from './syntax.ts';

/** Reads a program. @throws AwkSyntaxError */
export function parseAwk(text: string): AwkProgram {
  return new Parser(tokenize(text)).program();
}

class Parser extends Expressions {
  #functions = new Map<string, AwkFunction>();

  program(): AwkProgram {
    const rules: Rule[] = [];
    this.separators();
    while (this.token.kind !== 'end') {
      if (this.takeWord('function')) this.#function();
      else if (this.at('}'))
        throw new AwkSyntaxError(`line ${this.token.line}: extra '}'\nawk: line ${this.token.line}: syntax error at or near end of line`);
      else rules.push(this.#rule());
      this.separators();
    }
    for (const { name, args, line } of this.calls) {
      const called = this.#functions.get(name);
      if (!called) throw new AwkSyntaxError(`line ${this.token.line + 1}: function ${name} never defined`);
      if (args > called.parameters.length) throw new AwkSyntaxError(`line ${line}: too many arguments in call to ${name}`);
    }
    return { rules, functions: this.#functions };
  }

  #function(): void {
    const name = this.name();
    this.expect('(');
    const parameters: string[] = [];
    while (!this.take(')')) {
      parameters.push(this.name());
      if (!this.at(')')) {
        this.expect(',');
        this.newlines();
      }
    }
    this.newlines();
    this.locals = new Set(parameters);
    this.#functions.set(name, { name, parameters, body: this.#block() });
    this.locals = new Set();
  }

  #rule(): Rule {
    if (this.takeWord('BEGIN')) return { pattern: { kind: 'begin' }, action: this.#block() };
    if (this.takeWord('END')) return { pattern: { kind: 'end' }, action: this.#block() };
    if (this.at('{')) return { pattern: { kind: 'always' }, action: this.#block() };
    const test = this.expression();
    let pattern: Rule['pattern'] = { kind: 'when', test };
    if (this.take(',')) {
      this.newlines();
      pattern = { kind: 'range', from: test, to: this.expression() };
    }
    return { pattern, action: this.at('{') ? this.#block() : undefined };
  }

  #block(): Statement {
    this.expect('{');
    const body: Statement[] = [];
    this.separators();
    while (!this.take('}')) {
      if (this.token.kind === 'end') throw new AwkSyntaxError(`line ${this.token.line + 1}: missing } near end of file`);
      body.push(this.#statement());
      this.separators();
    }
    return { kind: 'block', body };
  }

  /** The end of a simple statement: `;`, a newline, or a `}` that comes next. */
  #terminator(): void {
    if (this.at('}') || this.token.kind === 'end') return;
    if (this.token.kind === 'newline' || this.at(';')) this.next();
    else this.unexpected();
  }

  #body(): Statement {
    this.newlines();
    if (this.take(';')) return { kind: 'block', body: [] };
    return this.#statement();
  }

  #parenthesised(): Expression {
    this.expect('(');
    const inside = this.expression();
    this.expect(')');
    return inside;
  }

  #statement(): Statement {
    if (this.at('{')) return this.#block();
    if (this.take(';')) return { kind: 'block', body: [] };
    const { token } = this;
    if (token.kind === 'word')
      switch (token.text) {
        case 'if':
          return this.#if();
        case 'while': {
          this.next();
          const test = this.#parenthesised();
          return { kind: 'while', test, body: this.#body() };
        }
        case 'do': {
          this.next();
          const body = this.#body();
          this.separators();
          this.expectWord('while');
          const test = this.#parenthesised();
          this.#terminator();
          return { kind: 'do', body, test };
        }
        case 'for':
          this.next();
          return this.#for();
      }
    const simple = this.#simple();
    this.#terminator();
    return simple;
  }

  #if(): Statement {
    this.next();
    const test = this.#parenthesised();
    const yes = this.#body();
    const mark = this.position;
    this.separators();
    if (this.takeWord('else')) return { kind: 'if', test, yes, no: this.#body() };
    this.position = mark;
    return { kind: 'if', test, yes };
  }

  #for(): Statement {
    this.expect('(');
    const [name, word, array, close] = [0, 1, 2, 3].map((offset) => this.peek(offset));
    if (name?.kind === 'name' && word?.kind === 'word' && word.text === 'in' && array?.kind === 'name' && close?.text === ')') {
      this.position += 4;
      return { kind: 'for-in', name: this.use(name.text, 'variable'), array: this.use(array.text, 'array'), body: this.#body() };
    }
    const first = this.at(';') ? undefined : this.#simple();
    this.expect(';');
    this.newlines();
    const test = this.at(';') ? undefined : this.expression();
    this.expect(';');
    this.newlines();
    const step = this.at(')') ? undefined : this.#simple();
    this.expect(')');
    return { kind: 'for', first, test, step, body: this.#body() };
  }

  #simple(): Statement {
    const { token } = this;
    if (token.kind !== 'word' || token.text === 'getline') return { kind: 'expression', expression: this.expression() };
    this.next();
    switch (token.text) {
      case 'print':
      case 'printf':
        return this.#print(token.text);
      case 'delete': {
        const array = this.use(this.name(), 'array');
        if (!this.take('[')) return { kind: 'delete', array };
        const subscript = this.list();
        this.expect(']');
        return { kind: 'delete', array, subscript };
      }
      case 'exit':
      case 'return':
        return { kind: token.text, value: this.endsStatement ? undefined : this.expression() };
      case 'break':
      case 'continue':
      case 'next':
      case 'nextfile':
        return { kind: token.text };
    }
    this.position -= 1;
    return this.unexpected();
  }

  #print(kind: 'print' | 'printf'): Statement {
    const args = this.endsStatement || this.at('>') || this.at('>>') || this.at('|') ? [] : this.printList();
    const { text } = this.token;
    if (this.token.kind === 'operator' && (text === '>' || text === '>>' || text === '|')) {
      this.next();
      return { kind, args, redirect: { operator: text, target: this.expression() } };
    }
    return { kind, args };
  }
}
