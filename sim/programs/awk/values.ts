import { formatted } from './format.ts';

/** Text that came from outside and looks like a number compares as one (POSIX: a numeric string). */
export interface Input {
  readonly text: string;
  readonly number: number;
}

export type Value = number | string | Input;

/** mawk prints larger whole numbers by its format. */
const LARGEST_WHOLE = 0x7fffffff;

/** A number as strtod(3) reads it: hexadecimal too. */
const NUMBER = String.raw`([-+]?)(0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)`;
const LEADING = new RegExp(`^\\s*${NUMBER}`);
const NUMERIC = new RegExp(`^\\s*${NUMBER}\\s*$`);

/** Never assigned: both '' and 0. */
export const NOTHING: Input = { text: '', number: 0 };

/** What a field, a line read or a command-line assignment is worth. */
export function input(text: string): Value {
  return NUMERIC.test(text) ? { text, number: toNumber(text) } : text;
}

export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return value.number;
  const match = LEADING.exec(value);
  return match ? Number(match[2]) * (match[1] === '-' ? -1 : 1) : 0;
}

export function toText(value: Value, format: string): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return value.text;
  if (Number.isInteger(value) && Math.abs(value) <= LARGEST_WHOLE) return String(Math.trunc(value));
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  return formatted(format, [value], '%.6g');
}

export function isTrue(value: Value): boolean {
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') return value !== '';
  return value.number !== 0;
}

/** Negative, zero or positive. Two numbers compare as numbers, anything else as texts. */
export function compare(left: Value, right: Value, format: string): number {
  if (typeof left !== 'string' && typeof right !== 'string') return toNumber(left) - toNumber(right);
  const [a, b] = [toText(left, format), toText(right, format)];
  return a < b ? -1 : a > b ? 1 : 0;
}

export function arithmetic(operator: string, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    default:
      return a ** b;
  }
}
