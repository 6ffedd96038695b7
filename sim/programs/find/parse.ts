import type { Sys } from '../../kernel/sys.ts';
import { exists } from '../../libc/files.ts';
import { localZone } from '../../libc/time-zone/local-zone.ts';
import { Primaries } from './primaries.ts';
import { type Found, type Search, type Test, Wrong } from './search.ts';

export interface Plan {
  readonly test: Test;
  readonly least: number;
  readonly deepest: number;
  /** A directory comes after what is in it. */
  readonly depthFirst: boolean;
  readonly oneFileSystem: boolean;
  readonly follow: boolean;
  readonly warnings: readonly string[];
}

/** Does a word begin the expression? */
export const beginsExpression = (word: string): boolean => /^(-.+|[(),!])$/s.test(word);

const PRINT: Test = async ({ tool }, { path }) => {
  await tool.print(`${path}\n`);
  return true;
};

/** find's expression: tests joined by and, -o, comma, ! and parentheses. Without an action, what holds is printed. @throws Wrong */
export function parse(sys: Sys, words: readonly string[], follow: Search['follow']): Plan {
  const now = sys.now();
  const local = now + localZone(sys).at(Math.floor(now / 1e6)).offset * 1e6;
  const midnight = now - (((local % 86_400e6) + 86_400e6) % 86_400e6);
  const primaries = new Primaries(sys, { now, midnight }, follow);
  const tokens = tokenize(sys, words, primaries);
  if (primaries.deletes && primaries.prunes && !primaries.saidDepth)
    throw new Wrong(
      'The -delete action automatically turns on -depth, but -prune does nothing when -depth is in effect.  If you want to carry on anyway, just explicitly use the -depth option.',
    );
  const test = tokens.length === 0 ? () => true : expression(tokens);
  return {
    test: primaries.acts ? test : async (search, found) => (await test(search, found)) && PRINT(search, found),
    least: primaries.least,
    deepest: primaries.deepest,
    depthFirst: primaries.saidDepth || primaries.deletes,
    oneFileSystem: primaries.oneFileSystem,
    follow: primaries.follow,
    warnings: primaries.warnings,
  };
}

type Token = { readonly test: Test } | { readonly operator: string; readonly word: string };

const OPERATORS: Readonly<Record<string, string>> = {
  ...{ '!': '!', '-not': '!', '(': '(', ')': ')', ',': ',' },
  ...{ '-o': 'or', '-or': 'or', '-a': 'and', '-and': 'and' },
};

function tokenize(sys: Sys, words: readonly string[], primaries: Primaries): Token[] {
  const rest = [...words];
  const tokens: Token[] = [];
  let last: string | undefined;
  while (rest.length) {
    const word = rest.shift() ?? '';
    const operator = Object.hasOwn(OPERATORS, word) ? OPERATORS[word] : undefined;
    if (operator) tokens.push({ operator, word });
    else if (!beginsExpression(word)) {
      const hint = last !== undefined && exists(sys, word) ? `\nfind: possible unquoted pattern after predicate \`${last}'?` : '';
      throw new Wrong(`paths must precede expression: \`${word}'${hint}`);
    } else {
      last = word;
      tokens.push({ test: primaries.read(word, rest) });
    }
  }
  return tokens;
}

/** comma, then or, then and, then not. */
function expression(tokens: Token[]): Test {
  let before: string | undefined;
  const peek = (): string | undefined => {
    const token = tokens[0];
    return token && ('operator' in token ? token.operator : 'test');
  };
  const take = (): Token | undefined => {
    const token = tokens.shift();
    before = token && 'operator' in token ? token.word : undefined;
    return token;
  };
  const comma = (): Test => {
    let left = either();
    while (peek() === ',') {
      take();
      const [first, second] = [left, either()];
      left = async (search, found) => {
        await first(search, found);
        return second(search, found);
      };
    }
    return left;
  };
  const either = (): Test => {
    let left = both();
    while (peek() === 'or') {
      take();
      const [first, second] = [left, both()];
      left = async (search, found) => (await first(search, found)) || second(search, found);
    }
    return left;
  };
  const both = (): Test => {
    let left = one();
    for (let next = peek(); next === 'and' || next === 'test' || next === '!' || next === '('; next = peek()) {
      if (next === 'and') take();
      const [first, second] = [left, one()];
      left = async (search, found) => (await first(search, found)) && second(search, found);
    }
    return left;
  };
  const one = (): Test => {
    const after = before;
    const token = take();
    if (!token) throw new Wrong(after === undefined ? 'invalid expression' : `expected an expression after '${after}'`);
    if ('test' in token) return token.test;
    if (token.operator === '!') {
      if (peek() === undefined) throw new Wrong(`expected an expression after '${token.word}'`);
      const inner = one();
      return async (search: Search, found: Found) => !(await inner(search, found));
    }
    if (token.operator === '(') {
      if (peek() === ')') throw new Wrong('invalid expression; empty parentheses are not allowed.');
      if (peek() === undefined) throw new Wrong("invalid expression; I was expecting to find a ')' somewhere but did not see one.");
      const inner = comma();
      if (peek() !== ')') throw new Wrong("invalid expression; I was expecting to find a ')' somewhere but did not see one.");
      take();
      return inner;
    }
    if (token.operator === ')') throw new Wrong("invalid expression; you have too many ')'");
    throw new Wrong(
      after === undefined
        ? `invalid expression; you have used a binary operator '${token.word}' with nothing before it.`
        : `expected an expression between '${after}' and '${token.word}'`,
    );
  };
  const whole = comma();
  if (tokens.length) throw new Wrong("you have too many ')'");
  return whole;
}
