import { isErrno, strerror } from '../../base/errno.ts';
import type { Stat, Sys } from '../../kernel/sys.ts';
import { groupById, groupByName, userById, userByName } from '../../libc/passwd.ts';
import { asked, listed, output, printed, removed } from './actions.ts';
import { batched, readCommand, single } from './command.ts';
import { fileSystemOf, formatted, parseFormat } from './format.ts';
import { linked, named, types } from './names.ts';
import { aged, counted, newer, permitted, sized } from './numbers.ts';
import { syntaxOf, whole } from './regex.ts';
import { type Found, type Origin, type Search, type Test, Wrong } from './search.ts';

const TRUE: Test = () => true;
/** Options that change nothing here. */
const IDLE = ['-noleaf', '-ignore_readdir_race', '-noignore_readdir_race', '-nowarn', '-warn'];
const GAPS = ['-used', '-files0-from'];

/** The tests, actions and options of an expression, and what they say about the whole search. */
export class Primaries {
  readonly #sys: Sys;
  readonly #origin: { readonly now: number; readonly midnight: number };
  readonly #links: Search['follow'];
  #fromMidnight = false;
  #syntax = 'findutils-default';
  acts = false;
  deletes = false;
  prunes = false;
  saidDepth = false;
  oneFileSystem = false;
  follow = false;
  least = 0;
  deepest = Number.POSITIVE_INFINITY;
  readonly warnings: string[] = [];

  constructor(sys: Sys, origin: { now: number; midnight: number }, links: Search['follow']) {
    this.#sys = sys;
    this.#origin = origin;
    this.#links = links;
  }

  /** Reads one primary; its arguments are taken off `rest`. @throws Wrong */
  read(word: string, rest: string[]): Test {
    if (IDLE.includes(word)) return TRUE;
    if (GAPS.includes(word)) throw new Gap(word);
    const option = this.#option(word, rest) ?? this.#action(word, rest) ?? this.#test(word, rest);
    if (!option) throw new Wrong(`unknown predicate \`${word}'`);
    return option;
  }

