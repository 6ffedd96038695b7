import { isErrno } from '../../../base/errno.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { readText, readTextIfAny } from '../../../libc/files.ts';

/** A directive with its words, and those inside its braces. */
export interface Directive {
  readonly words: readonly string[];
  readonly block?: readonly Directive[];
  readonly file: string;
  readonly line: number;
}

/** A configuration that nginx does not start with. The message is nginx's, without `[emerg]`. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigError';
  }
}

interface Token {
  readonly text: string;
  readonly line: number;
}

/** Words, quoted words, `;`, `{` and `}`; comments are left out. */
function tokens(source: string): Token[] {
  const found: Token[] = [];
  let line = 1;
  for (const [text] of source.matchAll(/#[^\n]*|\n|[;{}]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s;{}]+/g)) {
    if (text === '\n') line += 1;
    else if (!text.startsWith('#')) found.push({ text, line });
  }
  return found;
}

/** Reads a configuration file and those it includes. @throws ConfigError */
export function loadConfig(sys: Sys, path: string): Directive[] {
  let source: string;
  try {
    source = readText(sys, path);
  } catch (error) {
    if (isErrno(error)) throw new ConfigError(`open() "${path}" failed (2: No such file or directory)`);
    throw error;
  }
  const all = tokens(source);
  const state = { at: 0 };
  const read = readBlock(sys, path, all, state, false);
  return read;
}

function readBlock(sys: Sys, file: string, all: readonly Token[], state: { at: number }, inside: boolean): Directive[] {
  const out: Directive[] = [];
  let words: string[] = [];
  for (; state.at < all.length; state.at++) {
    const { text, line } = all[state.at] ?? { text: '', line: 0 };
    if (text === '}') {
      if (!inside || words.length > 0) throw new ConfigError(`unexpected "}" in ${file}:${line}`);
      return out;
    }
    if (text === ';' && words.length === 0) throw new ConfigError(`unexpected ";" in ${file}:${line}`);
    if (text === ';') {
      if (words[0] === 'include') out.push(...included(sys, words[1] ?? ''));
      else out.push({ words, file, line });
      words = [];
    } else if (text === '{') {
      state.at += 1;
      out.push({ words, block: readBlock(sys, file, all, state, true), file, line });
      words = [];
    } else words.push(/^["']/.test(text) ? text.slice(1, -1) : text);
  }
  const last = all.at(-1)?.line ?? 1;
  if (inside || words.length > 0)
    throw new ConfigError(`unexpected end of file, expecting "${inside ? '}' : ';" or "}'}" in ${file}:${last}`);
  return out;
}

/** A file, or all files of a directory that a `*` fits; a pattern may fit none. */
function included(sys: Sys, pattern: string): Directive[] {
  if (!pattern.includes('*')) return loadConfig(sys, pattern);
  const slash = pattern.lastIndexOf('/');
  const [before = '', after = ''] = pattern.slice(slash + 1).split('*');
  const directory = pattern.slice(0, slash);
  const names = sys.readdir(directory).map((entry) => entry.name);
  const fitting = names.filter((name) => name.startsWith(before) && name.endsWith(after)).sort();
  return fitting.flatMap((name) =>
    readTextIfAny(sys, `${directory}/${name}`) === undefined ? [] : loadConfig(sys, `${directory}/${name}`),
  );
}
