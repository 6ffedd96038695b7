import { PosixExpression } from '../../libc/regex/posix-expression.ts';
import { posixSource } from '../../libc/regex/posix-source.ts';
import { type Test, Wrong } from './search.ts';

const SYNTAXES = [
  ...['findutils-default', 'ed', 'emacs', 'gnu-awk', 'grep', 'posix-awk', 'awk', 'posix-basic', 'posix-egrep', 'egrep'],
  ...['posix-extended', 'posix-minimal-basic', 'sed'],
];
const EXTENDED = ['gnu-awk', 'posix-awk', 'awk', 'posix-egrep', 'egrep', 'posix-extended'];
const EMACS = ['findutils-default', 'emacs'];

/** The argument of -regextype. */
export function syntaxOf(name: string): string {
  if (SYNTAXES.includes(name)) return name;
  throw new Wrong(`Unknown regular expression type ‘${name}’; valid types are ${SYNTAXES.map((one) => `‘${one}’`).join(', ')}.`);
}

/** -regex: the whole path. */
export function whole(pattern: string, fold: boolean, syntax: string): Test {
  // Emacs' syntax is the basic one, but with + and ? for repetition.
  const text = EMACS.includes(syntax)
    ? pattern.replace(/\\([(){}|])|([(){}|])/g, (_, escaped?: string, plain?: string) => escaped ?? `\\${plain}`)
    : pattern;
  try {
    if (unmatched(text, EMACS.includes(syntax) || EXTENDED.includes(syntax))) throw new Error('Unmatched ( or \\(');
    const matcher = new PosixExpression(
      `^(?:${posixSource(text, EMACS.includes(syntax) ? 'egrep' : EXTENDED.includes(syntax) ? 'regcomp' : 'grep')})$`,
      fold ? 'isu' : 'su',
    );
    return (_, { path }) => matcher.test(path);
  } catch (error) {
    throw new Wrong(
      `failed to compile regular expression '${pattern}': ${error instanceof Error ? error.message : 'Invalid regular expression'}`,
    );
  }
}

function unmatched(text: string, extended: boolean): boolean {
  let open = 0;
  for (const [piece] of text.matchAll(/\\.|\[\^?\]?[^\]]*\]|[()]/gs)) {
    if (piece === (extended ? '(' : '\\(')) open += 1;
    if (piece === (extended ? ')' : '\\)')) open -= 1;
  }
  return open > 0;
}
