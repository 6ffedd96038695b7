import type { Shell } from '../shell.ts';
import type { Builtin } from './builtin.ts';
import { compareFiles, fileTest } from './test/file-test.ts';

const BINARY = new Set(['=', '==', '!=', '<', '>', '-eq', '-ne', '-lt', '-le', '-gt', '-ge', '-nt', '-ot', '-ef']);

class TestError extends Error {}

/** `test …` and `[ … ]`. 0 true, 1 false, 2 error. */
export const test: Builtin = async (shell, args, { name }) => {
  let words = args;
  if (name === '[') {
    if (args.at(-1) !== ']') {
      await shell.complain("missing `]'", name);
      return 2;
    }
    words = args.slice(0, -1);
  }
  try {
    return evaluateTest(shell, words) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof TestError)) throw error;
    await shell.complain(error.message, name);
    return 2;
  }
};

/** POSIX decides by the number of arguments; more than four are read as an expression. */
function evaluateTest(shell: Shell, words: readonly string[]): boolean {
  const [a = '', b = '', c = '', d = ''] = words;
  switch (words.length) {
    case 0:
      return false;
    case 1:
      return a !== '';
    case 2:
      if (a === '!') return b === '';
      return unary(shell, a, b);
    case 3:
      if (BINARY.has(b)) return binary(shell, a, b, c);
      if (b === '-a') return a !== '' && c !== '';
      if (b === '-o') return a !== '' || c !== '';
      if (a === '!') return !evaluateTest(shell, [b, c]);
      if (a === '(' && c === ')') return b !== '';
      throw new TestError(`${b}: binary operator expected`);
    case 4:
      if (a === '!') return !evaluateTest(shell, [b, c, d]);
      if (a === '(' && d === ')') return evaluateTest(shell, [b, c]);
  }
  return new Expression(shell, words).run();
}

/** `-a`, `-o`, `!` and parentheses. */
class Expression {
  readonly #shell: Shell;
  readonly #words: readonly string[];
  #at = 0;

  constructor(shell: Shell, words: readonly string[]) {
    this.#shell = shell;
    this.#words = words;
  }

  run(): boolean {
    const value = this.#or();
    if (this.#at < this.#words.length) throw new TestError('too many arguments');
    return value;
  }

  #or(): boolean {
    let value = this.#and();
    while (this.#words[this.#at] === '-o') {
      this.#at += 1;
      const right = this.#and();
      value = value || right;
    }
    return value;
  }

  #and(): boolean {
    let value = this.#term();
    while (this.#words[this.#at] === '-a') {
      this.#at += 1;
      const right = this.#term();
      value = value && right;
    }
    return value;
  }

  #term(): boolean {
    let negated = false;
    while (this.#words[this.#at] === '!') {
      negated = !negated;
      this.#at += 1;
    }
    return this.#primary() !== negated;
  }

  #primary(): boolean {
    const word = this.#words[this.#at];
    if (word === undefined) throw new TestError('argument expected');
    if (word === '(') {
      this.#at += 1;
      const value = this.#or();
      if (this.#words[this.#at++] !== ')') throw new TestError("`)' expected");
      return value;
    }
    const operator = this.#words[this.#at + 1];
    const right = this.#words[this.#at + 2];
    if (operator !== undefined && right !== undefined && BINARY.has(operator)) {
      this.#at += 3;
      return binary(this.#shell, word, operator, right);
    }
    if (/^-[a-zA-Z]$/.test(word) && operator !== undefined && operator !== '-a' && operator !== '-o') {
      this.#at += 2;
      return unary(this.#shell, word, operator);
    }
    this.#at += 1;
    return word !== '';
  }
}

function unary(shell: Shell, operator: string, operand: string): boolean {
  const answer = /^-[a-zA-Z]$/.test(operator) ? fileTest(shell, operator, operand) : undefined;
  if (answer === undefined) throw new TestError(`${operator}: unary operator expected`);
  return answer;
}

function binary(shell: Shell, left: string, operator: string, right: string): boolean {
  switch (operator) {
    case '=':
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '>':
      return left > right;
  }
  const files = compareFiles(shell, operator, left, right);
  if (files !== undefined) return files;
  const [a, b] = [integer(left), integer(right)];
  switch (operator) {
    case '-eq':
      return a === b;
    case '-ne':
      return a !== b;
    case '-lt':
      return a < b;
    case '-le':
      return a <= b;
    case '-gt':
      return a > b;
    default:
      return a >= b;
  }
}

function integer(text: string): bigint {
  const trimmed = text.trim();
  if (!/^[-+]?\d+$/.test(trimmed) || BigInt.asIntN(64, BigInt(trimmed.replace(/^\+/, ''))) !== BigInt(trimmed.replace(/^\+/, '')))
    throw new TestError(`${text}: integer expression expected`);
  return BigInt(trimmed.replace(/^\+/, ''));
}
