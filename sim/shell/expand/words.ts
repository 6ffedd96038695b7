import { parse, type Word } from 'unbash';
import { ExpansionError } from '../control-flow.ts';
import type { Shell } from '../shell.ts';
import { braceExpand } from './brace.ts';
import { glob } from './glob.ts';
import { type Context, expandWordPieces } from './parts.ts';
import { hasGlob } from './pattern.ts';
import { asPattern, type Field, joined } from './piece.ts';
import { splitFields } from './split.ts';

/** Words of a command as its arguments: all expansions, splitting, pathnames. */
export async function expandWords(shell: Shell, words: readonly Word[]): Promise<string[]> {
  const out: string[] = [];
  for (const word of words) {
    for (const each of braced(shell, word)) out.push(...(await expandOne(shell, each)));
  }
  return out;
}

async function expandOne(shell: Shell, word: Word): Promise<string[]> {
  const pieces = await expandWordPieces(shell, word, { quoted: false });
  const fields = splitFields(pieces, shell.variables.get('IFS') ?? ' \t\n');
  return fields.flatMap((field) => pathnames(shell, field));
}

function pathnames(shell: Shell, field: Field): string[] {
  const text = joined(field.pieces);
  if (shell.options.has('noglob')) return [text];
  const pattern = asPattern(field.pieces);
  if (!hasGlob(pattern)) return [text];
  const found = glob(shell, pattern);
  if (found.length) return found;
  if (shell.options.isOn('failglob')) throw new ExpansionError(`no match: ${text}`, { fatal: true });
  return shell.options.isOn('nullglob') ? [] : [text];
}

/** One string, without splitting: assignments, redirections' here-strings, `case` words. */
export async function expandToString(shell: Shell, word: Word | undefined, context: Partial<Context> = {}): Promise<string> {
  if (!word) return '';
  return joined(await expandWordPieces(shell, word, { quoted: false, ...context }));
}

/** As a pattern: quoted characters stand for themselves. */
export async function expandPattern(shell: Shell, word: Word): Promise<string> {
  return asPattern(await expandWordPieces(shell, word, { quoted: false }));
}

/** A pattern as `set -x` shows it. */
export async function expandShownPattern(shell: Shell, word: Word): Promise<string> {
  const pieces = await expandWordPieces(shell, word, { quoted: false });
  return pieces
    .map((piece) => (typeof piece === 'symbol' ? ' ' : piece.quoted ? piece.text.replaceAll(/./gsu, '\\$&') : piece.text))
    .join('');
}

/** As a regular expression for `=~`: quoted characters stand for themselves. */
export async function expandRegex(shell: Shell, word: Word): Promise<string> {
  const pieces = await expandWordPieces(shell, word, { quoted: false });
  return pieces
    .map((piece) => (typeof piece === 'symbol' ? ' ' : piece.quoted ? piece.text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : piece.text))
    .join('');
}

const bracedWords = new WeakMap<Word, readonly Word[]>();

function braced(shell: Shell, word: Word): readonly Word[] {
  if (!word.parts?.some((part) => part.type === 'BraceExpansion') || !shell.options.has('braceexpand')) return [word];
  const known = bracedWords.get(word);
  if (known) return known;
  const words = braceExpand(word.text).flatMap(parseWord);
  bracedWords.set(word, words);
  return words;
}

function parseWord(text: string): Word[] {
  if (text === '') return [];
  // What begins with # would be a comment.
  const command = parse(`: ${text.startsWith('#') ? `\\${text}` : text}`).commands[0]?.command;
  if (command?.type !== 'Command') return [];
  return command.suffix.filter((each): each is Word => each.type === 'Word');
}
