/** Where sudo's parser stumbles in a line of sudoers: the column of the token that may not stand there, from 1, and its length. */
export interface SyntaxFault {
  readonly column: number;
  readonly length: number;
}

interface Token {
  readonly text: string;
  readonly column: number;
}

const TAGS = /^(NO)?(PASSWD|EXEC|SETENV|FOLLOW|LOG_INPUT|LOG_OUTPUT|MAIL|INTERCEPT)$/;

/** Checks `users hosts = (as) TAG: command, … : hosts = …` (sudoers(5)), and what stands in an alias. */
export function syntaxFault(line: string): SyntaxFault | undefined {
  const tokens = tokensOf(line);
  const end: Token = { text: '', column: line.length + 1 };
  let at = 0;
  const peek = (): Token => tokens[at] ?? end;
  const wrong = (): SyntaxFault => ({ column: peek().column, length: Math.max(1, peek().text.length) });
  const take = (text: string): boolean => peek().text === text && ++at > 0;
  const isWord = ({ text }: Token): boolean => text !== '' && !/^[,=:()!]$/.test(text);
  const list = (): boolean => {
    do {
      while (take('!'));
      if (!isWord(peek())) return false;
      at += 1;
    } while (take(','));
    return true;
  };
  const runAs = (): boolean => {
    if (!take('(')) return true;
    if (peek().text !== ':' && peek().text !== ')' && !list()) return false;
    if (take(':') && peek().text !== ')' && !list()) return false;
    return take(')');
  };
  const command = (): boolean => {
    if (!runAs()) return false;
    while (TAGS.test(peek().text)) {
      at += 1;
      if (!take(':')) return false;
    }
    while (take('!'));
    const { text } = peek();
    if (!/^(\/|[A-Z][A-Z0-9_]*$|sudoedit$|list$)/.test(text)) return false;
    at += 1;
    if (text.startsWith('/') || text === 'sudoedit') while (isWord(peek()) || peek().text === '!') at += 1;
    return true;
  };
  if (!list()) return wrong();
  do {
    if (!list() || !take('=')) return wrong();
    do if (!command()) return wrong();
    while (take(','));
  } while (take(':'));
  return at < tokens.length ? wrong() : undefined;
}

function tokensOf(line: string): Token[] {
  return [...line.matchAll(/"[^"]*"|[,=:()!]|(?:\\.|[^\s,=:()!"])+/g)].map((match) => ({ text: match[0], column: match.index + 1 }));
}

/** `^~~` under the token. */
export function faultText(path: string, number: number, line: string, { column, length }: SyntaxFault): string {
  return `${path}:${number}:${column}: syntax error\n${line}\n${' '.repeat(column - 1)}^${'~'.repeat(length - 1)}`;
}
