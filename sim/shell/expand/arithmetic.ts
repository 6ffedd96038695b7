import { ExpansionError } from '../control-flow.ts';
import type { Shell } from '../shell.ts';
import { type Token, tokenize } from './arithmetic-tokens.ts';
import { assignTo, numberOf, settled } from './arithmetic-variable.ts';

const MAX_DEPTH = 256;

/** Lowest binding first; each row is left-associative. */
const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
];

const ASSIGNMENTS = ['=', '+=', '-=', '*=', '/=', '%=', '<<=', '>>=', '&=', '^=', '|='];

interface Value {
  readonly number: bigint;
  /** The variable it was read from, if an assignment may go there. */
  readonly name?: string;
}

/** Shell arithmetic: 64-bit integers with C's operators (bash(1), ARITHMETIC EVALUATION). `text` is already expanded. */
export function evaluate(shell: Shell, text: string, depth = 0): bigint {
  if (depth > 64) throw new ExpansionError(`${text}: expression recursion level exceeded (error token is "${text}")`, { fatal: true });
  const evaluation = new Evaluation(shell, text, depth);
  return evaluation.run();
}

class Evaluation {
  readonly #shell: Shell;
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #recursion: number;
  #at = 0;
  #nesting = 0;
  /** Above zero while reading what short-circuiting leaves out. */
  #skipping = 0;

  constructor(shell: Shell, text: string, recursion: number) {
    this.#shell = shell;
    this.#text = text;
    this.#tokens = tokenize(text, (message, pos) => this.#error(message, pos));
    this.#recursion = recursion;
  }

