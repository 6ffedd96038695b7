export type Token =
  | { readonly kind: 'number'; readonly value: bigint; readonly pos: number }
  /** A variable, perhaps with a subscript: `a[i+1]`. */
  | { readonly kind: 'name'; readonly text: string; readonly pos: number }
  | { readonly kind: 'operator'; readonly text: string; readonly pos: number }
  /** What is no token: it matters once the reading gets there. */
  | { readonly kind: 'mistake'; readonly error: Error; readonly pos: number };

const OPERATORS = /^(<<=|>>=|\*\*|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||\+=|-=|\*=|\/=|%=|&=|\^=|\|=|[-+*/%<>=!&|^~?:,()])/;

/** `fail` makes an error; `pos` is where its error token starts. Nothing is read behind a mistake. */
export function tokenize(text: string, fail: (message: string, pos: number) => Error): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const space = /^\s+/.exec(text.slice(at));
    if (space) {
      at += space[0].length;
      continue;
    }
    try {
      const { token, length } = readToken(text.slice(at), at, tokens.at(-1), (message) => fail(message, at));
      tokens.push(token);
      at += length;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      tokens.push({ kind: 'mistake', error, pos: at });
      break;
    }
  }
  return tokens;
}

function readToken(rest: string, pos: number, last: Token | undefined, fail: (message: string) => Error): { token: Token; length: number } {
  const number = /^[0-9][0-9a-zA-Z_@#]*/.exec(rest)?.[0];
  if (number !== undefined) return { token: { kind: 'number', value: parseNumber(number, fail), pos }, length: number.length };
  const name = /^[A-Za-z_][A-Za-z0-9_]*/.exec(rest)?.[0];
  if (name !== undefined) {
    const length = rest[name.length] === '[' ? subscriptEnd(rest, name.length) + 1 || name.length : name.length;
    return { token: { kind: 'name', text: rest.slice(0, length), pos }, length };
  }
  const operator = operatorIn(rest, last);
  if (operator !== undefined) return { token: { kind: 'operator', text: operator, pos }, length: operator.length };
  const operand = last && (last.kind !== 'operator' || last.text === ')');
  throw fail(operand ? 'syntax error: invalid arithmetic operator' : 'syntax error: operand expected');
}

/** `++` and `--` stand behind a name, or before one; anywhere else they are two signs (expr.c, readtok). */
function operatorIn(rest: string, last: Token | undefined): string | undefined {
  const operator = OPERATORS.exec(rest)?.[0];
  if (operator !== '++' && operator !== '--') return operator;
  return last?.kind === 'name' || /^..\s*[A-Za-z_]/.test(rest) ? operator : operator[0];
}

/** Decimal, 0octal, 0xhex or base#digits. */
function parseNumber(text: string, fail: (message: string) => Error): bigint {
  const based = /^(\d+)#(.*)$/.exec(text);
  if (based) {
    const base = Number(based[1]);
    if (base < 2 || base > 64) throw fail('invalid arithmetic base');
    if (based[2] === '') throw fail('invalid integer constant');
    return digits(based[2] as string, base, fail);
  }
  if (/^0[xX]/.test(text)) return digits(text.slice(2), 16, fail);
  if (text.length > 1 && text.startsWith('0')) return digits(text.slice(1), 8, fail);
  return digits(text, 10, fail);
}

function digits(text: string, base: number, fail: (message: string) => Error): bigint {
  let value = 0n;
  for (const char of text) {
    const digit = digitValue(char, base);
    if (digit >= base) throw fail(digit < 64 ? 'value too great for base' : 'syntax error: invalid arithmetic operator');
    value = BigInt.asIntN(64, value * BigInt(base) + BigInt(digit));
  }
  return value;
}

function digitValue(char: string, base: number): number {
  if (/\d/.test(char)) return Number(char);
  if (/[a-z]/.test(char)) return char.charCodeAt(0) - 87;
  if (/[A-Z]/.test(char)) return char.charCodeAt(0) - (base <= 36 ? 55 : 29);
  if (char === '@') return 62;
  return char === '_' ? 63 : 64;
}

function subscriptEnd(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '[') depth += 1;
    else if (text[i] === ']' && --depth === 0) return i;
  }
  return -1;
}
