import { quote } from '../strconv.ts';
import { TemplateError } from './error.ts';
import type { Token } from './lex.ts';

/** The token as the parser's errors show it. */
function describe(token: Token): string {
  if (token.kind === 'EOF') return 'EOF';
  if (token.kind === 'error') return token.text;
  if (token.kind === 'keyword' || token.kind === 'nil' || token.kind === 'dot') return `<${token.text}>`;
  const short = [...token.text];
  return short.length > 10 ? `${quote(short.slice(0, 10).join(''))}...` : quote(token.text);
}

/** The parser's view of the tokens: forward, one back, and errors at the line last read. */
export class TokenStream {
  readonly name: string;
  readonly tokens: readonly Token[];
  at = 0;
  /** Where the action being read began; 0 outside. */
  actionLine = 0;

  constructor(name: string, tokens: readonly Token[]) {
    this.name = name;
    this.tokens = tokens;
  }

  error(message: string): TemplateError {
    return new TemplateError('parse', `template: ${this.name}:${this.tokens[Math.max(0, this.at - 1)]?.line ?? 1}: ${message}`);
  }
  unexpected(token: Token, context: string): TemplateError {
    if (token.kind !== 'error') return this.error(`unexpected ${describe(token)} in ${context}`);
    const started = this.actionLine !== 0 && this.actionLine !== token.line ? ` in action started at ${this.name}:${this.actionLine}` : '';
    return this.error(token.text + (token.text.endsWith(' action') ? started.replace(' in action', '') : started));
  }
  next(): Token {
    const token = this.tokens[this.at] ?? this.tokens.at(-1);
    this.at += 1;
    return token ?? { kind: 'EOF', text: '', pos: 0, line: 1 };
  }
  backup(): void {
    this.at -= 1;
  }
  peek(): Token {
    const token = this.next();
    this.backup();
    return token;
  }
  nextNonSpace(): Token {
    let token = this.next();
    while (token.kind === 'space') token = this.next();
    return token;
  }
  peekNonSpace(): Token {
    const token = this.nextNonSpace();
    this.backup();
    return token;
  }
  expect(kind: Token['kind'], context: string): Token {
    const token = this.nextNonSpace();
    if (token.kind !== kind) throw this.unexpected(token, context);
    return token;
  }
}