  run(): bigint {
    if (this.#tokens.length === 0) return 0n;
    const value = this.#comma();
    const left = this.#peek();
    if (left) {
      // bash looks a name up when it reads it, before it finds that it has no place.
      if (left.kind === 'name') numberOf(this.#shell, left.text, this.#recursion);
      throw this.#fault('syntax error in expression', left.pos);
    }
    return value.number;
  }

  #comma(): Value {
    let value = this.#assignment();
    while (this.#take(',')) value = this.#assignment();
    return value;
  }

  #assignment(): Value {
    if (++this.#nesting > MAX_DEPTH) throw this.#error('expression recursion level exceeded', 0);
    const left = this.#conditional();
    const operator = this.#peek();
    let result = left;
    if (operator?.kind === 'operator' && ASSIGNMENTS.includes(operator.text)) {
      if (left.name === undefined) throw this.#fault('attempted assignment to non-variable', operator.pos);
      this.#at += 1;
      const start = this.#peek()?.pos ?? 0;
      const right = this.#assignment();
      const number = operator.text === '=' ? right.number : this.#binary(operator.text.slice(0, -1), left.number, right.number, start);
      result = { number: this.#store(left.name, number) };
    }
    this.#nesting -= 1;
    return result;
  }

  #conditional(): Value {
    const test = this.#level(0);
    if (!this.#take('?')) return test;
    if (!this.#peek() || this.#isAt(':')) throw this.#fault('expression expected', this.#lastPosition());
    const yes = test.number !== 0n;
    const consequent = this.#maybe(yes, () => this.#comma());
    if (!this.#take(':')) throw this.#fault("`:' expected for conditional expression", this.#lastPosition());
    if (!this.#peek()) throw this.#fault('expression expected', this.#lastPosition());
    const alternate = this.#maybe(!yes, () => this.#conditional());
    return { number: (yes ? consequent : alternate).number };
  }

  #level(row: number): Value {
    const operators = LEVELS[row];
    if (!operators) return this.#power();
    let left = this.#level(row + 1);
    for (;;) {
      const operator = this.#peek();
      if (operator?.kind !== 'operator' || !operators.includes(operator.text)) return left;
      this.#at += 1;
      if (operator.text === '&&' || operator.text === '||') {
        const needed = operator.text === '&&' ? left.number !== 0n : left.number === 0n;
        const right = this.#maybe(needed, () => this.#level(row + 1));
        left = { number: (needed ? right.number !== 0n : operator.text === '||') ? 1n : 0n };
      } else {
        const start = this.#peek()?.pos ?? 0;
        left = { number: this.#binary(operator.text, left.number, this.#level(row + 1).number, start) };
      }
    }
  }

  /** `**` binds to the right. */
  #power(): Value {
    const base = this.#unary();
    if (!this.#take('**')) return base;
    const exponent = this.#power().number;
    if (exponent < 0n) throw this.#error('exponent less than 0', this.#peek()?.pos ?? this.#lastPosition());
    return { number: this.#skipping ? 0n : modularPower(base.number, exponent) };
  }

  #unary(): Value {
    if (++this.#nesting > MAX_DEPTH) throw this.#error('expression recursion level exceeded', 0);
    try {
      const token = this.#peek();
      if (token?.kind === 'operator') {
        const sign = token.text;
        if (sign === '++' || sign === '--') {
          this.#at += 1;
          const value = this.#unary();
          if (value.name === undefined) return { number: value.number };
          return { number: this.#store(value.name, value.number + (sign === '++' ? 1n : -1n)) };
        }
        if (sign === '!' || sign === '~' || sign === '+' || sign === '-') {
          this.#at += 1;
          const { number } = this.#unary();
          return { number: sign === '!' ? (number === 0n ? 1n : 0n) : sign === '~' ? ~number : sign === '-' ? wrap(-number) : number };
        }
      }
      return this.#postfix();
    } finally {
      this.#nesting -= 1;
    }
  }

  #postfix(): Value {
    const value = this.#primary();
    const token = this.#peek();
    if (value.name === undefined || token?.kind !== 'operator' || (token.text !== '++' && token.text !== '--')) return value;
    this.#at += 1;
    this.#store(value.name, value.number + (token.text === '++' ? 1n : -1n));
    return { number: value.number };
  }

  #primary(): Value {
    const token = this.#peek();
    if (token?.kind === 'number') {
      this.#at += 1;
      return { number: token.value };
    }
    if (token?.kind === 'name') {
      this.#at += 1;
      // A subscript is computed once, also when something is assigned there.
      const name = this.#skipping ? token.text : settled(this.#shell, token.text, this.#recursion);
      // What is only assigned to is not looked at: it may be unset, or no number.
      const next = this.#peek();
      const unread = this.#skipping > 0 || (next?.kind === 'operator' && next.text === '=');
      return { number: unread ? 0n : numberOf(this.#shell, name, this.#recursion), name };
    }
    if (this.#take('(')) {
      const value = this.#comma();
      if (!this.#take(')')) throw this.#fault("missing `)'", this.#lastPosition());
      return { number: value.number };
    }
    throw this.#fault('syntax error: operand expected', token ? token.pos : this.#lastPosition());
  }

  /** `start`: where the right operand begins. */
  #binary(operator: string, left: bigint, right: bigint, start: number): bigint {
    switch (operator) {
      case '+':
        return wrap(left + right);
      case '-':
        return wrap(left - right);
      case '*':
        return wrap(left * right);
      case '/':
      case '%':
        if (right === 0n) {
          if (this.#skipping) return 0n;
          throw this.#error('division by 0', start);
        }
        return wrap(operator === '/' ? left / right : left % right);
      case '<<':
        return wrap(left << (right & 63n));
      case '>>':
        return left >> (right & 63n);
      case '&':
        return left & right;
      case '|':
        return left | right;
      case '^':
        return left ^ right;
      default:
        return compare(operator, left, right) ? 1n : 0n;
    }
  }

  #store(name: string, number: bigint): bigint {
    const value = wrap(number);
    if (!this.#skipping) assignTo(this.#shell, name, value, this.#recursion);
    return value;
  }

  #maybe(needed: boolean, read: () => Value): Value {
    if (!needed) this.#skipping += 1;
    try {
      return read();
    } finally {
      if (!needed) this.#skipping -= 1;
    }
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #isAt(operator: string): boolean {
    const token = this.#peek();
    return token?.kind === 'operator' && token.text === operator;
  }

  #take(operator: string): boolean {
    if (!this.#isAt(operator)) return false;
    this.#at += 1;
    return true;
  }

  /** Where the last token that was read begins. */
  #lastPosition(): number {
    return this.#tokens[Math.min(this.#at, this.#tokens.length) - 1]?.pos ?? 0;
  }

  /** What is wrong here: a mistake that stands next is found first. */
  #fault(message: string, pos: number): Error {
    const next = this.#peek();
    return next?.kind === 'mistake' ? next.error : this.#error(message, pos);
  }

  #error(message: string, pos: number): ExpansionError {
    // What is wrong inside a number is told with the text up to its end.
    const number = /(base|constant)$/.test(message) ? /^[\w@#]+/.exec(this.#text.slice(pos))?.[0] : undefined;
    const read = number === undefined ? this.#text : this.#text.slice(0, pos + number.length);
    return new ExpansionError(`${read.trimStart()}: ${message} (error token is "${read.slice(pos)}")`, { fatal: true });
  }
}

function compare(operator: string, left: bigint, right: bigint): boolean {
  switch (operator) {
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    default:
      return left >= right;
  }
}

function modularPower(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = wrap(result * square);
    square = wrap(square * square);
  }
  return result;
}

function wrap(value: bigint): bigint {
  return BigInt.asIntN(64, value);
}
