export type Token =
  | { readonly kind: 'number'; readonly value: bigint; readonly pos: number }
  /** A variable, perhaps with a subscript: `a[i+1]`. */
  | { readonly kind: 'name'; readonly text: string; readonly pos: number }
  | { readonly kind: 'operator'; readonly text: string; readonly pos: number };

const OPERATORS = /^(<<=|>>=|\*\*|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||\+=|-=|\*=|\/=|%=|&=|\^=|\|=|[-+*/%<>=!&|^~?:,()])/;

/** `fail` makes the error to throw; `pos` is where its error token starts. */
export function tokenize(text: string, fail: (message: string, pos: number) => Error): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const space = /^\s+/.exec(rest);
    if (space) {
      at += space[0].length;
      continue;
    }
    const number = /^[0-9][0-9a-zA-Z_@#]*/.exec(rest);
    const name = /^[A-Za-z_][A-Za-z0-9_]*/.exec(rest);
    if (number) {
      tokens.push({ kind: 'number', value: parseNumber(number[0], (message) => fail(message, at)), pos: at });
      at += number[0].length;
    } else if (name) {
      let length = name[0].length;
      if (rest[length] === '[') length = subscriptEnd(rest, length) + 1 || length;
      tokens.push({ kind: 'name', text: rest.slice(0, length), pos: at });
      at += length;
    } else {
      const operator = OPERATORS.exec(rest);
      if (!operator) {
        const last = tokens.at(-1);
        const operand = last && (last.kind !== 'operator' || last.text === ')');
        throw fail(operand ? 'syntax error: invalid arithmetic operator' : 'syntax error: operand expected', at);
      }
      tokens.push({ kind: 'operator', text: operator[0], pos: at });
      at += operator[0].length;
    }
  }
  return tokens;
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
