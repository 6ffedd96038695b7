import type { Span } from './syntax-error.ts';
import type { Block, Expression, Parameter } from './tree.ts';

/** int is bigint, float is number; the rest is what its name says. */
export type Value = null | boolean | bigint | number | string | PyObject;
export type Keywords = ReadonlyMap<string, Value>;
export type Call = (args: readonly Value[], keywords: Keywords) => Promise<Value> | Value;
/** Undefined at the end. */
export type Next = () => Promise<Value | undefined> | Value | undefined;

export abstract class PyObject {
  abstract readonly typeName: string;
}

export class List extends PyObject {
  readonly typeName = 'list';
  items: Value[];
  constructor(items: Value[]) {
    super();
    this.items = items;
  }
}

export class Tuple extends PyObject {
  readonly typeName = 'tuple';
  readonly items: readonly Value[];
  constructor(items: readonly Value[]) {
    super();
    this.items = items;
  }
}

export class Bytes extends PyObject {
  readonly typeName = 'bytes';
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    super();
    this.bytes = bytes;
  }
}

export class Range extends PyObject {
  readonly typeName = 'range';
  readonly start: bigint;
  readonly stop: bigint;
  readonly step: bigint;
  constructor(start: bigint, stop: bigint, step: bigint) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
  get length(): bigint {
    const span = this.step > 0n ? this.stop - this.start : this.start - this.stop;
    const step = this.step > 0n ? this.step : -this.step;
    return span > 0n ? (span + step - 1n) / step : 0n;
  }
}

export class Dict extends PyObject {
  readonly typeName: string = 'dict';
  readonly entries = new Map<unknown, [key: Value, value: Value]>();
  get(key: Value): Value | undefined {
    return this.entries.get(hashKey(key))?.[1];
  }
  set(key: Value, value: Value): void {
    const hash = hashKey(key);
    const old = this.entries.get(hash);
    if (old) old[1] = value;
    else this.entries.set(hash, [key, value]);
  }
  static of(pairs: Iterable<readonly [string, Value]>): Dict {
    const made = new Dict();
    for (const [key, value] of pairs) made.set(key, value);
    return made;
  }
}

export class PySet extends PyObject {
  readonly typeName = 'set';
  readonly entries = new Map<unknown, Value>();
  constructor(items: Iterable<Value> = []) {
    super();
    for (const item of items) this.add(item);
  }
  add(item: Value): void {
    const key = hashKey(item);
    if (!this.entries.has(key)) this.entries.set(key, item);
  }
  has(item: Value): boolean {
    return this.entries.has(hashKey(item));
  }
  /** Small whole numbers stand in a hash table in their order, as CPython shows them. */
  items(): Value[] {
    const all = [...this.entries.values()];
    if (!all.every((one) => typeof one === 'bigint' && one >= 0n)) return all;
    let size = 8n;
    while (BigInt(all.length) * 5n > size * 3n) size *= 4n;
    if (!all.every((one) => (one as bigint) < size)) return all;
    return all.sort((a, b) => Number((a as bigint) - (b as bigint)));
  }
}

export class Builtin extends PyObject {
  readonly typeName: string = 'builtin_function_or_method';
  readonly name: string;
  readonly call: Call;
  constructor(name: string, call: Call) {
    super();
    this.name = name;
    this.call = call;
  }
}

export class Type extends PyObject {
  readonly typeName = 'type';
  readonly name: string;
  readonly base: Type | undefined;
  readonly call: Call | undefined;
  constructor(name: string, base?: Type, call?: Call) {
    super();
    this.name = name;
    this.base = base;
    this.call = call;
  }
  within(other: Type): boolean {
    return this === other || (this.base?.within(other) ?? false);
  }
}

export class Func extends PyObject {
  readonly typeName = 'function';
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly fallbacks: ReadonlyMap<string, Value>;
  readonly body: Block | Expression;
  readonly home: Frame;
  constructor(
    name: string,
    parameters: readonly Parameter[],
    fallbacks: ReadonlyMap<string, Value>,
    body: Block | Expression,
    home: Frame,
  ) {
    super();
    this.name = name;
    this.parameters = parameters;
    this.fallbacks = fallbacks;
    this.body = body;
    this.home = home;
  }
}

export class Iter extends PyObject {
  readonly typeName: string;
  readonly next: Next;
  constructor(next: Next, typeName = 'iterator') {
    super();
    this.next = next;
    this.typeName = typeName;
  }
}

