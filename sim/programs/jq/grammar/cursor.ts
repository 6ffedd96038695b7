import type { Token } from '../lexer.ts';
import { CompileError } from '../syntax.ts';

export const RESERVED: ReadonlySet<string> = new Set(
  'def if then elif else end as reduce foreach try catch label import include and or __loc__'.split(' '),
);

/** The tokens of a program, and how far the parser has come in them. */
export class Cursor {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '', at: 0 };
  }

  /** The token behind the one that {@link peek} gives. */
  get after(): Token | undefined {
    return this.#tokens[this.#at + 1];
  }

  next(): Token {
    const token = this.peek();
    this.#at++;
    return token;
  }

  back(): void {
    this.#at--;
  }

  is(text: string): boolean {
    const { kind, text: found } = this.peek();
    return (kind === 'operator' || kind === 'word') && found === text;
  }

  accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.#at++;
    return true;
  }

  expect(text: string): void {
    if (!this.accept(text)) this.unexpected(text === '}' ? text : undefined);
  }

  variableName(): string {
    const token = this.next();
    if (token.kind !== 'variable') {
      this.back();
      this.unexpected();
    }
    return token.text;
  }

  unexpected(wanted?: string): never {
    const token = this.peek();
    const expecting = wanted ? `, expecting '${wanted}'` : '';
    throw new CompileError(`syntax error, unexpected ${nameOf(token)}${expecting} (Unix shell quoting issues?)`, token.at);
  }
}

/** What jq's grammar calls a token. */
function nameOf({ kind, text }: Token): string {
  switch (kind) {
    case 'end':
      return '$end';
    case 'word':
      return RESERVED.has(text) ? text : 'IDENT';
    case 'field':
      return 'FIELD';
    case 'number':
      return 'LITERAL';
    case 'text':
      return 'QQSTRING_START';
    case 'format':
      return 'FORMAT';
    case 'variable':
      return "'$'";
    case 'operator':
      return text.length > 1 ? text : `'${text}'`;
  }
}
