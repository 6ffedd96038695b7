import { isErrno } from '../../base/errno.ts';
import type { FileType, Stat, Sys } from '../../kernel/sys.ts';
import type { Tool } from '../tool.ts';

const TYPES: Readonly<Record<string, FileType>> = {
  b: 'block',
  c: 'char',
  d: 'directory',
  f: 'file',
  h: 'symlink',
  L: 'symlink',
  p: 'fifo',
  S: 'socket',
};

class Malformed extends Error {}

/** test(1): 0 when the expression holds, 1 when not, 2 when it is none. */
export async function evaluate(tool: Tool, words: readonly string[]): Promise<number> {
  const rest = [...words];
  try {
    if (rest.length === 0) return 1;
    const value = either(tool, rest);
    if (rest.length) throw new Malformed(`extra argument ${tool.quote(rest[0] ?? '')}`);
    return value ? 0 : 1;
  } catch (error) {
    if (error instanceof Malformed) return tool.complain(error.message, 2);
    throw error;
  }
}

function either(tool: Tool, words: string[]): boolean {
  let value = both(tool, words);
  while (words[0] === '-o') {
    words.shift();
    const right = both(tool, words);
    value = value || right;
  }
  return value;
}

function both(tool: Tool, words: string[]): boolean {
  let value = single(tool, words);
  while (words[0] === '-a') {
    words.shift();
    const right = single(tool, words);
    value = value && right;
  }
  return value;
}

function single(tool: Tool, words: string[]): boolean {
  const [first, second, third] = words;
  if (first === undefined) throw new Malformed('argument expected');
  if (third !== undefined && second !== undefined && isBinary(second)) {
    words.splice(0, 3);
    return binary(tool, first, second, third);
  }
  if (first === '!') {
    words.shift();
    return !single(tool, words);
  }
  if (first === '(') {
    words.shift();
    const value = either(tool, words);
    if (words.shift() !== ')') throw new Malformed(`${tool.quote(')')} expected`);
    return value;
  }
  if (/^-[a-zA-Z]$/.test(first) && second !== undefined) {
    words.splice(0, 2);
    return unary(tool, first[1] ?? '', second);
  }
  words.shift();
  return first !== '';
}

const isBinary = (word: string): boolean => /^(=|==|!=|<|>|-(eq|ne|lt|le|gt|ge|nt|ot|ef))$/.test(word);

function binary(tool: Tool, left: string, operator: string, right: string): boolean {
  if (operator === '=' || operator === '==') return left === right;
  if (operator === '!=') return left !== right;
  if (operator === '<') return left < right;
  if (operator === '>') return left > right;
  if (operator === '-nt' || operator === '-ot' || operator === '-ef') {
    const [a, b] = [statOf(tool.sys, left, true), statOf(tool.sys, right, true)];
    if (operator === '-ef') return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
    const [x, y] = [a?.mtime ?? Number.NEGATIVE_INFINITY, b?.mtime ?? Number.NEGATIVE_INFINITY];
    return operator === '-nt' ? x > y : x < y;
  }
  const [a, b] = [left, right].map((word) => {
    if (!/^\s*[-+]?\d+\s*$/.test(word)) throw new Malformed(tool.busybox ? `${word}: bad number` : `invalid integer ${tool.quote(word)}`);
    return Number(word);
  }) as [number, number];
  return { '-eq': a === b, '-ne': a !== b, '-lt': a < b, '-le': a <= b, '-gt': a > b, '-ge': a >= b }[operator] ?? false;
}

function unary(tool: Tool, operator: string, word: string): boolean {
  const { sys } = tool;
  if (operator === 'z') return word === '';
  if (operator === 'n') return word !== '';
  if (operator === 't') return /^\d+$/.test(word) && sys.descriptors().includes(Number(word)) && sys.isatty(Number(word));
  const stat = statOf(sys, word, operator !== 'h' && operator !== 'L');
  const type = TYPES[operator];
  if (type) return stat?.type === type;
  if (operator === 'e') return stat !== undefined;
  if (operator === 's') return (stat?.size ?? 0) > 0;
  if (operator === 'u') return ((stat?.mode ?? 0) & 0o4000) !== 0;
  if (operator === 'g') return ((stat?.mode ?? 0) & 0o2000) !== 0;
  if (operator === 'k') return ((stat?.mode ?? 0) & 0o1000) !== 0;
  if (operator === 'O') return stat?.uid === sys.credentials().euid;
  if (operator === 'G') return stat?.gid === sys.credentials().egid;
  if (operator === 'r' || operator === 'w' || operator === 'x') return may(sys, word, operator);
  throw new Malformed(tool.busybox ? 'unknown operand' : `${tool.quote(`-${operator}`)}: unary operator expected`);
}

function may(sys: Sys, path: string, how: 'r' | 'w' | 'x'): boolean {
  try {
    sys.access(path, { read: how === 'r', write: how === 'w', execute: how === 'x' });
    return true;
  } catch (error) {
    if (isErrno(error)) return false;
    throw error;
  }
}

function statOf(sys: Sys, path: string, follow: boolean): Stat | undefined {
  try {
    return follow ? sys.stat(path) : sys.lstat(path);
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
}
