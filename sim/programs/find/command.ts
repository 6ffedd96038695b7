import { isErrno, strerror } from '../../base/errno.ts';
import { findInPath, spawn } from '../../libc/spawn.ts';
import { type Found, fails, type Search, type Test, Wrong } from './search.ts';

/** Bytes that the arguments of one command may take: what findutils fills, far below ARG_MAX. */
const MOST_BYTES = 131_072;

/** What stands between -exec and its `;` or `+`. */
export interface Command {
  readonly words: readonly string[];
  readonly many: boolean;
}

/** Takes a command off the words of an expression. @throws Wrong */
export function readCommand(option: string, rest: string[]): Command {
  const end = rest.findIndex((word, i) => word === ';' || (word === '+' && rest[i - 1] === '{}'));
  if (end < 0) throw new Wrong(`missing argument to \`${option}'`);
  if (end === 0) throw new Wrong(`invalid argument \`;' to \`${option}'`);
  const many = rest[end] === '+';
  const words = rest.splice(0, end + 1).slice(0, many ? -2 : -1);
  if (many && words.some((word) => word.includes('{}'))) throw new Wrong(`Only one instance of {} is supported with ${option} ... +`);
  if (words.length === 0) return { words: ['{}'], many: false };
  return { words, many };
}

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '.');

/** -exec … ; and -execdir … ;: true where the command ended well. */
export function single(words: readonly string[], there: boolean): Test {
  return (search, { path, name }) => {
    const called = there ? `./${name}` : path;
    return run(
      search,
      words.map((word) => word.replaceAll('{}', called)),
      there ? folderOf(path) : undefined,
    );
  };
}

/** -exec … +: gathers paths, and runs the command with as many at once as go into it. Always true. */
export function batched(words: readonly string[], there: boolean): Test {
  const room = MOST_BYTES - words.reduce((sum, word) => sum + word.length + 1, 0);
  let waiting: string[] = [];
  let size = 0;
  let folder: string | undefined;
  let known: Search | undefined;
  const flush = async (search: Search): Promise<void> => {
    const argv = [...words, ...waiting];
    const none = waiting.length === 0;
    waiting = [];
    size = 0;
    if (!none && !(await run(search, argv, folder))) search.status = 1;
  };
  return async (search, { path, name }: Found) => {
    if (known !== search) search.last.push(() => flush(search));
    known = search;
    const called = there ? `./${name}` : path;
    if (size + called.length + 1 > room || (there && folder !== undefined && folder !== folderOf(path))) await flush(search);
    folder = there ? folderOf(path) : undefined;
    waiting.push(called);
    size += called.length + 1;
    return true;
  };
}

async function run(search: Search, argv: readonly string[], cwd: string | undefined): Promise<boolean> {
  const { sys } = search.tool;
  const file = findInPath(sys, argv[0] ?? '');
  if (file === undefined) return told(search, argv[0] ?? '', 'No such file or directory');
  try {
    const ended = await sys.waitpid(spawn(sys, file, argv, cwd === undefined ? {} : { cwd }));
    return ended?.status.kind === 'exited' && ended.status.code === 0;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return told(search, argv[0] ?? '', strerror(error.code));
  }
}

/** A command that cannot be started is told of, and is no failure of the search. */
async function told(search: Search, command: string, why: string): Promise<boolean> {
  const { status } = search;
  await fails(search, `‘${command}’: ${why}`);
  search.status = status;
  return false;
}