  #value(word: string, rest: string[]): string {
    const value = rest.shift();
    if (value === undefined)
      throw new Wrong(/^-newer[aBcm][aBcmt]$/.test(word) ? `The ‘${word}’ test needs an argument` : `missing argument to \`${word}'`);
    return value;
  }

  #option(word: string, rest: string[]): Test | undefined {
    switch (word) {
      case '-depth':
      case '-d':
        this.saidDepth = true;
        return TRUE;
      case '-xdev':
      case '-mount':
        this.oneFileSystem = true;
        return TRUE;
      case '-follow':
        this.follow = true;
        return TRUE;
      case '-daystart':
        this.#fromMidnight = true;
        return TRUE;
      case '-regextype':
        this.#syntax = syntaxOf(this.#value(word, rest));
        return TRUE;
      case '-maxdepth':
      case '-mindepth': {
        const given = this.#value(word, rest);
        if (!/^\d+$/.test(given)) throw new Wrong(`Expected a positive decimal integer argument to ${word}, but got ‘${given}’`);
        if (word === '-maxdepth') this.deepest = Number(given);
        else this.least = Number(given);
        return TRUE;
      }
      default:
        return undefined;
    }
  }

  #action(word: string, rest: string[]): Test | undefined {
    const before = this.acts;
    this.acts = true;
    const value = (): string => this.#value(word, rest);
    switch (word) {
      case '-print':
        return printed(1, ({ path }) => `${path}\n`);
      case '-print0':
        return printed(1, ({ path }) => `${path}\0`);
      case '-fprint':
        return printed(output(this.#sys, value()), ({ path }) => `${path}\n`);
      case '-fprint0':
        return printed(output(this.#sys, value()), ({ path }) => `${path}\0`);
      case '-printf':
      case '-fprintf': {
        const file = word === '-fprintf' ? value() : undefined;
        const format = parseFormat(value());
        this.warnings.push(...format.warnings);
        return printed(output(this.#sys, file), (found, sys) => formatted(sys, format, found));
      }
      case '-ls':
        return printed(1, listed);
      case '-fls':
        return printed(output(this.#sys, value()), listed);
      case '-delete':
        this.deletes = true;
        return removed;
      case '-quit':
        return (search) => {
          search.over = true;
          return true;
        };
      case '-exec':
      case '-execdir': {
        const { words, many } = readCommand(word, rest);
        return (many ? batched : single)(words, word === '-execdir');
      }
      case '-ok':
      case '-okdir': {
        const { words } = readCommand(word, rest);
        return asked(words, single(words, word === '-okdir'));
      }
      default:
        this.acts = before;
        return undefined;
    }
  }

  #test(word: string, rest: string[]): Test | undefined {
    const sys = this.#sys;
    const value = (): string => this.#value(word, rest);
    const origin: Origin = { now: this.#origin.now, midnight: this.#fromMidnight ? this.#origin.midnight : undefined };
    if (/^-newer([aBcm][aBcmt])?$|^-[ac]newer$/.test(word)) return newer(sys, word, value(), (path) => this.#stat(path));
    if (word.startsWith('-newer')) throw new Wrong(`invalid predicate \`${word}'`);
    if (/^-[acm](time|min)$/.test(word)) return aged(word, value(), origin);
    switch (word) {
      case '-true':
        return TRUE;
      case '-false':
        return () => false;
      case '-prune':
        this.prunes = true;
        return (search) => {
          search.pruned = true;
          return true;
        };
      case '-name':
      case '-iname':
        return named(value(), word === '-iname', ({ name }) => name);
      case '-path':
      case '-wholename':
      case '-ipath':
      case '-iwholename':
        return named(value(), word.startsWith('-i'), ({ path }) => path);
      case '-lname':
      case '-ilname':
        return linked(value(), word === '-ilname');
      case '-regex':
      case '-iregex':
        return whole(value(), word === '-iregex', this.#syntax);
      case '-type': {
        const wanted = types(word, value());
        return (_, { stat }) => wanted.includes(stat.type);
      }
      case '-xtype': {
        const wanted = types(word, value());
        return (search, found) => wanted.includes(otherType(search, found));
      }
      case '-links':
        return counted(word, value(), ({ stat }) => stat.nlink);
      case '-inum':
        return counted(word, value(), ({ stat }) => stat.ino);
      case '-uid':
        return counted(word, value(), ({ stat }) => stat.uid);
      case '-gid':
        return counted(word, value(), ({ stat }) => stat.gid);
      case '-size':
        return sized(value());
      case '-perm':
        return permitted(value());
      case '-empty':
        return ({ tool }, { path, stat }) =>
          stat.type === 'directory'
            ? tool.sys.readdir(path).every(({ name }) => name === '.' || name === '..')
            : stat.type === 'file' && stat.size === 0;
      case '-samefile': {
        const one = this.#stat(value());
        return (_, { stat }) => stat.ino === one.ino && stat.dev === one.dev;
      }
      case '-user': {
        const user = value();
        const uid = userByName(sys, user)?.uid ?? (/^\d+$/.test(user) ? Number(user) : undefined);
        if (uid === undefined) throw new Wrong(`‘${user}’ is not the name of a known user`);
        return (_, { stat }) => stat.uid === uid;
      }
      case '-group': {
        const group = value();
        const gid = groupByName(sys, group)?.gid ?? (/^\d+$/.test(group) ? Number(group) : undefined);
        if (gid === undefined) throw new Wrong(`‘${group}’ is not the name of an existing group`);
        return (_, { stat }) => stat.gid === gid;
      }
      case '-nouser':
        return (_, { stat }) => userById(sys, stat.uid) === undefined;
      case '-nogroup':
        return (_, { stat }) => groupById(sys, stat.gid) === undefined;
      case '-readable':
        return ({ tool }, { path }) => permits(tool.sys, path, { read: true });
      case '-writable':
        return ({ tool }, { path }) => permits(tool.sys, path, { write: true });
      case '-executable':
        return ({ tool }, { path }) => permits(tool.sys, path, { execute: true });
      case '-fstype': {
        const type = value();
        return ({ tool }, { path }) => fileSystemOf(tool.sys, path) === type;
      }
      case '-context':
        throw new Wrong('invalid predicate -context: SELinux is not enabled.');
      default:
        return undefined;
    }
  }

  #stat(path: string): Stat {
    try {
      return this.#links === 'never' ? this.#sys.lstat(path) : this.#sys.stat(path);
    } catch (error) {
      if (!isErrno(error)) throw error;
      throw new Wrong(`‘${path}’: ${strerror(error.code)}`);
    }
  }
}

/** A part of the real program that is not simulated. */
export class Gap extends Error {}

/** The type that -type does not look at: where a link leads, or with -L the link's own. */
function otherType({ tool, follow }: Search, { path, stat }: Found): string {
  try {
    return follow === 'always' ? tool.sys.lstat(path).type : stat.type === 'symlink' ? tool.sys.stat(path).type : stat.type;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return 'symlink';
  }
}

function permits(sys: Sys, path: string, mode: Parameters<Sys['access']>[1]): boolean {
  try {
    sys.access(path, mode);
    return true;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return false;
  }
}
