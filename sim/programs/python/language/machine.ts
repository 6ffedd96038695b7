import type { Sys } from '../../../kernel/sys.ts';
import { builtins } from './builtins.ts';
import { evaluate } from './evaluate.ts';
import { assignedNames, execute, type Runner } from './execute.ts';
import { call, type Interpreter } from './interpreter.ts';
import { method } from './methods.ts';
import { makeModule } from './modules.ts';
import { suggestion } from './names.ts';
import { str, typeName } from './show.ts';
import { Stream } from './streams.ts';
import { NotSimulated } from './syntax-error.ts';
import { passed } from './traceback.ts';
import type { Block, Expression } from './tree.ts';
import { Dict, Exc, type Frame, Func, List, Raised, raise, Thing, Tuple, Type, type Value } from './values.ts';

/** What the library sees of the interpreter. */
export interface Machine extends Interpreter {
  readonly sys: Sys;
  readonly argv: readonly string[];
  readonly stdin: Stream;
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** Waits for something, or until Ctrl-C. */
  wait<T>(work: Promise<T>): Promise<T>;
}

const START = { line: 1, col: 0, endLine: 1, endCol: 0 };
const DEEPEST = 999;
/** Steps between two looks at the rest of the world, and what they cost (microseconds). */
const STEPS = 1000;
const COST = 100;

/** One interpreter in one process. Ctrl-C raises KeyboardInterrupt wherever it is. */
export function startPython(sys: Sys, argv: readonly string[], show?: (value: Value) => Promise<void>) {
  let interrupt: (() => void) | undefined;
  let interrupted = false;
  let steps = 0;
  let depth = 0;
  sys.sigaction('SIGINT', () => {
    interrupted = true;
    interrupt?.();
  });
  const check = (): void => {
    if (!interrupted) return;
    interrupted = false;
    throw raise('KeyboardInterrupt');
  };
  const wait = async <T>(work: Promise<T>): Promise<T> => {
    check();
    work.catch(() => undefined);
    const stopped = new Promise<undefined>((resolve) => {
      interrupt = () => resolve(undefined);
    });
    const first = await Promise.race([work.then((value) => ({ value })), stopped]);
    interrupt = undefined;
    if (!first) check();
    return first ? first.value : work;
  };
  const modules = new Map<string, Thing>();
  const stream = (fd: number, name: string, mode: string): Stream => new Stream(sys, fd, name, mode, wait);
  const world: Runner & Machine & { builtins: Map<string, Value> } = {
    ...{ sys, argv, wait, show, builtins: new Map(), marks: new WeakMap(), handling: [] },
    ...{ stdin: stream(0, '<stdin>', 'r'), stdout: stream(1, '<stdout>', 'w'), stderr: stream(2, '<stderr>', 'w') },
    breathe() {
      if (++steps % STEPS !== 0) return undefined;
      return sys.sleep(COST).then(check);
    },
    importModule(name) {
      const known = modules.get(name) ?? makeModule(world, name);
      if (!known) {
        if (
          /^(re|string|collections|itertools|functools|pathlib|datetime|subprocess|urllib|threading|argparse|shutil|typing|logging|signal|hashlib|base64|csv|io|glob|tempfile|uuid|copy|enum|dataclasses|asyncio|http|sqlite3|statistics|traceback|unittest)(\.|$)/.test(
            name,
          )
        )
          throw new NotSimulated(`import ${name}`);
        throw raise('ModuleNotFoundError', `No module named '${name}'`);
      }
      modules.set(name, known);
      return known;
    },
    attribute(object, name) {
      if (object instanceof Thing && object.attributes.has(name)) return object.attributes.get(name) ?? null;
      if (object instanceof Exc && name === 'args') return new Tuple(object.args);
      if (object instanceof Exc && object.attributes.has(name)) return object.attributes.get(name) ?? null;
      if ((object instanceof Type || object instanceof Func) && name === '__name__') return object.name;
      const found = method(object, name, (callee, args) => call(world, callee, args));
      if (found !== undefined) return found;
      if (object instanceof Thing && object.typeName === 'module') {
        throw raise('AttributeError', `module '${/'([^']*)'/.exec(object.shown)?.[1]}' has no attribute '${name}'`);
      }
      const error = raise(
        'AttributeError',
        `${object instanceof Type ? `type object '${object.name}'` : `'${typeName(object)}' object`} has no attribute '${name}'`,
      );
      const near = ['append', 'upper', 'lower', 'split', 'strip', 'join', 'items', 'keys', 'values', 'replace'].filter((one) =>
        method(object, one, async () => null),
      );
      const hint = suggestion(name, near);
      if (hint) error.exception.attributes.set('hint', `. Did you mean: '${hint}'?`);
      throw error;
    },
    async callFunction(callee, args, keywords) {
      if (depth >= DEEPEST) throw raise('RecursionError', 'maximum recursion depth exceeded');
      const block = Array.isArray(callee.body) ? (callee.body as Block) : undefined;
      const own = block ? assignedNames(block) : new Set<string>();
      const { home } = callee;
      const frame: Frame = {
        ...{ name: callee.name, file: home.file, variables: bind(callee, args, keywords), globals: home.globals },
        ...{ around: home.around || home.own ? home : undefined, own, elsewhere: new Map(), span: START, expression: undefined },
      };
      depth++;
      try {
        // Deep recursion must not use up the stack of whatever runs this.
        if (depth % 40 === 0) await Promise.resolve();
        if (!block) return await evaluate(world, frame, callee.body as Expression);
        const leaving = await execute(world, frame, block);
        return leaving?.how === 'return' ? leaving.value : null;
      } catch (error) {
        passed(error, frame, world.marks);
        throw error;
      } finally {
        depth--;
      }
    },
  };
  for (const [name, value] of builtins(world)) world.builtins.set(name, value);
  return world;
}

