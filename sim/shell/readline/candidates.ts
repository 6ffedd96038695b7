import { isErrno } from '../../base/errno.ts';
import type { DirEntry } from '../../kernel/sys.ts';
import { readTextIfAny } from '../../libc/files.ts';
import { builtinNames } from '../builtins/table.ts';
import { tilde } from '../expand/tilde.ts';
import type { Shell } from '../shell.ts';
import { KEYWORDS } from '../syntax/keywords.ts';

export interface Candidate {
  /** What it puts in the word's place, unquoted. */
  readonly value: string;
  /** How it is listed. */
  readonly shown: string;
  readonly kind: 'directory' | 'file' | 'word' | 'verbatim';
}

export function variableNames(shell: Shell, word: string): Candidate[] {
  const brace = word.startsWith('${');
  return shell.variables.names(word.slice(brace ? 2 : 1)).map((name) => ({
    value: `$${brace ? '{' : ''}${name}${brace ? '}' : ''}`,
    shown: `$${brace ? '{' : ''}${name}${brace ? '}' : ''}`,
    kind: isDirectory(shell, shell.variables.get(name) ?? '') ? ('directory' as const) : ('verbatim' as const),
  }));
}

export function commandNames(shell: Shell, prefix: string): Candidate[] {
  const names = new Set([...shell.aliases.keys(), ...shell.functions.keys(), ...builtinNames(shell), ...KEYWORDS]);
  for (const directory of (shell.variables.get('PATH') ?? '').split(':').filter(Boolean))
    for (const entry of entries(shell, directory)) if (entry.type !== 'directory') names.add(entry.name);
  return [...names].filter((name) => name.startsWith(prefix)).map((name) => ({ value: name, shown: name, kind: 'word' }));
}

/** `~ro`: the homes of users. */
export function homes(shell: Shell, word: string): Candidate[] {
  return userNames(shell, word.slice(1)).map((name) => ({ value: `~${name}`, shown: `~${name}`, kind: 'directory' }));
}

export function userNames(shell: Shell, prefix: string): string[] {
  return namesIn(shell, '/etc/passwd').filter((name) => name.startsWith(prefix));
}

export function groupNames(shell: Shell, prefix: string): string[] {
  return namesIn(shell, '/etc/group').filter((name) => name.startsWith(prefix));
}

/** Hosts of /etc/hosts. */
export function hostNames(shell: Shell, prefix: string): string[] {
  const lines = (fileText(shell, '/etc/hosts') ?? '').split('\n').map((line) => line.replace(/#.*/, '').trim().split(/\s+/).slice(1));
  return [...new Set(lines.flat())].filter((name) => name !== '' && name.startsWith(prefix));
}

export function files(shell: Shell, word: string, wanted: (isDirectory: boolean) => boolean = () => true): Candidate[] {
  const cut = word.lastIndexOf('/') + 1;
  const written = word.slice(0, cut);
  const prefix = word.slice(cut);
  const expanded = written.startsWith('~') ? written.replace(/^~[^/]*/, (user) => tilde(shell, user) ?? user) : written;
  return entries(shell, expanded || '.')
    .filter((entry) => entry.name.startsWith(prefix) && (prefix.startsWith('.') || !entry.name.startsWith('.')))
    .map((entry) => ({
      name: entry.name,
      directory: entry.type === 'directory' || (entry.type === 'symlink' && isDirectory(shell, expanded + entry.name)),
    }))
    .filter(({ directory }) => wanted(directory))
    .map(({ name, directory }) => ({
      value: written + name,
      shown: directory ? `${name}/` : name,
      kind: directory ? 'directory' : 'file',
    }));
}

function namesIn(shell: Shell, path: string): string[] {
  return (fileText(shell, path) ?? '')
    .split('\n')
    .map((line) => line.split(':')[0] ?? '')
    .filter(Boolean);
}

function fileText(shell: Shell, path: string): string | undefined {
  try {
    return readTextIfAny(shell.sys, path);
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
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
