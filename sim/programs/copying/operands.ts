import { isErrno, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import type { Tool } from '../tool.ts';

/** Sources, and what each is to become: `into` a directory, or `as` the one name. */
export type Operands =
  | { readonly sources: readonly string[]; readonly into: string }
  | { readonly sources: readonly string[]; readonly as: string };

/** `SOURCE… DIRECTORY`, `SOURCE DEST`, -t and -T, as cp, mv and install read them; a status after a complaint. */
export async function readOperands(tool: Tool): Promise<Operands | number> {
  const { sys } = tool;
  const names = tool.args;
  const stripped = (sources: readonly string[]): readonly string[] =>
    tool.has('Y') ? sources.map((name) => name.replace(/(?<=.)\/+$/, '')) : sources;
  const directory = tool.value('t');
  if (names.length === 0) return tool.wrong('missing file operand');
  if (directory === undefined && names.length === 1)
    return tool.wrong(`missing destination file operand after ${tool.quoteName(names[0] ?? '')}`);
  const last = names.at(-1) ?? '';
  if (tool.has('T')) {
    if (directory !== undefined) return tool.complain('cannot combine --target-directory (-t) and --no-target-directory (-T)');
    if (names.length > 2) return tool.wrong(`extra operand ${tool.quoteName(names[2] ?? '')}`);
    return { sources: names.slice(0, 1), as: last };
  }
  if (directory !== undefined) {
    const why = notDirectory(sys, directory);
    if (why) return tool.complain(`target directory ${tool.quoteName(directory)}: ${why}`);
    return { sources: stripped(names), into: directory };
  }
  const why = notDirectory(sys, last);
  if (!why) return { sources: stripped(names.slice(0, -1)), into: last };
  if (names.length > 2) return tool.complain(tool.busybox ? `can't stat '${last}': ${why}` : `target ${tool.quoteName(last)}: ${why}`);
  return { sources: names.slice(0, 1), as: last };
}

/** What a source is called in the directory it goes into. */
export function placeIn(directory: string, source: string): string {
  const base = source.replace(/\/+$/, '').split('/').pop() || (source.startsWith('/') ? '/' : '');
  const name = base === '..' ? '' : base;
  return `${directory}${directory.endsWith('/') ? '' : '/'}${name.replace(/^\//, '')}`;
}

function notDirectory(sys: Sys, path: string): string | undefined {
  try {
    return sys.stat(path).type === 'directory' ? undefined : strerror('ENOTDIR');
  } catch (error) {
    if (!isErrno(error)) throw error;
    return strerror(error.code);
  }
}
