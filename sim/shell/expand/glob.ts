import { isErrno } from '../../base/errno.ts';
import type { DirEntry } from '../../kernel/sys.ts';
import type { Shell } from '../shell.ts';
import { compilePattern, hasGlob } from './pattern.ts';

/** Pathname expansion: the names that match, sorted by code point; empty when there are none. */
export function glob(shell: Shell, pattern: string): string[] {
  const segments = splitPath(pattern);
  const found = pattern.startsWith('/') ? expandFrom(shell, '/', segments) : expandFrom(shell, '', segments);
  const ignored = ignoredPatterns(shell).map((each) => compilePattern(each));
  const kept = ignored.length ? found.filter((name) => !ignored.some((each) => each.test(name))) : found;
  return kept.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** GLOBIGNORE; when it is set, names with a dot match too. */
function ignoredPatterns(shell: Shell): string[] {
  return (shell.personality.name === 'bash' ? (shell.variables.get('GLOBIGNORE') ?? '') : '').split(':').filter(Boolean);
}

function expandFrom(shell: Shell, base: string, segments: readonly string[]): string[] {
  const [segment, ...rest] = segments;
  if (segment === undefined) return base === '' ? [] : [base];
  if (segment === '')
    return rest.length ? expandFrom(shell, base, rest) : isDirectory(shell, base) ? [base.endsWith('/') ? base : `${base}/`] : [];
  const last = rest.length === 0;
  if (!hasGlob(segment)) {
    const path = base + unescaped(segment);
    if (last) return exists(shell, path) ? [path] : [];
    return isDirectory(shell, path) ? expandFrom(shell, `${path}/`, rest) : [];
  }
  if (segment === '**' && shell.options.isOn('globstar')) return globstar(shell, base, rest);
  const matcher = compilePattern(segment, { ignoreCase: shell.options.isOn('nocaseglob') });
  const names = entries(shell, base)
    .map((entry) => entry.name)
    .filter((name) => visible(shell, name, segment) && matcher.test(name));
  if (last) return names.map((name) => base + name);
  return names.filter((name) => isDirectory(shell, base + name)).flatMap((name) => expandFrom(shell, `${base}${name}/`, rest));
}

/** `**`: this directory and all below. */
function globstar(shell: Shell, base: string, rest: readonly string[], outermost = true): string[] {
  const here = rest.length ? expandFrom(shell, base, rest) : base && outermost ? [base] : [];
  const below = entries(shell, base)
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const path = base + entry.name;
      if (entry.type === 'directory') return [...(rest.length ? [] : [path]), ...globstar(shell, `${path}/`, rest, false)];
      return rest.length ? [] : [path];
    });
  return [...here, ...below];
}

function visible(shell: Shell, name: string, segment: string): boolean {
  if (name === '.' || name === '..') return false;
  return (
    !name.startsWith('.') ||
    segment.startsWith('.') ||
    segment.startsWith('\\.') ||
    shell.options.isOn('dotglob') ||
    ignoredPatterns(shell).length > 0
  );
}

function entries(shell: Shell, base: string): readonly DirEntry[] {
  try {
    return shell.sys.readdir(base || '.');
  } catch (error) {
    if (isErrno(error)) return [];
    throw error;
  }
}

function exists(shell: Shell, path: string): boolean {
  try {
    shell.sys.lstat(path);
    return true;
  } catch (error) {
    if (isErrno(error)) return false;
    throw error;
  }
}

function isDirectory(shell: Shell, path: string): boolean {
  try {
    return shell.sys.stat(path).type === 'directory';
  } catch (error) {
    if (isErrno(error)) return false;
    throw error;
  }
}

/** Splits at slashes, but not inside brackets or after a backslash. */
function splitPath(pattern: string): string[] {
  return pattern.replace(/^\/+/, '').split(/\/+/);
}

function unescaped(segment: string): string {
  return segment.replace(/\\([\s\S])/g, '$1');
}
