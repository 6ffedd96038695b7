import { goMessage, isErrno } from '../../../base/errno.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { readText } from '../../../libc/files.ts';

/**
 * `--env-file`, `--label-file`: `NAME=value` a line; `#` begins a comment; a bare name stands for the client's own variable, if it has it.
 * Source: docker/cli opts/file.go.
 * @throws Error `open /x: no such file or directory`, `no variable name on line '=x'`
 */
export function readKeyValueFiles(sys: Sys, paths: readonly string[], lookUp?: (name: string) => string | undefined): string[] {
  return paths.flatMap((path) => linesOf(sys, path).flatMap((line) => entryOf(line, lookUp)));
}

function linesOf(sys: Sys, path: string): string[] {
  try {
    return readText(sys, path)
      .replace(/^\ufeff/, '')
      .split(/\r?\n/);
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new Error(`open ${path}: ${goMessage(error.code)}`);
  }
}

function entryOf(given: string, lookUp: ((name: string) => string | undefined) | undefined): string[] {
  const line = given.trimStart();
  if (line === '' || line.startsWith('#')) return [];
  const at = line.indexOf('=');
  const name = at < 0 ? line : line.slice(0, at);
  if (name === '') throw new Error(`no variable name on line '${line}'`);
  if (/\s/.test(name)) throw new Error(`variable '${name}' contains whitespaces`);
  if (at >= 0) return [line];
  const own = lookUp?.(name);
  if (own !== undefined) return [`${name}=${own}`];
  return lookUp ? [] : [name];
}
