import { forEachChild, type ParsedScript, type ParseError, type SyntaxNode } from 'unbash';

import { wordExtent } from './word-extent.ts';

/** Messages that begin so are about a conditional: bash says what follows, alone, and reads no further. */
export const IN_CONDITIONAL = 'in conditional: ';

const UNARY = /^-[abcdefghknoprstuvwxzGLNORS]$/;
const BINARY = /^(==?|!=|=~|-eq|-ne|-lt|-le|-gt|-ge|-nt|-ot|-ef)$/;
const OPERATOR = /^(\n|;;|&&|\|\||[;&|()<>])/;
/** What ends a word; after `==` and `=~` a word may have brackets and bars. */
const WORD_END = /[\s;&|()<>]/;
const PATTERN_END = /[\s;&)]/;

/** The first mistake inside a `[[ … ]]` that is not simply cut short. */
export function conditionalMistake(source: string, script: ParsedScript): ParseError | undefined {
  let found: ParseError | undefined;
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'TestCommand') found ??= new Conditional(source, node.pos + 2).mistake();
    if (!found) forEachChild(node, visit);
  };
  visit(script);
  return found;
}

class Mistake extends Error {}
class CutShort extends Error {}

interface Token {
  readonly kind: 'word' | 'operator' | 'close';
  readonly text: string;
}

/** Reads a conditional as bash's cond_expr does (parse.y), for the words of its messages. */
class Conditional {
  readonly #source: string;
  #at: number;
  #token: Token = { kind: 'word', text: '' };

  constructor(source: string, at: number) {
    this.#source = source;
    this.#at = at;
  }

  mistake(): ParseError | undefined {
    try {
      this.#expression();
      if (this.#token.kind === 'close') return undefined;
      const { kind, text } = this.#token;
      throw new Mistake(`syntax error in conditional expression${kind === 'operator' ? `: unexpected token \`${shown(text)}'` : ''}`);
    } catch (error) {
      if (error instanceof CutShort) return undefined;
      // A mistake on a line's end is told of that line.
      if (error instanceof Mistake) return { message: IN_CONDITIONAL + error.message, pos: Math.max(0, this.#at - 1) };
      throw error;
    }
  }

  #read(end = WORD_END): Token {
    const gap = /^(?:[ \t]|\\\n)*/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += gap.length;
    const rest = this.#source.slice(this.#at);
    if (rest === '') throw new CutShort();
    const operator = OPERATOR.exec(rest)?.[0];
    const length = operator !== undefined && end === WORD_END ? operator.length : wordExtent(rest, end) || operator?.length;
    if (length === undefined) throw new CutShort();
    const text = rest.slice(0, length);
    this.#at += text.length;
    this.#token = { kind: text === ']]' ? 'close' : text === operator ? 'operator' : 'word', text };
    return this.#token;
  }

  #skipNewlines(): Token {
    while (this.#read().text === '\n');
    return this.#token;
  }

  #expression(): void {
    do this.#term();
    while (this.#token.text === '&&' || this.#token.text === '||');
  }

  #term(): void {
    const token = this.#skipNewlines();
    // bash has no words for an expression that is not there.
    if (token.kind === 'close') throw new Mistake('');
    if (token.text === '(') {
      this.#expression();
      if (this.#token.text !== ')')
        throw new Mistake(this.#token.kind === 'word' ? "expected `)'" : `unexpected token \`${shown(this.#token.text)}', expected \`)'`);
      this.#skipNewlines();
    } else if (token.text === '!') this.#term();
    else if (token.kind === 'operator') throw new Mistake(`unexpected token \`${shown(token.text)}' in conditional command`);
    else if (UNARY.test(token.text)) {
      this.#operand('unary');
      this.#skipNewlines();
    } else this.#comparison();
  }

  #comparison(): void {
    const { kind, text } = this.#read();
    if (kind === 'close' || text === '&&' || text === '||' || text === ')') return;
    if (!BINARY.test(text) && text !== '<' && text !== '>')
      throw new Mistake(`${kind === 'operator' ? `unexpected token \`${shown(text)}', ` : ''}conditional binary operator expected`);
    this.#operand('binary', /^(==?|!=|=~)$/.test(text) ? PATTERN_END : WORD_END);
    this.#skipNewlines();
  }

  #operand(kind: 'unary' | 'binary', end = WORD_END): void {
    const token = this.#read(end);
    if (token.kind !== 'word') throw new Mistake(`unexpected argument \`${shown(token.text)}' to conditional ${kind} operator`);
  }
}

function shown(text: string): string {
  return text === '\n' ? 'newline' : text;
}
