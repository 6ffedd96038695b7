import type { Shell } from '../shell.ts';
import { type Candidate, commandNames, files, homes, variableNames } from './candidates.ts';
import { type CompletedWord, completedWord, writeInQuote } from './completed-word.ts';
import { programmed } from './programmable.ts';

export interface Completion {
  /** Where in the line (in characters) the completed word begins. */
  readonly start: number;
  /** What to put in its place, when that changes something. */
  readonly replacement: string | undefined;
  /** The candidates, as they are listed. */
  readonly matches: readonly string[];
  /** The candidates, as they are inserted. */
  readonly values: readonly string[];
}

/** What Tab does with the word before the cursor: what `complete` said for its command, else commands, variables, homes or files. */
export async function complete(shell: Shell, line: string, cursor: number): Promise<Completion> {
  const word = completedWord(line, cursor);
  const own = await programmed(shell, line, cursor, word);
  const candidates = unique(own?.candidates ?? standard(shell, word));
  const matches = candidates.map((candidate) => candidate.shown);
  const values = candidates.map(({ value, kind }) => write(value, kind, word));
  const [only] = candidates;
  if (only && candidates.length === 1)
    return { start: word.start, replacement: finished(only, word, own?.noSpace === true || [...line][cursor] === ' '), matches, values };
  const common = commonPrefix(candidates.map((candidate) => candidate.value));
  const written = write(common, candidates[0]?.kind ?? 'file', word);
  const longer = common.length > 0 && written !== word.raw && common.length >= word.plain.length;
  return { start: word.start, replacement: longer ? written : undefined, matches, values };
}

const COMMAND_PLACE = /(?:^|[;|&(`]|(?:^|[;|&(\s])(?:then|do|else|elif|if|while|until|time|!|\{))\s*$/;
const ASSIGNMENTS = /(?:^|[;|&(]\s*)(?:\w+=\S*\s+)*$/;

function standard(shell: Shell, word: CompletedWord): Candidate[] {
  if (word.quote !== "'" && /^\$\{?\w*$/.test(word.plain)) return variableNames(shell, word.plain);
  if (/^~[^/]*$/.test(word.plain) && word.quote === '') {
    const found = homes(shell, word.plain);
    if (found.length > 0) return found;
  }
  const command = (COMMAND_PLACE.test(word.before) || ASSIGNMENTS.test(word.before)) && !/[<>]\s*$/.test(word.before);
  if (!command || word.plain.includes('/')) return files(shell, word.plain);
  const commands = commandNames(shell, word.plain);
  const directories = files(shell, word.plain, (isDirectory) => isDirectory);
  return [...commands, ...directories];
}

/** The only candidate: the quote is closed, and a space follows, or a directory's slash. */
function finished({ value, kind }: Candidate, word: CompletedWord, noSpace: boolean): string {
  const written = write(value, kind, word);
  if (kind === 'directory') return `${written}${word.quote}/`;
  return `${written}${word.quote}${noSpace ? '' : ' '}`;
}

function write(value: string, kind: Candidate['kind'], word: CompletedWord): string {
  if (kind === 'verbatim' || /^\$\{?\w*\}?$/.test(value)) return value;
  const home = word.quote === '' ? (/^~[^/]*/.exec(value)?.[0] ?? '') : '';
  return home + writeInQuote(value.slice(home.length), word.quote);
}

function unique(candidates: readonly Candidate[]): Candidate[] {
  const byValue = new Map<string, Candidate>();
  for (const candidate of candidates) if (!byValue.has(candidate.value)) byValue.set(candidate.value, candidate);
  return [...byValue.values()].sort((a, b) => (a.value < b.value ? -1 : 1));
}

function commonPrefix(values: readonly string[]): string {
  let prefix = values[0] ?? '';
  for (const value of values) while (!value.startsWith(prefix)) prefix = prefix.slice(0, -1);
  return prefix;
}

/** Candidates in columns, read downwards, as readline lists them: one row each. */
export function listMatches(matches: readonly string[], cols: number): string[] {
  // The slash of a directory is not counted.
  const widest = Math.max(...matches.map((match) => match.replace(/\/$/, '').length)) + 2;
  let perRow = Math.floor(cols / widest);
  if (perRow > 1 && perRow * widest === cols) perRow -= 1;
  perRow = Math.max(1, perRow);
  const count = Math.ceil(matches.length / perRow);
  return Array.from({ length: count }, (_, row) => {
    let text = '';
    for (let at = row, column = 1; at < matches.length; at += count, column += 1)
      text += column < perRow ? (matches[at] as string).padEnd(widest) : matches[at];
    return text;
  });
}
