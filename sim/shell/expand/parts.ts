import { parse, type Word, type WordPart } from 'unbash';
import { ExpansionError } from '../control-flow.ts';
import { substituteCommand } from '../interpreter/command-substitution.ts';
import { substituteProcess } from '../interpreter/process-substitution.ts';
import type { Shell } from '../shell.ts';
import { unescapeAnsi } from './ansi.ts';
import { evaluate } from './arithmetic.ts';
import { expandParameter, expandSimple } from './parameter.ts';
import { joined, literal, type Pieces, quoted } from './piece.ts';
import { tilde } from './tilde.ts';

export interface Context {
  /** Inside double quotes (or a here-document). */
  readonly quoted: boolean;
  /** The word of an assignment: tildes also after `:`. */
  readonly assignment?: boolean;
  /** The operand of an unquoted `${x:-…}`: its literal text is split. */
  readonly splitLiterals?: boolean;
  /** The operand of `"${x:-…}"`: `\\}` is a brace. */
  readonly inBraces?: boolean;
  /** No tilde expansion. */
  readonly noTilde?: boolean;
}

export async function expandWordPieces(shell: Shell, word: Word, context: Context): Promise<Pieces> {
  if (!word.parts && context.quoted && context.inBraces) return [quoted(word.text.replaceAll('\\}', '}'))];
  if (!word.parts) return literalPieces(shell, word.text, context, true, true);
  try {
    return await expandParts(shell, word.parts, context, true);
  } catch (error) {
    throw error instanceof BadSubstitution ? error.in(word.text.replaceAll(/\$(?=')/g, '')) : error;
  }
}

/** Everything but splitting and pathname expansion. */
export async function expandParts(shell: Shell, parts: readonly WordPart[], context: Context, atStart = false): Promise<Pieces> {
  const out: Pieces = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as WordPart;
    if (part.type === 'Literal' && context.quoted) out.push(quoted(context.inBraces ? part.value.replaceAll('\\}', '}') : part.value));
    else if (part.type === 'Literal') out.push(...literalPieces(shell, part.text, context, atStart && i === 0, i === parts.length - 1));
    else out.push(...(await expandPart(shell, part, context)));
  }
  return out;
}

async function expandPart(shell: Shell, part: Exclude<WordPart, { type: 'Literal' }>, context: Context): Promise<Pieces> {
  switch (part.type) {
    case 'SingleQuoted':
      return [quoted(part.value)];
    case 'AnsiCQuoted':
      // The parser has one character for all bytes that are no UTF-8.
      return [quoted(part.value.includes('\ufffd') ? unescapeAnsi(part.text.slice(2, -1)).text.replace(/\0.*/s, '') : part.value)];
    case 'DoubleQuoted':
    case 'LocaleString': {
      const inner = await expandQuoted(shell, part);
      // "$@" without arguments is no word at all; any other empty quotes are an empty word.
      const vanishes = inner.length === 0 && part.parts.some((each) => isList(each));
      return vanishes ? [] : [quoted(''), ...inner];
    }
    case 'SimpleExpansion':
      return expandSimple(shell, part.text.slice(1), context);
    case 'ParameterExpansion':
      return expandParameter(shell, part, context);
    case 'CommandExpansion':
      return [result(await substituteCommand(shell, part), context)];
    case 'ArithmeticExpansion':
      return [result(await expandArithmetic(shell, part.text), context)];
    case 'ProcessSubstitution':
      return [quoted(await substituteProcess(shell, part))];
    case 'Glob':
      if (part.kind === 'bracket')
        return [literal('['), ...(await expandParts(shell, part.parts, { ...context, noTilde: true })), literal(']')];
      return [literal(part.text)];
    case 'ExtendedGlob':
      if (!part.parts) return [literal(part.text)];
      return [literal(`${part.operator}(`), ...(await expandParts(shell, part.parts, { ...context, noTilde: true })), literal(')')];
    case 'BraceExpansion':
      return part.parts
        ? [literal('{'), ...(await expandParts(shell, part.parts, { ...context, noTilde: true })), literal('}')]
        : literalPieces(shell, part.text, { ...context, noTilde: true }, false, true);
  }
}

async function expandQuoted(shell: Shell, part: Extract<WordPart, { type: 'DoubleQuoted' | 'LocaleString' }>): Promise<Pieces> {
  try {
    return await expandParts(shell, part.parts, { quoted: true });
  } catch (error) {
    throw error instanceof BadSubstitution ? error.in(part.text.replace(/^\$?"|"$/g, '')) : error;
  }
}

export function result(text: string, context: Context): Pieces[number] {
  return context.quoted ? quoted(text) : { text, quoted: false, split: true };
}

function isList(part: WordPart): boolean {
  if (part.type === 'SimpleExpansion') return part.text === '$@';
  return part.type === 'ParameterExpansion' && (part.parameter === '@' || part.index?.text === '@' || part.operation?.type === 'Names');
}

/** Unquoted text: backslashes quote, a leading tilde means a home directory. */
function literalPieces(shell: Shell, text: string, context: Context, first: boolean, last: boolean): Pieces {
  if (context.quoted) return [quoted(text)];
  const out: Pieces = [];
  const plain = (run: string): void => {
    if (run) out.push(context.splitLiterals ? { text: run, quoted: false, split: true } : literal(run));
  };
  let start = 0;
  const tildeAt = (at: number): void => {
    if (context.noTilde || text[at] !== '~') return;
    const prefix = new RegExp(context.assignment ? '^~[^/:\\\\]*' : '^~[^/\\\\]*').exec(text.slice(at))?.[0] ?? '';
    const end = at + prefix.length;
    if (text[end] === '\\' || (end === text.length && !last)) return;
    const home = tilde(shell, prefix);
    if (home === undefined) return;
    plain(text.slice(start, at));
    out.push(quoted(home));
    start = end;
  };
  if (first) tildeAt(0);
  // A word that looks like an assignment gets it after the `=` too, outside POSIX mode.
  const named = first && !context.assignment && /^[A-Za-z_]\w*=(?=~)/.exec(text)?.[0];
  if (named && shell.personality.name === 'bash' && !shell.options.has('posix')) tildeAt(named.length);
  for (let i = start; i < text.length; i++) {
    if (text[i] === '\\') {
      plain(text.slice(start, i));
      const next = text[i + 1];
      if (next === undefined) out.push(quoted('\\'));
      else if (next !== '\n') out.push(quoted(String.fromCodePoint(text.codePointAt(i + 1) as number)));
      i += next === undefined ? 0 : String.fromCodePoint(text.codePointAt(i + 1) as number).length;
      start = i + 1;
    } else if (text[i] === ':' && context.assignment) tildeAt(i + 1);
    if (start > i + 1) i = start - 1;
  }
  plain(text.slice(start));
  return out;
}

/** `$((…))` or `$[…]`: the inside is expanded as in double quotes, then computed. */
async function expandArithmetic(shell: Shell, text: string): Promise<string> {
  const inside = text.startsWith('$((') ? text.slice(3, -2) : text.slice(2, -1);
  return String(evaluate(shell, await expandText(shell, inside)));
}

/** Expands text as in a here-document: parameters, commands and arithmetic, no quotes. */
export async function expandText(shell: Shell, text: string): Promise<string> {
  if (!/[$`\\]/.test(text)) return text.replaceAll('"', '');
  const delimiter = '__DOCKWIRE_END_OF_TEXT__';
  const script = parse(`: <<${delimiter}\n${text}\n${delimiter}\n`);
  const command = script.commands[0]?.command;
  const redirect = command?.type === 'Command' ? command.redirects[0] : undefined;
  if (redirect?.type !== 'HereDoc') return text;
  // Nothing to expand: only the backslashes that double quotes would take away.
  if (!redirect.body.parts) return text.replace(/\\([$`\\])/g, '$1').replaceAll('"', '');
  const expanded = joined(await expandParts(shell, redirect.body.parts, { quoted: true }));
  return expanded.replace(/\n$/, '').replaceAll('"', '');
}

/** What stands between `${` and `}` cannot be expanded. bash names the word that it stands in, or what is between the double quotes. */
class BadSubstitution extends ExpansionError {
  readonly #settled: boolean;

  constructor(text: string, settled: boolean) {
    super(`${text}: bad substitution`, { fatal: true });
    this.#settled = settled;
  }

  in(text: string): BadSubstitution {
    return this.#settled ? this : new BadSubstitution(text, true);
  }
}

export function badSubstitution(text: string): ExpansionError {
  return new BadSubstitution(text, false);
}
