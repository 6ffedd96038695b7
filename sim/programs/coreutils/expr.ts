import { PosixExpression } from '../../libc/regex/posix-expression.ts';
import { posixSource } from '../../libc/regex/posix-source.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

class Fault extends Error {}

export const expr: ToolDefinition = {
  name: 'expr',
  usage: 'EXPRESSION',
  about: 'Computes an expression given word by word.',
  short: '',
  raw: true,
  wrongUsage: 2,
  async run(tool) {
    const words = tool.args[0] === '--' ? tool.args.slice(1) : tool.args;
    if (words.length === 0) return tool.wrong('missing operand', 2);
    try {
      const evaluation = new Evaluation(tool, words);
      const value = evaluation.whole();
      await tool.print(`${value}\n`);
      return value === '' || /^-?0+$/.test(value) ? 1 : 0;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return tool.complain(error.message, 2);
    }
  },
};

const INTEGER = /^-?\d+$/;
const LEVELS: readonly (readonly string[])[] = [['|'], ['&'], ['<', '<=', '=', '==', '!=', '>=', '>'], ['+', '-'], ['*', '/', '%'], [':']];

class Evaluation {
  readonly #tool: Tool;
  readonly #words: readonly string[];
  #at = 0;

  constructor(tool: Tool, words: readonly string[]) {
    this.#tool = tool;
    this.#words = words;
  }

  whole(): string {
    const value = this.#level(0);
    const rest = this.#words[this.#at];
    if (rest !== undefined) throw new Fault(`syntax error: unexpected argument ${this.#tool.quote(rest)}`);
    return value;
  }

  #level(level: number): string {
    const operators = LEVELS[level];
    if (!operators) return this.#term();
    let left = this.#level(level + 1);
    for (let operator = this.#words[this.#at]; operator !== undefined && operators.includes(operator); operator = this.#words[this.#at]) {
      this.#at++;
      left = this.#apply(operator, left, this.#level(level + 1));
    }
    return left;
  }

  #next(): string {
    const word = this.#words[this.#at];
    if (word === undefined) throw new Fault(`syntax error: missing argument after ${this.#tool.quote(this.#words[this.#at - 1] ?? '')}`);
    this.#at++;
    return word;
  }

  #term(): string {
    const word = this.#next();
    switch (word) {
      case '(': {
        const value = this.#level(0);
        if (this.#words[this.#at] !== ')') {
          const found = this.#words[this.#at];
          throw new Fault(
            found === undefined
              ? `syntax error: expecting ')' after ${this.#tool.quote(this.#words[this.#at - 1] ?? '')}`
              : `syntax error: expecting ')' instead of ${this.#tool.quote(found)}`,
          );
        }
        this.#at++;
        return value;
      }
      case ')':
        throw new Fault("syntax error: unexpected ')'");
      case 'length':
        return String([...this.#term()].length);
      case 'match':
        return this.#match(this.#term(), this.#term());
      case 'index': {
        const [text, chars] = [[...this.#term()], [...this.#term()]];
        return String(text.findIndex((char) => chars.includes(char)) + 1);
      }
      case 'substr': {
        const [text, from, count] = [[...this.#term()], Number(this.#term()), Number(this.#term())];
        return from > 0 && count > 0 ? text.slice(from - 1, from - 1 + count).join('') : '';
      }
      case '+':
        return this.#next();
      default:
        return word;
    }
  }

  #apply(operator: string, left: string, right: string): string {
    const empty = (value: string): boolean => value === '' || /^-?0+$/.test(value);
    switch (operator) {
      case '|':
        return empty(left) ? (empty(right) ? '0' : right) : left;
      case '&':
        return empty(left) || empty(right) ? '0' : left;
      case ':':
        return this.#match(left, right);
    }
    const numbers = INTEGER.test(left) && INTEGER.test(right);
    if (LEVELS[2]?.includes(operator)) {
      const order = numbers ? Math.sign(Number(BigInt(left) - BigInt(right))) : left < right ? -1 : left > right ? 1 : 0;
      const holds = {
        '<': order < 0,
        '<=': order <= 0,
        '=': order === 0,
        '==': order === 0,
        '!=': order !== 0,
        '>=': order >= 0,
        '>': order > 0,
      }[operator];
      return holds ? '1' : '0';
    }
    if (!numbers) throw new Fault('non-integer argument');
    const [a, b] = [BigInt(left), BigInt(right)];
    if ((operator === '/' || operator === '%') && b === 0n) throw new Fault('division by zero');
    return String(operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : operator === '/' ? a / b : a % b);
  }

  #match(value: string, pattern: string): string {
    const found = new PosixExpression(`^(?:${posixSource(pattern, 'grep')})`, 'u').exec(value);
    const groups = pattern.includes('\\(');
    if (!found) return groups ? '' : '0';
    return groups ? (found[1] ?? '') : String([...found[0]].length);
  }
}

export const main = gnu(expr);
