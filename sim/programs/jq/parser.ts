import { type Token, tokens } from './lexer.ts';
import { CompileError, type Node, type Pattern } from './syntax.ts';

const IDENTITY: Node = { kind: 'identity' };
const RESERVED = new Set('def if then elif else end as reduce foreach try catch label import include and or not __loc__'.split(' '));
RESERVED.delete('not');

/** How tightly binary operators bind, and to which side they group. `|` and `,` are handled apart. */
const BINARY: Readonly<Record<string, { level: number; right?: boolean; nonassoc?: boolean }>> = {
  '//': { level: 2, right: true },
  ...Object.fromEntries(['=', '|=', '+=', '-=', '*=', '/=', '%=', '//='].map((one) => [one, { level: 3, nonassoc: true }])),
  or: { level: 4 },
  and: { level: 5 },
  ...Object.fromEntries(['==', '!=', '<', '<=', '>', '>='].map((one) => [one, { level: 6, nonassoc: true }])),
  '+': { level: 7 },
  '-': { level: 7 },
  '*': { level: 8 },
  '/': { level: 8 },
  '%': { level: 8 },
};

/** Parses a jq program. @throws CompileError */
export function parse(source: string): Node {
  const parser = new Parser(tokens(source));
  const program = parser.program();
  return program;
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(list: readonly Token[]) {
    this.#tokens = list;
  }

  program(): Node {
    if (this.#peek().kind === 'end') return IDENTITY;
    const node = this.#pipe();
    if (this.#peek().kind !== 'end') this.#unexpected();
    return node;
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '', at: 0 };
  }

  #next(): Token {
    const token = this.#peek();
    this.#at++;
    return token;
  }

  #is(text: string): boolean {
    const { kind, text: found } = this.#peek();
    return (kind === 'operator' || kind === 'word') && found === text;
  }

  #accept(text: string): boolean {
    if (!this.#is(text)) return false;
    this.#at++;
    return true;
  }

  #expect(text: string): void {
    if (!this.#accept(text)) this.#unexpected(text === '}' ? text : undefined);
  }

  #unexpected(wanted?: string): never {
    const { kind, text, at } = this.#peek();
    const name =
      kind === 'end'
        ? '$end'
        : kind === 'word'
          ? RESERVED.has(text)
            ? text
            : 'IDENT'
          : kind === 'field'
            ? 'FIELD'
            : kind === 'number'
              ? 'LITERAL'
              : kind === 'text'
                ? 'QQSTRING_START'
                : kind === 'format'
                  ? 'FORMAT'
                  : kind === 'variable'
                    ? "'$'"
                    : text.length > 1
                      ? text
                      : `'${text}'`;
    throw new CompileError(`syntax error, unexpected ${name}${wanted ? `, expecting '${wanted}'` : ''} (Unix shell quoting issues?)`, at);
  }

  #pipe(): Node {
    if (this.#accept('def')) return this.#definition();
    if (this.#accept('label')) {
      const name = this.#variableName();
      this.#expect('|');
      return { kind: 'label', name, body: this.#pipe() };
    }
    let left = this.#comma();
    if (this.#accept('as')) {
      const patterns = [this.#pattern()];
      while (this.#accept('?//')) patterns.push(this.#pattern());
      this.#expect('|');
      return { kind: 'bind', source: left, patterns, body: this.#pipe() };
    }
    while (this.#accept('|')) left = { kind: 'pipe', left, right: this.#pipe() };
    return left;
  }

  #definition(): Node {
    const name = this.#next().text;
    const parameters: string[] = [];
    if (this.#accept('(')) {
      do {
        const token = this.#next();
        parameters.push(token.kind === 'variable' ? `$${token.text}` : token.text);
      } while (this.#accept(';'));
      this.#expect(')');
    }
    this.#expect(':');
    const body = this.#pipe();
    this.#expect(';');
    const rest = this.#peek().kind === 'end' ? IDENTITY : this.#pipe();
    return { kind: 'define', name, parameters, body, rest };
  }

  #comma(): Node {
    let left = this.#binary(2);
    while (this.#accept(',')) left = { kind: 'comma', left, right: this.#binary(2) };
    return left;
  }

  #binary(level: number): Node {
    let left = this.#postfix();
    for (;;) {
      const { kind, text } = this.#peek();
      const rule = kind === 'operator' || kind === 'word' ? BINARY[text] : undefined;
      if (!rule || rule.level < level) return left;
      this.#next();
      const right = this.#binary(rule.right ? rule.level : rule.level + 1);
      if (text === '//') left = { kind: 'alternative', left, right };
      else if (text === 'and' || text === 'or') left = { kind: text, left, right };
      else if (rule.level === 3) left = { kind: 'assign', operator: text, left, right };
      else left = { kind: 'binary', operator: text, left, right };
    }
  }

  #postfix(): Node {
    let node = this.#term();
    for (;;) {
      const token = this.#peek();
      if (token.kind === 'field') {
        this.#next();
        node = { kind: 'index', of: node, key: { kind: 'literal', value: token.text } };
      } else if (this.#is('.') && this.#tokens[this.#at + 1]?.kind === 'text') {
        this.#next();
        node = { kind: 'index', of: node, key: this.#text(undefined) };
      } else if (this.#is('.') && this.#tokens[this.#at + 1]?.text === '[') this.#next();
      else if (this.#accept('[')) node = this.#suffix(node);
      else if (this.#accept('?')) node = { kind: 'try', body: node, handler: undefined };
      else return node;
    }
  }

  #suffix(of: Node): Node {
    if (this.#accept(']')) return { kind: 'each', of };
    if (this.#accept(':')) {
      const to = this.#pipe();
      this.#expect(']');
      return { kind: 'slice', of, from: undefined, to };
    }
    const key = this.#pipe();
    if (this.#accept(':')) {
      const to = this.#is(']') ? undefined : this.#pipe();
      this.#expect(']');
      return { kind: 'slice', of, from: key, to };
    }
    this.#expect(']');
    return { kind: 'index', of, key };
  }

  #term(): Node {
    const token = this.#next();
    switch (token.kind) {
      case 'number':
        return { kind: 'literal', value: Number(token.text) };
      case 'text':
        this.#at--;
        return this.#text(undefined);
      case 'format':
        return this.#peek().kind === 'text' ? this.#text(token.text) : { kind: 'format', name: token.text };
      case 'field':
        return { kind: 'index', of: IDENTITY, key: { kind: 'literal', value: token.text } };
      case 'variable':
        return { kind: 'variable', name: token.text, at: token.at };
      case 'word':
        return this.#word(token);
      case 'operator':
        return this.#symbol(token);
      default:
        this.#at--;
        return this.#unexpected();
    }
  }

  #symbol(token: Token): Node {
    switch (token.text) {
      case '.':
        if (this.#peek().kind === 'text') return { kind: 'index', of: IDENTITY, key: this.#text(undefined) };
        return IDENTITY;
      case '..':
        return { kind: 'recurse' };
      case '-':
        return { kind: 'negate', body: this.#postfix() };
      case '(': {
        const body = this.#pipe();
        this.#expect(')');
        return body;
      }
      case '[': {
        if (this.#accept(']')) return { kind: 'array', body: undefined };
        const body = this.#pipe();
        this.#expect(']');
        return { kind: 'array', body };
      }
      case '{':
        return this.#object();
      default:
        this.#at--;
        return this.#unexpected();
    }
  }

  #word(token: Token): Node {
    switch (token.text) {
      case 'if':
        return this.#condition();
      case 'try': {
        const body = this.#postfix();
        return { kind: 'try', body, handler: this.#accept('catch') ? this.#postfix() : undefined };
      }
      case 'reduce':
      case 'foreach':
        return this.#fold(token.text);
      case 'break':
        return { kind: 'break', name: this.#variableName() };
      case 'def':
        return this.#definition();
      case 'null':
        return { kind: 'literal', value: null };
      case 'true':
      case 'false':
        return { kind: 'literal', value: token.text === 'true' };
    }
    if (RESERVED.has(token.text)) {
      this.#at--;
      return this.#unexpected();
    }
    const args: Node[] = [];
    if (this.#accept('(')) {
      do args.push(this.#pipe());
      while (this.#accept(';'));
      this.#expect(')');
    }
    return { kind: 'call', name: token.text, args, at: token.at };
  }

  #condition(): Node {
    const test = this.#pipe();
    this.#expect('then');
    const then = this.#pipe();
    if (this.#accept('elif')) return { kind: 'if', test, then, otherwise: this.#condition() };
    const otherwise = this.#accept('else') ? this.#pipe() : IDENTITY;
    this.#expect('end');
    return { kind: 'if', test, then, otherwise };
  }

  #fold(kind: 'reduce' | 'foreach'): Node {
    const source = this.#postfix();
    this.#expect('as');
    const pattern = this.#pattern();
    this.#expect('(');
    const start = this.#pipe();
    this.#expect(';');
    const step = this.#pipe();
    const extract = kind === 'foreach' && this.#accept(';') ? this.#pipe() : undefined;
    this.#expect(')');
    return kind === 'reduce' ? { kind, source, pattern, start, step } : { kind, source, pattern, start, step, extract };
  }

  #variableName(): string {
    const token = this.#next();
    if (token.kind !== 'variable') {
      this.#at--;
      this.#unexpected();
    }
    return token.text;
  }

  #pattern(): Pattern {
    if (this.#accept('[')) {
      const items: Pattern[] = [];
      do items.push(this.#pattern());
      while (this.#accept(','));
      this.#expect(']');
      return { kind: 'list', items };
    }
    if (this.#accept('{')) {
      const fields: { key: Node; name: string | undefined; pattern: Pattern | undefined }[] = [];
      do {
        const token = this.#next();
        const name = token.kind === 'variable' ? token.text : undefined;
        let key: Node = { kind: 'literal', value: token.text };
        if (token.kind === 'text') {
          this.#at--;
          key = this.#text(undefined);
        } else if (token.text === '(') {
          key = this.#pipe();
          this.#expect(')');
        }
        fields.push({ key, name, pattern: this.#accept(':') ? this.#pattern() : undefined });
      } while (this.#accept(','));
      this.#expect('}');
      return { kind: 'fields', fields };
    }
    return { kind: 'name', name: this.#variableName() };
  }

  #object(): Node {
    const entries: [Node, Node][] = [];
    while (!this.#accept('}')) {
      const token = this.#next();
      let key: Node = { kind: 'literal', value: token.text };
      let value: Node | undefined;
      if (token.kind === 'variable') value = { kind: 'variable', name: token.text, at: token.at };
      else if (token.kind === 'text') {
        this.#at--;
        key = this.#text(undefined);
      } else if (token.kind === 'format' && this.#peek().kind === 'text') key = this.#text(token.text);
      else if (token.text === '(' && token.kind === 'operator') {
        key = this.#pipe();
        this.#expect(')');
      } else if (token.kind !== 'word' && token.kind !== 'number') {
        this.#at--;
        this.#unexpected('}');
      }
      if (this.#accept(':')) value = this.#value();
      entries.push([key, value ?? { kind: 'index', of: IDENTITY, key }]);
      if (!this.#is('}') && !this.#accept(',')) this.#unexpected('}');
    }
    return { kind: 'object', entries };
  }

  /** An object's values bind tighter than `,`. */
  #value(): Node {
    let left = this.#binary(2);
    while (this.#accept('|')) left = { kind: 'pipe', left, right: this.#binary(2) };
    return left;
  }

  #text(format: string | undefined): Node {
    const { parts = [] } = this.#next();
    const pieces = parts.map((part) => (typeof part === 'string' ? part : parse(part.source)));
    if (format === undefined && pieces.every((piece) => typeof piece === 'string')) return { kind: 'literal', value: pieces.join('') };
    return { kind: 'text', format, parts: pieces };
  }
}
