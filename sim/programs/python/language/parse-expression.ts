import { numberValue, unescaped } from './literals.ts';
import { NotSimulated, PythonSyntaxError, type Span } from './syntax-error.ts';
import { type Token, tokenize } from './tokens.ts';
import type { Argument, Clause, Expression, FormatPart, Parameter } from './tree.ts';

export const KEYWORDS = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);
const BINARY: readonly (readonly string[])[] = [['|'], ['^'], ['&'], ['<<', '>>'], ['+', '-'], ['*', '/', '//', '%', '@']];
/** CPython gives up with MemoryError or its own message long after any hand-written program. */
const DEEPEST = 90;

export function across(from: Span, to: Span): Span {
  return { line: from.line, col: from.col, endLine: to.endLine, endCol: to.endCol };
}

/** Recursive descent over Python's expressions. */
export class ExpressionParser {
  readonly tokens: readonly Token[];
  protected at = 0;
  #depth = 0;

  constructor(source: string) {
    this.tokens = tokenize(source);
  }

  protected get token(): Token {
    return this.tokens[Math.min(this.at, this.tokens.length - 1)] as Token;
  }

  protected get previous(): Token {
    return this.tokens[Math.max(0, this.at - 1)] as Token;
  }

  protected is(...texts: string[]): boolean {
    const { kind, text } = this.token;
    return (kind === 'op' || kind === 'name') && texts.includes(text);
  }

  protected take(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }

  protected fail(message = 'invalid syntax', span: Span = this.token): never {
    if (this.token.kind === 'indent' && message === 'invalid syntax') {
      const { line, endCol } = this.token;
      throw new PythonSyntaxError('unexpected indent', { line, col: endCol, endLine: line, endCol }, 'IndentationError');
    }
    throw new PythonSyntaxError(message, span);
  }

  protected expect(text: string): Token {
    const { token } = this;
    if (!this.is(text)) this.fail(text === ':' ? "expected ':'" : undefined);
    this.at++;
    return token;
  }

  protected identifier(): string {
    const { token } = this;
    if (token.kind !== 'name' || KEYWORDS.has(token.text)) this.fail();
    this.at++;
    return token.text;
  }

  /** One expression, or a tuple without parentheses. */
  list(parse: () => Expression = () => this.starred()): Expression {
    const first = parse();
    if (!this.is(',')) return first;
    const items = [first];
    while (this.take(',')) {
      if (this.#ends()) break;
      items.push(parse());
    }
    return { kind: 'tuple', items, bare: true, ...across(first, this.previous) };
  }

  #ends(): boolean {
    return this.token.kind === 'newline' || this.token.kind === 'end' || this.is(')', ']', '}', '=', ':', ';', 'in');
  }

  protected starred(): Expression {
    const start = this.token;
    if (this.take('*')) {
      const value = this.#binary(0);
      return { kind: 'star', value, ...across(start, value) };
    }
    return this.named();
  }

  protected named(): Expression {
    const value = this.expression();
    if (value.kind === 'name' && this.take(':=')) {
      const right = this.expression();
      return { kind: 'named', name: value.name, value: right, ...across(value, right) };
    }
    return value;
  }

  expression(): Expression {
    if (++this.#depth > DEEPEST) throw new PythonSyntaxError('too many nested parentheses', this.token);
    try {
      if (this.is('lambda')) return this.#lambda();
      if (this.is('yield', 'await')) throw new NotSimulated(this.token.text);
      const yes = this.#or();
      if (!this.take('if')) return yes;
      const test = this.#or();
      if (!this.is('else')) this.fail("expected 'else' after 'if' expression", across(yes, test));
      this.at++;
      const no = this.expression();
      return { kind: 'conditional', test, yes, no, ...across(yes, no) };
    } finally {
      this.#depth--;
    }
  }

  #lambda(): Expression {
    const start = this.expect('lambda');
    const parameters = this.parameters(':');
    this.expect(':');
    const body = this.expression();
    return { kind: 'lambda', parameters, body, ...across(start, body) };
  }