function bind(callee: Func, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Map<string, Value> {
  const { parameters, fallbacks, name } = callee;
  const variables = new Map<string, Value>();
  const plain = parameters.filter((one) => !one.star);
  const rest = parameters.find((one) => one.star === '*');
  const named = parameters.find((one) => one.star === '**');
  for (const [i, one] of plain.entries()) {
    const value = args[i];
    if (value !== undefined) variables.set(one.name, value);
  }
  if (rest) variables.set(rest.name, new Tuple(args.slice(plain.length)));
  else if (args.length > plain.length) {
    const least = plain.length - fallbacks.size;
    const takes = fallbacks.size
      ? `from ${least} to ${plain.length} positional arguments`
      : `${plain.length} positional argument${plain.length === 1 ? '' : 's'}`;
    throw raise('TypeError', `${name}() takes ${takes} but ${args.length} ${args.length === 1 ? 'was' : 'were'} given`);
  }
  const extra = new Dict();
  for (const [key, value] of keywords) {
    if (plain.some((one) => one.name === key)) {
      if (variables.has(key)) throw raise('TypeError', `${name}() got multiple values for argument '${key}'`);
      variables.set(key, value);
    } else if (named) extra.set(key, value);
    else throw raise('TypeError', `${name}() got an unexpected keyword argument '${key}'`);
  }
  if (named) variables.set(named.name, extra);
  const missing: string[] = [];
  for (const one of plain) {
    if (variables.has(one.name)) continue;
    const fallback = fallbacks.get(one.name);
    if (fallback === undefined) missing.push(`'${one.name}'`);
    else variables.set(one.name, fallback);
  }
  if (missing.length) {
    const list = missing.length < 3 ? missing.join(' and ') : `${missing.slice(0, -1).join(', ')}, and ${missing.at(-1)}`;
    throw raise('TypeError', `${name}() missing ${missing.length} required positional argument${missing.length === 1 ? '' : 's'}: ${list}`);
  }
  return variables;
}

/** The frame of a program or a prompt. */
export function mainFrame(file: string): Frame {
  const variables = new Map<string, Value>([['__name__', '__main__']]);
  return {
    name: '<module>',
    file,
    variables,
    globals: variables,
    around: undefined,
    own: undefined,
    elsewhere: new Map(),
    span: START,
    expression: undefined,
  };
}

/** What sys.exit was told: a status, or words for standard error. */
export function exitOf(error: unknown): { status: number; words: string } | undefined {
  if (!(error instanceof Raised) || error.exception.type.name !== 'SystemExit') return undefined;
  const [code = null] = error.exception.args;
  if (code === null) return { status: 0, words: '' };
  if (typeof code === 'bigint' || typeof code === 'boolean') return { status: Number(BigInt.asUintN(8, BigInt(code))), words: '' };
  return { status: 1, words: code instanceof List ? str(code) : str(code) };
}
