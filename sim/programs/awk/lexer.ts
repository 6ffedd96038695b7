import { AwkSyntaxError } from './syntax.ts';

export interface Token {
  readonly kind: 'number' | 'string' | 'regex' | 'name' | 'call-name' | 'builtin' | 'word' | 'operator' | 'newline' | 'end';
  readonly text: string;
  readonly line: number;
}

const WORDS = new Set(
  'BEGIN END function func if else while for do break continue next nextfile exit return delete in getline print printf'.split(' '),
);
const BUILTINS = new Set(
  [
    'length substr index split sub gsub match sprintf sin cos atan2 exp log sqrt int rand srand',
    'tolower toupper system close fflush systime strftime mktime',
  ]
    .join(' ')
    .split(' '),
);
const OPERATORS = ['**=', '&&', '||', '**', '++', '--', '+=', '-=', '*=', '/=', '%=', '^=', '==', '<=', '>=', '!=', '!~', '>>'];
const SINGLE = '{}()[];,+-*/%^!<>|?:~$=';

/** Cuts a program into tokens. Whether `/` begins a regular expression depends on what stands before it. @throws AwkSyntaxError */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let at = 0;
  const push = (kind: Token['kind'], value: string): void => void tokens.push({ kind, text: value, line });
  while (at < text.length) {
    const rest = text.slice(at);
    const char = text[at] as string;
    const blank = /^(?:[ \t\r]+|\\\r?\n|#[^\n]*)/.exec(rest);
    if (blank) {
      if (blank[0].startsWith('\\')) line += 1;
      at += blank[0].length;
      continue;
    }
    if (char === '\n') {
      push('newline', '\n');
      line += 1;
      at += 1;
      continue;
    }
    const number = /^(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/.exec(rest)?.[0];
    if (number !== undefined) {
      push('number', number);
      at += number.length;
      continue;
    }
    const name = /^[A-Za-z_]\w*/.exec(rest)?.[0];
    if (name !== undefined) {
      at += name.length;
      if (WORDS.has(name)) push('word', name === 'func' ? 'function' : name);
      else if (BUILTINS.has(name)) push('builtin', name);
      else push(text[at] === '(' ? 'call-name' : 'name', name);
      continue;
    }
    if (char === '"') {
      const whole = /^"(?:[^"\\\n]|\\[\s\S])*"/.exec(rest)?.[0];
      if (whole === undefined) throw new AwkSyntaxError(`line ${line}: runaway string constant ${rest.split('\n')[0]} ...`);
      push('string', unescaped(whole.slice(1, -1)));
      at += whole.length;
      continue;
    }
    if (char === '/' && !endsOperand(tokens.at(-1))) {
      const whole = /^\/(?:[^/\\\n[]|\\[\s\S]|\[\^?\]?(?:[^\]\n\\]|\\[\s\S])*\])*\//.exec(rest)?.[0];
      if (whole === undefined) throw new AwkSyntaxError(`line ${line}: runaway regular expression ${rest.split('\n')[0]} ...`);
      push('regex', whole.slice(1, -1).replaceAll('\\/', '/'));
      at += whole.length;
      continue;
    }
    const operator = OPERATORS.find((each) => rest.startsWith(each)) ?? (SINGLE.includes(char) ? char : undefined);
    if (operator === undefined) throw new AwkSyntaxError(`${line}: unexpected character '${char}'`);
    push('operator', operator);
    at += operator.length;
  }
  push('end', '');
  return tokens;
}

function endsOperand(token: Token | undefined): boolean {
  if (!token) return false;
  if (['number', 'string', 'regex', 'name', 'builtin'].includes(token.kind)) return true;
  return token.kind === 'operator' && [')', ']', '$', '++', '--'].includes(token.text);
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ n: '\n', t: '\t', r: '\r', '\\': '\\', '"': '"', a: '\x07', b: '\b', f: '\f', v: '\v' },
};

/** The escapes of a string; what is none keeps its backslash. */
export function unescaped(text: string): string {
  return text.replace(/\\([0-7]{1,3}|[\s\S])/g, (whole, code: string) => {
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    if (code === '\n') return '';
    return ESCAPES[code] ?? whole;
  });
}
