import type { Stat } from '../../kernel/sys.ts';
import { removeTree } from '../../libc/files.ts';
import { userByName } from '../../libc/passwd.ts';
import { findInPath, spawn } from '../../libc/spawn.ts';
import type { Tool } from '../tool.ts';

export interface Found {
  readonly path: string;
  readonly name: string;
  readonly stat: Stat;
  readonly depth: number;
}

type Test = (tool: Tool, found: Found) => Promise<boolean>;

export interface Plan {
  readonly test: Test;
  readonly least: number;
  readonly deepest: number;
  /** A directory comes after what is in it. */
  readonly depthFirst: boolean;
}

const TYPES: Readonly<Record<string, string>> = { f: 'file', d: 'directory', l: 'symlink', p: 'fifo', s: 'socket', c: 'char', b: 'block' };
const GAPS = [
  '-printf',
  '-regex',
  '-perm',
  '-newermt',
  '-amin',
  '-atime',
  '-ctime',
  '-cmin',
  '-ls',
  '-prune',
  '-execdir',
  '-ok',
  '-fprint',
  '-samefile',
  '-inum',
  '-links',
  '-group',
  '-iregex',
];

/** find's expression: tests joined by and, -o, ! and parentheses. Without an action, what holds is printed. */
export function parse(words: readonly string[]): Plan | { wrong: string; gap: boolean } {
  const rest = [...words];
  const options = { least: 0, deepest: Number.POSITIVE_INFINITY, depthFirst: words.includes('-depth') || words.includes('-delete') };
  let acts = false;
  let wrong: { wrong: string; gap: boolean } | undefined;
  const print: Test = async (tool, { path }) => {
    await tool.print(`${path}\n`);
    return true;
  };

  const either = (): Test => {
    const parts = [both()];
    while (rest[0] === '-o' || rest[0] === '-or') {
      rest.shift();
      parts.push(both());
    }
    return async (tool, found) => {
      for (const part of parts) if (await part(tool, found)) return true;
      return false;
    };
  };
  const both = (): Test => {
    const parts: Test[] = [];
    while (rest.length && rest[0] !== '-o' && rest[0] !== '-or' && rest[0] !== ')') {
      if (rest[0] === '-a' || rest[0] === '-and') rest.shift();
      else parts.push(single());
    }
    return async (tool, found) => {
      for (const part of parts) if (!(await part(tool, found))) return false;
      return true;
    };
  };
  const single = (): Test => {
    const word = rest.shift() ?? '';
    const value = () => rest.shift() ?? '';
    switch (word) {
      case '!':
      case '-not': {
        const inner = single();
        return async (tool, found) => !(await inner(tool, found));
      }
      case '(': {
        const inner = either();
        rest.shift();
        return inner;
      }
      case '-name':
        return named(value(), false, ({ name }) => name);
      case '-iname':
        return named(value(), true, ({ name }) => name);
      case '-path':
      case '-wholename':
        return named(value(), false, ({ path }) => path);
      case '-type': {
        const types = value()
          .split(',')
          .map((letter) => TYPES[letter]);
        return async (_, { stat }) => types.includes(stat.type);
      }
      case '-maxdepth':
        options.deepest = Number(value());
        return async () => true;
      case '-mindepth':
        options.least = Number(value());
        return async () => true;
      case '-depth':
      case '-xdev':
      case '-mount':
        return async () => true;
      case '-empty':
        return async ({ sys }, { path, stat }) =>
          stat.type === 'directory'
            ? sys.readdir(path).every(({ name }) => name === '.' || name === '..')
            : stat.type === 'file' && stat.size === 0;
      case '-size':
        return size(value());
      case '-mmin':
        return age(value(), 60);
      case '-mtime':
        return age(value(), 86_400);
      case '-newer': {
        const other = value();
        return async ({ sys }, { stat }) => stat.mtime > sys.stat(other).mtime;
      }
      case '-user': {
        const user = value();
        return async ({ sys }, { stat }) => stat.uid === (userByName(sys, user)?.uid ?? Number(user));
      }
      case '-print':
        acts = true;
        return print;
      case '-print0':
        acts = true;
        return async (tool, { path }) => {
          await tool.print(`${path}\0`);
          return true;
        };
      case '-delete':
        acts = true;
        return async ({ sys }, { path }) => {
          removeTree(sys, path);
          return true;
        };
      case '-quit':
        return async ({ sys }) => sys.exit(0);
      case '-exec': {
        acts = true;
        const end = rest.findIndex((one) => one === ';' || one === '+');
        return command(rest.splice(0, end + 1).slice(0, -1));
      }
      default:
        wrong ??= { wrong: word, gap: GAPS.includes(word) };
        return async () => false;
    }
  };

  const expression = either();
  if (wrong) return wrong;
  const test: Test = acts ? expression : async (tool, found) => (await expression(tool, found)) && print(tool, found);
  return { test, ...options };
}

function named(pattern: string, fold: boolean, of: (found: Found) => string): Test {
  const matcher = glob(pattern, fold);
  return async (_, found) => matcher.test(of(found));
}

/** fnmatch(3), where `*` and `?` match a slash too. */
function glob(pattern: string, fold: boolean): RegExp {
  const source = pattern.replace(/\[!([^\]]*)\]|\[[^\]]*\]|[\\^$.+(){}|*?]/g, (piece, negated: string | undefined) => {
    if (piece === '*') return '.*';
    if (piece === '?') return '.';
    if (negated !== undefined) return `[^${negated}]`;
    return piece.startsWith('[') ? piece : `\\${piece}`;
  });
  return new RegExp(`^${source}$`, fold ? 'is' : 's');
}

function compared(spec: string, value: number): boolean {
  const wanted = Number.parseFloat(spec.replace(/^[-+]/, ''));
  return spec.startsWith('+') ? value > wanted : spec.startsWith('-') ? value < wanted : value === wanted;
}

function size(spec: string): Test {
  const units: Readonly<Record<string, number>> = { c: 1, w: 2, b: 512, k: 1024, M: 1024 ** 2, G: 1024 ** 3 };
  const unit = units[spec.at(-1) ?? ''] ?? 512;
  return async (_, { stat }) => compared(spec, Math.ceil(stat.size / unit));
}

function age(spec: string, seconds: number): Test {
  return async ({ sys }, { stat }) => compared(spec, Math.floor((sys.now() - stat.mtime) / 1e6 / seconds));
}

function command(words: readonly string[]): Test {
  return async (tool, { path }) => {
    const argv = words.map((word) => word.replaceAll('{}', path));
    const file = findInPath(tool.sys, argv[0] ?? '');
    if (file === undefined) {
      await tool.complain(`${tool.quote(argv[0] ?? '')}: No such file or directory`);
      return false;
    }
    const ended = await tool.sys.waitpid(spawn(tool.sys, file, argv));
    return ended?.status.kind === 'exited' && ended.status.code === 0;
  };
}
