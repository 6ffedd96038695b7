import { PythonSyntaxError, type Span } from '../syntax-error.ts';
import { type Token, tokenize } from '../tokens.ts';

export const KEYWORDS = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);
/** CPython gives up with MemoryError or its own message long after any hand-written program. */
const DEEPEST = 90;

/** From where one thing starts to where another ends. */
export function across(from: Span, to: Span): Span {
  return { line: from.line, col: from.col, endLine: to.endLine, endCol: to.endCol };
}

/** The tokens of a source, and how far the parser has come in them. */
export class Cursor {
  readonly tokens: readonly Token[];
  at = 0;
  readonly #depth = { parentheses: 0, blocks: 0 };

  /** @throws PythonSyntaxError */
  constructor(source: string) {
    this.tokens = tokenize(source);
  }

  get token(): Token {
    return this.tokens[Math.min(this.at, this.tokens.length - 1)] as Token;
  }

  get previous(): Token {
    return this.tokens[Math.max(0, this.at - 1)] as Token;
  }

  is(...texts: string[]): boolean {
    const { kind, text } = this.token;
    return (kind === 'op' || kind === 'name') && texts.includes(text);
  }

  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }

  expect(text: string): Token {
    const { token } = this;
    if (!this.is(text)) this.fail(text === ':' ? "expected ':'" : undefined);
    this.at++;
    return token;
  }

  identifier(): string {
    const { token } = this;
    if (token.kind !== 'name' || KEYWORDS.has(token.text)) this.fail();
    this.at++;
    return token.text;
  }

  fail(message = 'invalid syntax', span: Span = this.token): never {
    if (this.token.kind === 'indent' && message === 'invalid syntax') {
      const { line, endCol } = this.token;
      throw new PythonSyntaxError('unexpected indent', { line, col: endCol, endLine: line, endCol }, 'IndentationError');
    }
    throw new PythonSyntaxError(message, span);
  }

  /** Parses what may hold itself, so deep and no deeper. */
  nested<T>(what: 'parentheses' | 'blocks', parse: () => T): T {
    if (++this.#depth[what] > DEEPEST) {
      throw new PythonSyntaxError(what === 'blocks' ? 'too many statically nested blocks' : 'too many nested parentheses', this.token);
    }
    try {
      return parse();
    } finally {
      this.#depth[what]--;
    }
  }
}