/** A module, a file, a result: something with attributes and nothing more. */
export class Thing extends PyObject {
  readonly typeName: string;
  readonly attributes: Map<string, Value>;
  readonly shown: string;
  /** `for` over it. */
  iterate: Next | undefined;
  /** What leaving a `with` does. */
  leave: (() => Promise<void> | void) | undefined;
  constructor(typeName: string, attributes: Iterable<readonly [string, Value]>, shown: string) {
    super();
    this.typeName = typeName;
    this.attributes = new Map(attributes);
    this.shown = shown;
  }
}

export class Exc extends PyObject {
  readonly type: Type;
  readonly args: readonly Value[];
  readonly attributes = new Map<string, Value>();
  readonly stack: { file: string; name: string; span: Span; expression: Expression | undefined }[] = [];
  cause: Exc | null | undefined;
  context: Exc | undefined;
  constructor(type: Type, args: readonly Value[]) {
    super();
    this.type = type;
    this.args = args;
  }
  get typeName(): string {
    return this.type.name;
  }
}

/** A raised exception on its way up. */
export class Raised extends Error {
  readonly exception: Exc;
  constructor(exception: Exc) {
    super(exception.type.name);
    this.exception = exception;
  }
}

export interface Frame {
  readonly name: string;
  readonly file: string;
  readonly variables: Map<string, Value>;
  readonly globals: Map<string, Value>;
  /** The function around this one. */
  readonly around: Frame | undefined;
  /** Names this function assigns; undefined at the top. */
  readonly own: ReadonlySet<string> | undefined;
  readonly elsewhere: Map<string, 'global' | 'nonlocal'>;
  /** What is being worked on. */
  span: Span;
  expression: Expression | undefined;
}

let identities = 0;
const IDENTITY = new WeakMap<object, number>();

export function identity(value: object): number {
  let id = IDENTITY.get(value);
  if (id === undefined) {
    id = ++identities;
    IDENTITY.set(value, id);
  }
  return id;
}

/** Equal values have equal keys. @throws Raised TypeError */
export function hashKey(value: Value): unknown {
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (value instanceof Tuple) return `t${value.items.map((one) => `${typeof one}:${String(hashKey(one))}`).join('\0')}`;
  if (value instanceof Bytes) return `b${value.bytes.join()}`;
  if (value instanceof List || value instanceof Dict || value instanceof PySet)
    throw raise('TypeError', `unhashable type: '${value.typeName}'`);
  return value;
}

const TREE: Readonly<Record<string, string>> = {
  BaseException: 'Exception KeyboardInterrupt SystemExit GeneratorExit',
  Exception:
    'ArithmeticError AssertionError AttributeError EOFError ImportError LookupError MemoryError NameError OSError RuntimeError StopIteration TypeError ValueError',
  ArithmeticError: 'ZeroDivisionError OverflowError FloatingPointError',
  ImportError: 'ModuleNotFoundError',
  LookupError: 'IndexError KeyError',
  NameError: 'UnboundLocalError',
  OSError:
    'FileNotFoundError FileExistsError PermissionError IsADirectoryError NotADirectoryError BrokenPipeError ConnectionError TimeoutError InterruptedError ProcessLookupError BlockingIOError ChildProcessError',
  ConnectionError: 'ConnectionRefusedError ConnectionResetError ConnectionAbortedError',
  RuntimeError: 'RecursionError NotImplementedError',
  ValueError: 'UnicodeError',
  UnicodeError: 'UnicodeDecodeError UnicodeEncodeError',
};

function exceptionTypes(): Map<string, Type> {
  const all = new Map<string, Type>();
  const add = (name: string, base?: Type): void => {
    const type: Type = new Type(name, base, (args) => new Exc(type, args));
    all.set(name, type);
    for (const below of TREE[name]?.split(' ') ?? []) add(below, type);
  };
  add('BaseException');
  return all;
}

export const EXCEPTIONS: ReadonlyMap<string, Type> = exceptionTypes();

export function exceptionType(name: string): Type {
  return EXCEPTIONS.get(name) ?? (EXCEPTIONS.get('Exception') as Type);
}

/** An exception ready to be thrown. */
export function raise(type: string, ...args: readonly Value[]): Raised {
  return new Raised(new Exc(exceptionType(type), args));
}

/** What a call gives that gives nothing. */
export const done = (_work: unknown): null => null;
