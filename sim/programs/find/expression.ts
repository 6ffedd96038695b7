import { text } from '../../base/bytes.ts';
import type { Stat, Sys } from '../../kernel/sys.ts';
import { removeTree } from '../../libc/files.ts';
import { userByName } from '../../libc/passwd.ts';
import { findInPath, spawn } from '../../libc/spawn.ts';
import { printError } from '../../libc/stdio.ts';
import { source as extended } from '../regular-expression.ts';
import type { Tool } from '../tool.ts';
import { formatted } from './format.ts';

export interface Found {
  readonly path: string;
  readonly name: string;
  readonly stat: Stat;
  readonly depth: number;
}

type Test = (tool: Tool, found: Found) => Promise<boolean>;

export interface Plan {
  readonly test: Test;
  /** What can only be told on the machine: a message where something is not known there. */
  readonly checks: readonly ((sys: Sys) => string | undefined)[];
  readonly least: number;
  readonly deepest: number;
  /** A directory comes after what is in it. */
  readonly depthFirst: boolean;
}

const TYPES: Readonly<Record<string, string>> = { f: 'file', d: 'directory', l: 'symlink', p: 'fifo', s: 'socket', c: 'char', b: 'block' };
const GAPS = ['-perm', '-newermt', '-amin', '-atime', '-ctime', '-cmin', '-ls', '-prune', '-fprint', '-samefile', '-inum', '-group'];

/** find's expression: tests joined by and, -o, ! and parentheses. Without an action, what holds is printed. */
export function parse(words: readonly string[]): Plan | { wrong: string; gap: boolean; message?: string } {
  const rest = [...words];
  const options = { least: 0, deepest: Number.POSITIVE_INFINITY, depthFirst: words.includes('-depth') || words.includes('-delete') };
  let acts = false;
  const checks: Plan['checks'][number][] = [];
  let wrong: { wrong: string; gap: boolean; message?: string } | undefined;
  const fail = (message: string): Test => {
    wrong ??= { wrong: message, gap: false, message };
    return async () => false;
  };
  const print: Test = async (tool, { path }) => {
    await tool.print(`${path}\n`);
    return true;
  };

  const depth = (word: string, given: string): number => {
    if (!/^\d+$/.test(given)) fail(`Expected a positive decimal integer argument to ${word}, but got ‘${given}’`);
    return Number(given);
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
      case '-lname':
        return linked(value());
      case '-regex':
      case '-iregex':
        return whole(value(), word === '-iregex');
      case '-links': {
        const count = value();
        return async (_, { stat }) => compared(count, stat.nlink);
      }
      case '-printf': {
        acts = true;
        const format = value();
        return async (tool, found) => {
          await tool.print(formatted(tool, format, found));
          return true;
        };
      }
      case '-iname':
        return named(value(), true, ({ name }) => name);
      case '-path':
      case '-wholename':
        return named(value(), false, ({ path }) => path);
      case '-type': {
        const asked = value();
        const unknown = asked.split(',').find((letter) => TYPES[letter] === undefined);
        if (unknown !== undefined) return fail(`Unknown argument to -type: ${unknown}`);
        const types = asked.split(',').map((letter) => TYPES[letter]);
        return async (_, { stat }) => types.includes(stat.type);
      }
      case '-maxdepth':
        options.deepest = depth(word, value());
        return async () => true;
      case '-mindepth':
        options.least = depth(word, value());
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
      case '-size': {
        const given = value();
        const unit = /^[-+]?\d+(.)$/.exec(given)?.[1];
        if (!/^[-+]?\d+[cwbkMG]?$/.test(given))
          return fail(unit ? `invalid -size type \`${unit}'` : `Invalid argument \`${given}' to -size`);
        return size(given);
      }
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
        const known = (sys: Sys) => userByName(sys, user) !== undefined || /^\d+$/.test(user);
        checks.push((sys) => (known(sys) ? undefined : `‘${user}’ is not the name of a known user`));
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
      case '-exec':
      case '-execdir':
      case '-ok': {
        acts = true;
        const end = rest.findIndex((one, i) => one === ';' || (one === '+' && rest[i - 1] === '{}'));
        if (end < 1) return fail(`missing argument to \`${word}'`);
        const words = rest.splice(0, end + 1).slice(0, -1);
        if (word === '-ok') return asked(words);
        return command(words, word === '-execdir' ? 'there' : 'here');
      }
      default:
        wrong ??= { wrong: word, gap: GAPS.includes(word) };
        return async () => false;
    }
  };

  const expression = either();
  if (wrong) return wrong;
  const test: Test = acts ? expression : async (tool, found) => (await expression(tool, found)) && print(tool, found);
  return { test, checks, ...options };
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

/** @param where `there`: in the directory of what was found, which is called by its own name */
function command(words: readonly string[], where: 'here' | 'there'): Test {
  return async (tool, { path, name }) => {
    const { sys } = tool;
    const called = where === 'there' ? `./${name}` : path;
    const argv = words.map((word) => word.replaceAll('{}', called));
    const file = findInPath(sys, argv[0] ?? '');
    if (file === undefined) {
      await tool.complain(`${tool.quote(argv[0] ?? '')}: No such file or directory`);
      return false;
    }
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '.';
    const child = spawn(sys, file, argv, where === 'there' ? { cwd: folder } : {});
    const ended = await sys.waitpid(child);
    return ended?.status.kind === 'exited' && ended.status.code === 0;
  };
}

/** Runs the command where the answer begins with a y. */
function asked(words: readonly string[]): Test {
  const run = command(words, 'here');
  return async (tool, found) => {
    await printError(tool.sys, `< ${words[0]} ... ${found.path} > ? `);
    const answer = text(await tool.sys.read(0));
    return /^[yY]/.test(answer) && run(tool, found);
  };
}

function linked(pattern: string): Test {
  const matcher = glob(pattern, false);
  return async ({ sys }, { path, stat }) => stat.type === 'symlink' && matcher.test(sys.readlink(path));
}

/** Emacs' syntax: basic, but with + and ? for repetition. */
function whole(pattern: string, fold: boolean): Test {
  const source = extended(
    pattern.replace(/\\([(){}|])|([(){}|])/g, (_, escaped?: string, plain?: string) => escaped ?? `\\${plain}`),
    'E',
  );
  const matcher = new RegExp(`^(?:${source})$`, fold ? 'isu' : 'su');
  return async (_, { path }) => matcher.test(path);
}
