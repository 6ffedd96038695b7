import { forEachChild, type ParsedScript, type ParseError, parse, type SyntaxNode } from 'unbash';
import { conditionalMistake } from './conditional-mistake.ts';

/** What some lines of input are: whole commands, the beginning of one, or an error. */
export type Reading =
  | { readonly kind: 'complete'; readonly script: ParsedScript }
  | { readonly kind: 'incomplete'; readonly error: ParseError | undefined; readonly script: ParsedScript }
  | { readonly kind: 'error'; readonly error: ParseError; readonly script: ParsedScript };

/**
 * Parses lines that may be the beginning of a command. The parser takes a missing end of a here-document and a trailing backslash as they
 * are, so both are looked for here.
 */
export function readCommand(source: string): Reading {
  const script = parse(source);
  const first = script.errors?.[0];
  const mistake = first && source.includes('[[') ? conditionalMistake(source, script) : undefined;
  if (mistake) return { kind: 'error', error: mistake, script };
  const inner = first || !source.includes('$(') ? undefined : errorInSubstitution(script);
  if (inner) return { kind: 'error', error: inner, script };
  const error = first && (misplacedCloser(source, script, first) ?? beforeWords(source, first) ?? afterOpener(first));
  if (error) return { kind: isCutShort(source, error) ? 'incomplete' : 'error', error, script };
  if (endsInBackslash(source) || (source.includes('<<') && hasOpenHereDocument(script)))
    return { kind: 'incomplete', error: undefined, script };
  return { kind: 'complete', script };
}

/** bash reads a `$( … )` with the command around it; backquotes only when they are run. */
function errorInSubstitution(script: ParsedScript): ParseError | undefined {
  let found: ParseError | undefined;
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Script' && node.source !== undefined) return;
    if (node.type === 'CommandExpansion' && node.script?.source === undefined) found ??= node.script?.errors?.[0];
    if (!found) forEachChild(node, visit);
  };
  visit(script);
  return found;
}

/** An empty `{` or `(`: the parser points at the bracket, bash at what comes after it. */
function afterOpener(error: ParseError): ParseError {
  return /^expected command in (brace group|subshell)$/.test(error.message) ? { ...error, pos: error.pos + 1 } : error;
}

/**
 * Where the parser gives up at the end of some words, bash at the first of them: the command where `do` should stand, and what is in a `(`
 * after a command's name.
 */
function beforeWords(source: string, error: ParseError): ParseError | undefined {
  const before = source.slice(0, error.pos);
  if (error.message === "expected 'do'") {
    const list = /\b(for|select)\s+\w+(\s+in\s[^\n;]*)?[\n;]\s*(?!do\b)(\S[^\n;]*)$/.exec(before);
    return list?.[3] ? { ...error, message: 'unexpected token', pos: error.pos - list[3].length } : undefined;
  }
  // A command's name and `(` begin a function, in which `)` comes next.
  if (!/^unexpected token '[()]'$/.test(error.message)) return undefined;
  const list = /(?:^|[\n;&|({]|\b(?:if|then|else|elif|while|until|do|!)[ \t])[ \t]*[^\s;&|()<>'"]+[ \t]*\([ \t]*([^\s()][^()\n]*)$/.exec(
    before,
  );
  return list?.[1] ? { ...error, message: 'unexpected token', pos: error.pos - list[1].length } : undefined;
}

/** `if a; fi`: the parser takes `fi` for a command and misses `then` at the end; bash names the `fi`. */
function misplacedCloser(source: string, script: ParsedScript, error: ParseError): ParseError | undefined {
  if (error.message !== "expected 'then'" && error.message !== "expected 'do'") return undefined;
  const closer = /[;\n]\s*(fi|done|esac|else|elif|then|\})\s*$/.exec(source);
  if (!closer || source.slice(error.pos).trim() !== '') return undefined;
  // Not in a comment.
  if (/(^|\s)#/.test(source.slice(source.lastIndexOf('\n', closer.index) + 1, closer.index))) return undefined;
  const word = closer[1] as string;
  const pos = closer.index + closer[0].indexOf(word);
  return closesSomething(script, pos + word.length) ? undefined : { message: `unexpected token '${word}'`, pos };
}

/** Does a whole compound command end here? */
function closesSomething(script: ParsedScript, end: number): boolean {
  let found = false;
  const visit = (node: SyntaxNode): void => {
    if (node.end === end && 'pos' in node && isWholeCompound(node)) found = true;
    if (!found) forEachChild(node, visit);
  };
  visit(script);
  return found;
}

function isWholeCompound(node: SyntaxNode): boolean {
  switch (node.type) {
    case 'Case':
    case 'BraceGroup':
      return true;
    case 'If':
      return node.then.commands.length > 0;
    case 'While':
    case 'For':
    case 'Select':
    case 'ArithmeticFor':
      return node.body.commands.length > 0;
    default:
      return false;
  }
}

/** True where more input could make it right. */
function isCutShort(source: string, error: ParseError): boolean {
  if (error.message.startsWith('unterminated')) return true;
  if (error.message === 'expected redirect target') return endsInBackslash(source) && isBlank(source.slice(error.pos));
  if (!/^expected/.test(error.message)) return false;
  if (!isBlank(source.slice(error.pos))) return false;
  // `for` and `case`, where a command begins, want their word on the same line.
  return !/(^|[\n;&|({]|\b(if|then|else|elif|while|until|do)\s)\s*(for|case|select|function)\s*$/.test(source.slice(0, error.pos));
}

/** Nothing but white space, comments, and a backslash that joins the line to the next. */
function isBlank(rest: string): boolean {
  return (
    rest
      .replace(/\\\n?$/, '')
      .replaceAll(/(^|\s)#.*$/gm, '')
      .trim() === ''
  );
}

function endsInBackslash(source: string): boolean {
  const end = /(\\+)\n?$/.exec(source);
  if (!end || (end[1] as string).length % 2 === 0) return false;
  // Not in a comment.
  const line = source.slice(source.lastIndexOf('\n', source.length - 2) + 1);
  return !/(^|\s)#[^'"]*$/.test(line);
}

/** A here-document whose closing line has not come. */
function hasOpenHereDocument(script: ParsedScript): boolean {
  let open = false;
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'HereDoc' && node.delimiter && !node.closing) open = true;
    else if (!open) forEachChild(node, visit);
  };
  visit(script);
  return open;
}