  protected parameters(end: string): Parameter[] {
    const all: Parameter[] = [];
    while (!this.is(end)) {
      if (this.take('/')) throw new NotSimulated('a positional-only parameter');
      const star = this.take('**') ? '**' : this.take('*') ? '*' : undefined;
      if (star === '*' && this.is(',')) throw new NotSimulated('a keyword-only parameter');
      const name = this.identifier();
      if (end === ')' && this.take(':')) this.expression();
      const fallback = this.take('=') ? this.expression() : undefined;
      if (!fallback && !star && all.some((one) => one.fallback)) {
        this.fail('non-default argument follows default argument', this.previous);
      }
      all.push({ name, ...(star ? { star } : {}), ...(fallback ? { fallback } : {}) });
      if (!this.take(',')) break;
    }
    return all;
  }

  #or(): Expression {
    let left = this.#and();
    while (this.take('or')) left = this.#boolean('or', left, this.#and());
    return left;
  }

  #and(): Expression {
    let left = this.#not();
    while (this.take('and')) left = this.#boolean('and', left, this.#not());
    return left;
  }

  #boolean(operator: string, left: Expression, right: Expression): Expression {
    return { kind: 'boolean', operator, left, right, ...across(left, right) };
  }

  #not(): Expression {
    const start = this.token;
    const nots: Token[] = [];
    while (this.take('not')) nots.push(this.previous);
    let operand = this.#comparison();
    for (const one of nots.reverse()) operand = { kind: 'unary', operator: 'not', operand, ...across(one, operand) };
    return nots.length ? { ...operand, ...across(start, operand) } : operand;
  }

  #comparison(): Expression {
    const first = this.#binary(0);
    const rest: { operator: string; right: Expression }[] = [];
    for (;;) {
      let operator: string;
      if (this.is('==', '!=', '<', '>', '<=', '>=', 'in')) operator = this.token.text;
      else if (this.is('is')) operator = 'is';
      else if (this.is('not') && this.tokens[this.at + 1]?.text === 'in') {
        this.at++;
        operator = 'not in';
      } else break;
      this.at++;
      if (operator === 'is' && this.take('not')) operator = 'is not';
      rest.push({ operator, right: this.#binary(0) });
    }
    const last = rest.at(-1);
    return last ? { kind: 'compare', first, rest, ...across(first, last.right) } : first;
  }

  #binary(level: number): Expression {
    const operators = BINARY[level];
    if (!operators) return this.#unary();
    let left = this.#binary(level + 1);
    while (this.token.kind === 'op' && operators.includes(this.token.text)) {
      const mark = this.token;
      this.at++;
      const right = this.#binary(level + 1);
      left = { kind: 'binary', operator: mark.text, left, right, mark, ...across(left, right) };
    }
    return left;
  }

  #unary(): Expression {
    const start = this.token;
    if (start.kind === 'op' && ['-', '+', '~'].includes(start.text)) {
      if (++this.#depth > DEEPEST) throw new PythonSyntaxError('too many nested parentheses', start);
      this.at++;
      const operand = this.#unary();
      this.#depth--;
      return { kind: 'unary', operator: start.text, operand, ...across(start, operand) };
    }
    const left = this.#trailers();
    const mark = this.token;
    if (!this.take('**')) return left;
    const right = this.#unary();
    return { kind: 'binary', operator: '**', left, right, mark, ...across(left, right) };
  }

  #trailers(): Expression {
    let value = this.#atom();
    for (;;) {
      if (this.take('.')) value = { kind: 'attribute', object: value, name: this.identifier(), ...across(value, this.previous) };
      else if (this.take('(')) {
        const args = this.#arguments();
        value = { kind: 'call', callee: value, args, ...across(value, this.previous) };
      } else if (this.take('[')) {
        const index = this.list(() => this.#slice());
        this.expect(']');
        value = { kind: 'subscript', object: value, index, ...across(value, this.previous) };
      } else return value;
    }
  }

  #slice(): Expression {
    const start = this.token;
    const part = (): Expression | undefined => (this.is(':', ']', ',') ? undefined : this.named());
    const from = part();
    if (!this.take(':')) return from ?? this.fail();
    const to = part();
    const step = this.take(':') ? part() : undefined;
    return { kind: 'slice', ...(from ? { from } : {}), ...(to ? { to } : {}), ...(step ? { step } : {}), ...across(start, this.previous) };
  }

  #arguments(): Argument[] {
    const args: Argument[] = [];
    while (!this.is(')')) {
      if (this.take('*')) args.push({ star: '*', value: this.expression() });
      else if (this.take('**')) args.push({ star: '**', value: this.expression() });
      else {
        const value = this.named();
        if (value.kind === 'name' && this.take('=')) args.push({ name: value.name, value: this.expression() });
        else if (this.is('for')) args.push({ value: this.#comprehension('generator', value, value) });
        else {
          if (args.some((one) => one.name !== undefined)) {
            this.fail('positional argument follows keyword argument', this.token);
          }
          args.push({ value });
        }
        if (!this.is(',', ')')) this.#forgottenComma(value);
      }
      if (!this.take(',')) break;
    }
    this.expect(')');
    return args;
  }

  /** Two expressions side by side, where there should be a comma between. */
  #forgottenComma(first: Expression): never {
    const { token } = this;
    if (token.kind === 'name' ? !KEYWORDS.has(token.text) : token.kind === 'number' || token.kind === 'string') {
      const before = this.at;
      let second: Expression | undefined;
      try {
        second = this.expression();
      } catch (error) {
        if (!(error instanceof PythonSyntaxError)) throw error;
      }
      if (second) this.fail('invalid syntax. Perhaps you forgot a comma?', across(first, second));
      this.at = before;
    }
    return this.fail();
  }

  #atom(): Expression {
    const { token } = this;
    if (token.kind === 'number') {
      this.at++;
      return { kind: 'constant', value: numberValue(token.text), ...across(token, token) };
    }
    if (token.kind === 'string') return this.#strings();
    if (token.kind === 'name') {
      if (token.text === 'None' || token.text === 'True' || token.text === 'False') {
        this.at++;
        return { kind: 'constant', value: token.text === 'None' ? null : token.text === 'True', ...across(token, token) };
      }
      if (token.text === 'yield' || token.text === 'await') throw new NotSimulated(token.text);
      return { kind: 'name', name: this.identifier(), ...across(token, token) };
    }
    if (this.take('(')) return this.#parentheses(token);
    if (this.take('[')) return this.#display(token, 'list', ']');
    if (this.take('{')) return this.#braces(token);
    if (token.text === '...') throw new NotSimulated('Ellipsis');
    return this.fail();
  }

  #parentheses(start: Token): Expression {
    if (this.take(')')) return { kind: 'tuple', items: [], ...across(start, this.previous) };
    const first = this.starred();
    if (this.is('for')) {
      const made = this.#comprehension('generator', first, start);
      this.expect(')');
      return { ...made, ...across(start, this.previous) };
    }
    if (!this.is(',')) {
      if (!this.is(')')) this.#forgottenComma(first);
      this.at++;
      return first;
    }
    const items = [first];
    while (this.take(',') && !this.is(')')) items.push(this.starred());
    this.expect(')');
    return { kind: 'tuple', items, ...across(start, this.previous) };
  }

  #display(start: Token, kind: 'list' | 'set', end: string, given?: Expression): Expression {
    const items: Expression[] = given ? [given] : [];
    if (given) this.take(',');
    while (!this.is(end)) {
      const item = this.starred();
      if (this.is('for') && items.length === 0) {
        const made = this.#comprehension(kind, item, start);
        this.expect(end);
        return { ...made, ...across(start, this.previous) };
      }
      items.push(item);
      if (!this.is(',', end)) this.#forgottenComma(item);
      this.take(',');
    }
    this.expect(end);
    return { kind, items, ...across(start, this.previous) };
  }

  #braces(start: Token): Expression {
    const entries: { key?: Expression; value: Expression }[] = [];
    while (!this.is('}')) {
      if (this.take('**')) entries.push({ value: this.expression() });
      else {
        const key = this.starred();
        if (entries.length === 0 && !this.is(':')) {
          if (!this.is('for')) return this.#display(start, 'set', '}', key);
          const made = this.#comprehension('set', key, start);
          this.expect('}');
          return { ...made, ...across(start, this.previous) };
        }
        this.expect(':');
        const value = this.expression();
        if (entries.length === 0 && this.is('for')) {
          const made = this.#comprehension('dict', value, start, key);
          this.expect('}');
          return { ...made, ...across(start, this.previous) };
        }
        entries.push({ key, value });
        if (!this.is(',', '}')) this.#forgottenComma(value);
      }
      if (!this.take(',')) break;
    }
    this.expect('}');
    return { kind: 'dict', entries, ...across(start, this.previous) };
  }

  #comprehension(makes: 'list' | 'set' | 'dict' | 'generator', value: Expression, start: Span, key?: Expression): Expression {
    const clauses: Clause[] = [];
    while (this.take('for')) {
      const target = this.list(() => this.#binary(0));
      this.expect('in');
      const of = this.#or();
      const conditions: Expression[] = [];
      while (this.take('if')) conditions.push(this.#or());
      clauses.push({ target, of, conditions });
    }
    return { kind: 'comprehension', makes, value, clauses, ...(key ? { key } : {}), ...across(start, this.previous) };
  }

  protected target(): Expression {
    return this.#binary(0);
  }

  #strings(): Expression {
    const start = this.token;
    const parts: FormatPart[] = [];
    let bytes = false;
    while (this.token.kind === 'string') {
      const { text, prefix = '' } = this.token;
      bytes ||= prefix.includes('b');
      const raw = prefix.includes('r');
      if (prefix.includes('f')) parts.push(...this.#format(text, raw, this.token));
      else parts.push(raw ? text : unescaped(text, bytes));
      this.at++;
    }
    const where = across(start, this.previous);
    if (parts.every((part) => typeof part === 'string')) {
      const whole = parts.join('');
      return { kind: 'constant', value: bytes ? Uint8Array.from(whole, (char) => char.charCodeAt(0)) : whole, ...where };
    }
    return { kind: 'format', parts, ...where };
  }

  /** The inside of an f-string: text, and `{expression!r:spec}`. */
  #format(body: string, raw: boolean, span: Span, nested = false): FormatPart[] {
    const parts: FormatPart[] = [];
    let plain = '';
    let at = 0;
    const flush = (): void => {
      if (plain) parts.push(raw ? plain : unescaped(plain));
      plain = '';
    };
    while (at < body.length) {
      const two = body.slice(at, at + 2);
      if (two === '{{' || two === '}}') {
        plain += two[0];
        at += 2;
      } else if (body[at] === '}') this.fail("f-string: single '}' is not allowed", span);
      else if (body[at] !== '{') plain += body[at++];
      else {
        flush();
        const end = expressionEnd(body, at + 1);
        const inside = body.slice(at + 1, end);
        const debug = /^(.*[^=!<>])=\s*$/s.exec(inside);
        const text = debug?.[1] ?? inside;
        if (text.trim() === '') this.fail("f-string: valid expression required before '}'", span);
        if (debug) parts.push(inside);
        at = end;
        let conversion = debug && body[at] === '}' ? 'r' : '';
        if (body[at] === '!') {
          conversion = body[at + 1] ?? '';
          at += 2;
        }
        let spec: FormatPart[] = [];
        if (body[at] === ':') {
          let depth = 0;
          let stop = at + 1;
          for (; stop < body.length && !(depth === 0 && body[stop] === '}'); stop++)
            depth += body[stop] === '{' ? 1 : body[stop] === '}' ? -1 : 0;
          if (nested) this.fail('f-string: expressions nested too deeply', span);
          spec = this.#format(body.slice(at + 1, stop), raw, span, true);
          at = stop;
        }
        if (body[at] !== '}') this.fail("f-string: expecting '}'", span);
        at++;
        const parser = new ExpressionParser(`(${text})`);
        const value = parser.list();
        if (parser.token.kind !== 'newline') this.fail('f-string: invalid syntax', span);
        parts.push({ value: { ...value, ...across(span, span) }, conversion, spec, text });
      }
    }
    flush();
    return parts;
  }
}

/** Where an f-string's expression ends: at `}`, `:` or `!` outside brackets and quotes. */
function expressionEnd(body: string, from: number): number {
  let depth = 0;
  let quote = '';
  for (let at = from; at < body.length; at++) {
    const char = body[at] ?? '';
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if ('([{'.includes(char)) depth++;
    else if (depth > 0 && ')]}'.includes(char)) depth--;
    else if (depth === 0 && (char === '}' || char === ':' || (char === '!' && body[at + 1] !== '='))) return at;
  }
  return body.length;
}
