import { isErrno } from '../../base/errno.ts';
import type { DirEntry } from '../../kernel/sys.ts';
import { builtinNames } from '../builtins/table.ts';
import { backslashQuoted } from '../expand/quote.ts';
import { tilde } from '../expand/tilde.ts';
import type { Shell } from '../shell.ts';
import { subcommandsFor } from './subcommands.ts';

export interface Completion {
  /** Where in the line (in characters) the completed word begins. */
  readonly start: number;
  /** What to put in its place, when that adds something. */
  readonly replacement: string | undefined;
  /** The candidates, as they are listed. */
  readonly matches: readonly string[];
}

interface Candidate {
  readonly value: string;
  readonly shown: string;
  /** What follows a sole match: a space, or `/` (part of the value already). */
  readonly after: string;
}

/** What Tab does with the text before the cursor: commands, variables or files, by where the word stands. */
export function complete(shell: Shell, before: string): Completion {
  const word = /(?:\\.|[^\s;|&()<>"'=:`\\])*$/su.exec(before)?.[0] ?? '';
  const start = [...before.slice(0, before.length - word.length)].length;
  const earlier = before.slice(0, before.length - word.length);
  const candidates = unique(candidatesFor(shell, word, earlier));
  const matches = candidates.map((candidate) => candidate.shown);
  const [only] = candidates;
  if (only && candidates.length === 1) return { start, replacement: only.value + only.after, matches };
  const common = commonPrefix(candidates.map((candidate) => candidate.value));
  return { start, replacement: common.length > word.length ? common : undefined, matches };
}

function candidatesFor(shell: Shell, word: string, earlier: string): Candidate[] {
  if (/^\$\{?\w*$/.test(word)) return variables(shell, word);
  const command = /(?:^|[;|&(]|\b(?:then|do|else|sudo|exec|time))\s*$/.test(earlier) && !/[<>]\s*$/.test(earlier);
  if (command && !word.includes('/')) return commands(shell, word);
  const subcommands = subcommandsFor(earlier).filter((name) => name.startsWith(word));
  if (subcommands.length) return subcommands.map((name) => ({ value: name, shown: name, after: ' ' }));
  const onlyDirectories = /(?:^|[;|&(])\s*(?:cd|pushd|rmdir)\s+$/.test(earlier);
  return files(shell, word, (entry) => !onlyDirectories || entry);
}

function variables(shell: Shell, word: string): Candidate[] {
  const brace = word.startsWith('${');
  const prefix = word.slice(brace ? 2 : 1);
  return shell.variables.names(prefix).map((name) => {
    const directory = isDirectory(shell, shell.variables.get(name) ?? '');
    return { value: `$${brace ? '{' : ''}${name}${brace ? '}' : ''}`, shown: `$${name}`, after: directory ? '/' : ' ' };
  });
}

const KEYWORDS = [
  'if',
  'then',
  'else',
  'elif',
  'fi',
  'case',
  'esac',
  'for',
  'select',
  'while',
  'until',
  'do',
  'done',
  'in',
  'function',
  'time',
];

function commands(shell: Shell, word: string): Candidate[] {
  if (word === '') return [];
  const names = new Set([...shell.aliases.keys(), ...shell.functions.keys(), ...builtinNames(shell), ...KEYWORDS]);
  for (const directory of (shell.variables.get('PATH') ?? '').split(':').filter(Boolean))
    for (const entry of entries(shell, directory)) if (entry.type !== 'directory') names.add(entry.name);
  const found = [...names].filter((name) => name.startsWith(word)).sort();
  const own = files(shell, word, (entry) => entry);
  return [...found.map((name) => ({ value: name, shown: name, after: ' ' })), ...own];
}

function files(shell: Shell, word: string, wanted: (isDirectory: boolean) => boolean): Candidate[] {
  const plain = word.replace(/\\(.)/gsu, '$1');
  const cut = plain.lastIndexOf('/') + 1;
  const written = plain.slice(0, cut);
  const prefix = plain.slice(cut);
  const expanded = written.startsWith('~') ? written.replace(/^~[^/]*/, (user) => tilde(shell, user) ?? user) : written;
  return entries(shell, expanded || '.')
    .filter((entry) => entry.name.startsWith(prefix) && (prefix.startsWith('.') || !entry.name.startsWith('.')))
    .map((entry) => ({
      entry,
      directory: entry.type === 'directory' || (entry.type === 'symlink' && isDirectory(shell, expanded + entry.name)),
    }))
    .filter(({ directory }) => wanted(directory))
    .map(({ entry, directory }) => ({
      value:
        (written.startsWith('~') ? written : backslashQuoted(written).replace(/^''$/, '')) +
        backslashQuoted(entry.name) +
        (directory ? '/' : ''),
      shown: entry.name + (directory ? '/' : ''),
      after: directory ? '' : ' ',
    }))
    .sort((a, b) => (a.shown < b.shown ? -1 : 1));
}

function unique(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((candidate) => [candidate.value, candidate])).values()].sort((a, b) => (a.shown < b.shown ? -1 : 1));
}

function commonPrefix(values: readonly string[]): string {
  let prefix = values[0] ?? '';
  for (const value of values) while (!value.startsWith(prefix)) prefix = prefix.slice(0, -1);
  return prefix.endsWith('\\') ? prefix.slice(0, -1) : prefix;
}

function entries(shell: Shell, directory: string): readonly DirEntry[] {
  try {
    return shell.sys.readdir(directory);
  } catch (error) {
    if (isErrno(error)) return [];
    throw error;
  }
}

function isDirectory(shell: Shell, path: string): boolean {
  if (path === '') return false;
  try {
    return shell.sys.stat(path).type === 'directory';
  } catch (error) {
    if (isErrno(error)) return false;
    throw error;
  }
}

/** Candidates in columns, read downwards, as readline lists them. */
export function listMatches(matches: readonly string[], cols: number): string {
  const widest = Math.max(...matches.map((match) => match.length)) + 2;
  const perRow = Math.max(1, Math.floor(cols / widest));
  const rows = Math.ceil(matches.length / perRow);
  let out = '';
  for (let row = 0; row < rows; row++) {
    for (let at = row; at < matches.length; at += rows) out += (matches[at] as string).padEnd(perRow === 1 ? 0 : widest);
    out += '\r\n';
  }
  return out.replaceAll('\r\n', '\n');
}
