import type { Token } from './lexer.ts';
import { AwkSyntaxError } from './syntax.ts';

/** The tokens of a program, and how far the parser has come in them. */
export class TokenCursor {
  readonly #tokens: readonly Token[];
  position = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get token(): Token {
    return this.peek(0) as Token;
  }

  peek(offset: number): Token | undefined {
    return this.#tokens[Math.min(this.position + offset, this.#tokens.length - 1)];
  }

  next(): Token {
    const { token } = this;
    this.position += 1;
    return token;
  }

  at(operator: string): boolean {
    return this.token.kind === 'operator' && this.token.text === operator;
  }

  take(operator: string): boolean {
    if (!this.at(operator)) return false;
    this.next();
    return true;
  }

  takeWord(word: string): boolean {
    if (this.token.kind !== 'word' || this.token.text !== word) return false;
    this.next();
    return true;
  }

  expect(operator: string): void {
    if (operator === ')' && this.at('}')) throw new AwkSyntaxError(`line ${this.token.line}: missing ) near }`);
    if (!this.take(operator)) this.unexpected();
  }

  expectWord(word: string): void {
    if (!this.takeWord(word)) this.unexpected();
  }

  name(): string {
    const { kind } = this.token;
    if (kind !== 'name' && kind !== 'call-name') this.unexpected();
    return this.next().text;
  }

  newlines(): void {
    while (this.token.kind === 'newline') this.next();
  }

  separators(): void {
    while (this.token.kind === 'newline' || this.at(';')) this.next();
  }

  get endsStatement(): boolean {
    return this.token.kind === 'newline' || this.token.kind === 'end' || this.at(';') || this.at('}') || this.at(')');
  }

  unexpected(): never {
    const { kind, text, line } = this.token;
    if (kind === 'end') throw new AwkSyntaxError(`line ${line + 1}: missing } near end of file`);
    throw new AwkSyntaxError(
      `line ${line}: syntax error at or near ${kind === 'newline' ? 'end of line' : kind === 'regex' ? `/${text}/` : text}`,
    );
  }
}
