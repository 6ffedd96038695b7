import { text } from '../../../base/bytes.ts';
import { isErrno } from '../../../base/errno.ts';
import { format } from './format.ts';
import { call, type Interpreter } from './interpreter.ts';
import type { Machine } from './machine.ts';
import { sortedBy } from './methods.ts';
import { binary, isNumber, less, truth, unary } from './operators.ts';
import { everything, iterate, length } from './sequences.ts';
import { repr, str, typeName } from './show.ts';
import { osError, Stream } from './streams.ts';
import {
  Builtin,
  Bytes,
  type Call,
  Dict,
  EXCEPTIONS,
  Exc,
  Iter,
  identity,
  List,
  PySet,
  Range,
  raise,
  Tuple,
  Type,
  type Value,
} from './values.ts';

const int = (value: Value | undefined): bigint => {
  if (typeof value === 'bigint' || typeof value === 'boolean') return BigInt(value);
  throw raise('TypeError', `'${typeName(value ?? null)}' object cannot be interpreted as an integer`);
};

function toInt([value = 0n, base]: readonly Value[]): Value {
  if (typeof value === 'string') {
    const radix = base === undefined ? 10 : Number(int(base));
    const plain = value
      .trim()
      .replace(/(?<=\w)_(?=\w)/g, '')
      .toLowerCase();
    const [, sign = '', digits = ''] = /^([-+]?)(?:0x(?=[\da-f])|0b(?=[01])|0o(?=[0-7]))?([\da-z]+)$/.exec(plain) ?? [];
    const shown = radix === 10 && !/^[-+]?\d+$/.test(plain) ? '' : digits;
    let out = 0n;
    for (const char of shown) {
      const digit = Number.parseInt(char, 36);
      if (digit >= (radix || 10)) throw raise('ValueError', `invalid literal for int() with base ${radix}: ${repr(value)}`);
      out = out * BigInt(radix || 10) + BigInt(digit);
    }
    if (shown === '') throw raise('ValueError', `invalid literal for int() with base ${radix}: ${repr(value)}`);
    return sign === '-' ? -out : out;
  }
  if (typeof value === 'number') {
    if (Number.isNaN(value)) throw raise('ValueError', 'cannot convert float NaN to integer');
    if (!Number.isFinite(value)) throw raise('OverflowError', 'cannot convert float infinity to integer');
    return BigInt(Math.trunc(value));
  }
  if (typeof value === 'bigint' || typeof value === 'boolean') return BigInt(value);
  throw raise('TypeError', `int() argument must be a string, a bytes-like object or a real number, not '${typeName(value)}'`);
}

function toFloat([value = 0]: readonly Value[]): Value {
  if (isNumber(value)) return Number(value);
  if (typeof value !== 'string') throw raise('TypeError', `float() argument must be a string or a real number, not '${typeName(value)}'`);
  const plain = value.trim().toLowerCase();
  const special = /^([-+]?)(inf|infinity|nan)$/.exec(plain);
  if (special) return special[2] === 'nan' ? Number.NaN : special[1] === '-' ? -Infinity : Infinity;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(plain)) throw raise('ValueError', `could not convert string to float: ${repr(value)}`);
  return Number(plain);
}

function rounded([value = null, places]: readonly Value[]): Value {
  if (typeof value === 'bigint' || typeof value === 'boolean') return BigInt(value);
  if (typeof value !== 'number') throw raise('TypeError', `type ${typeName(value)} doesn't define __round__ method`);
  if (places !== undefined && places !== null) return Number(value.toFixed(Math.min(100, Math.max(0, Number(places)))));
  const low = Math.floor(value);
  const half = value - low;
  return BigInt(half < 0.5 || (half === 0.5 && low % 2 === 0) ? low : low + 1);
}

function range(args: readonly Value[]): Value {
  const [start, stop, step] =
    args.length === 1 ? [0n, int(args[0]), 1n] : [int(args[0]), int(args[1]), args[2] === undefined ? 1n : int(args[2])];
  if (step === 0n) throw raise('ValueError', 'range() arg 3 must not be zero');
  return new Range(start, stop, step);
}

/** The names that every module sees. */
export function builtins(world: Interpreter & Machine): Map<string, Value> {
  const all = new Map<string, Value>(EXCEPTIONS);
  all.set('IOError', all.get('OSError') as Value);
  const apply = (callee: Value, args: readonly Value[]): Promise<Value> => call(world, callee, args);
  const types: Record<string, Call | undefined> = {
    int: toInt,
    float: toFloat,
    str: ([value]) => (value === undefined ? '' : str(value)),
    bool: ([value = false]) => truth(value),
    list: async ([value]) => new List(value === undefined ? [] : await everything(value)),
    tuple: async ([value]) => new Tuple(value === undefined ? [] : await everything(value)),
    set: async ([value]) => new PySet(value === undefined ? [] : await everything(value)),
    dict: async ([value], keywords) => {
      const made = new Dict();
      if (value instanceof Dict) for (const [key, one] of value.entries.values()) made.set(key, one);
      else if (value !== undefined) {
        for (const pair of await everything(value)) {
          const [key = null, one = null] = await everything(pair);
          made.set(key, one);
        }
      }
      for (const [key, one] of keywords) made.set(key, one);
      return made;
    },
    range,
    bytes: async ([value = new List([])]) => new Bytes(Uint8Array.from(await everything(value), Number)),
    enumerate: ([value = null, start], keywords) => {
      const next = iterate(value);
      let at = int(start ?? keywords.get('start') ?? 0n);
      return new Iter(async () => {
        const one = await next();
        return one === undefined ? undefined : new Tuple([at++, one]);
      }, 'enumerate');
    },
    zip: (args) => {
      const next = together(args);
      return new Iter(async () => {
        const row = await next();
        return row?.length ? new Tuple(row) : undefined;
      }, 'zip');
    },
    map: ([callee = null, ...values]) => {
      const next = together(values);
      return new Iter(async () => {
        const row = await next();
        return row && apply(callee, row);
      }, 'map');
    },
    filter: ([test = null, value = null]) => {
      const next = iterate(value);
      return new Iter(async () => {
        for (;;) {
          const one = await next();
          if (one === undefined || truth(test === null ? one : await apply(test, [one]))) return one;
        }
      }, 'filter');
    },
    reversed: async ([value = null]) => new Iter(iterate(new List((await everything(value)).reverse())), 'reversed'),
    NoneType: undefined,
    function: undefined,
  };
  for (const [name, made] of Object.entries(types)) all.set(name, new Type(name, undefined, made));
  all.set(
    'type',
    new Type('type', undefined, ([value = null]) => {
      if (value instanceof Exc) return value.type;
      const known = all.get(typeName(value));
      return known instanceof Type ? known : new Type(typeName(value));
    }),
  );
  const extreme =
    (name: string, better: (a: Value, b: Value) => boolean): Call =>
    async (args, keywords) => {
      const items = args.length === 1 ? await everything(args[0] ?? null) : args;
      const by = keywords.get('key');
      let best: [Value, Value] | undefined;
      for (const one of items) {
        const key = by === undefined ? one : await apply(by, [one]);
        if (!best || better(key, best[1])) best = [one, key];
      }
      const fallback = keywords.get('default');
      if (!best && fallback === undefined) throw raise('ValueError', `${name}() iterable argument is empty`);
      return best?.[0] ?? fallback ?? null;
    };
  const radix =
    (mark: string): Call =>
    ([value]) =>
      format(int(value), `#${mark}`);
  const functions: Record<string, Call> = {
    print: async (args, keywords) => {
      const line = args.map(str).join(String(keywords.get('sep') ?? ' ')) + String(keywords.get('end') ?? '\n');
      const file = keywords.get('file') ?? world.stdout;
      if (!(file instanceof Stream)) throw raise('AttributeError', `'${typeName(file)}' object has no attribute 'write'`);
      await file.write(line);
      if (truth(keywords.get('flush') ?? false)) await file.flush();
      return null;
    },
    input: async ([prompt = '']) => {
      await world.stdout.write(str(prompt));
      await world.stdout.flush();
      const line = text(await world.stdin.line());
      if (line === '') throw raise('EOFError', 'EOF when reading a line');
      return line.replace(/\n$/, '');
    },
    len: ([value = null]) => length(value),
    repr: ([value = null]) => repr(value),
    abs: ([value = null]) => (isNumber(value) ? (Number(value) < 0 ? unary('-', value) : value) : unary('abs()', value)),
    round: rounded,
    sum: async ([value = null, start = 0n]) => (await everything(value)).reduce<Value>((total, one) => binary('+', total, one), start),
    min: extreme('min', (a, b) => less(a, b)),
    max: extreme('max', (a, b) => less(b, a, '>')),
    sorted: async ([value = null], keywords) => new List(await sortedBy(await everything(value), keywords, apply)),
    any: async ([value = null]) => (await everything(value)).some(truth),
    all: async ([value = null]) => (await everything(value)).every(truth),
    isinstance: ([value = null, wanted = null]) => {
      const options = wanted instanceof Tuple ? wanted.items : [wanted];
      return options.some((one) => {
        if (!(one instanceof Type)) throw raise('TypeError', 'isinstance() arg 2 must be a type, a tuple of types, or a union');
        return value instanceof Exc
          ? value.type.within(one)
          : one.name === typeName(value) || (one.name === 'int' && typeof value === 'boolean');
      });
    },
    hex: radix('x'),
    bin: radix('b'),
    oct: radix('o'),
    chr: ([value]) => {
      const code = Number(int(value));
      if (code < 0 || code > 0x10ffff) throw raise('ValueError', 'chr() arg not in range(0x110000)');
      return String.fromCodePoint(code);
    },
    ord: ([value = null]) => {
      if (typeof value !== 'string') throw raise('TypeError', `ord() expected string of length 1, but ${typeName(value)} found`);
      if ([...value].length !== 1) throw raise('TypeError', `ord() expected a character, but string of length ${[...value].length} found`);
      return BigInt(value.codePointAt(0) ?? 0);
    },
    pow: ([a = null, b = null]) => binary('**', a, b),
    divmod: ([a = null, b = null]) => new Tuple([binary('//', a, b), binary('%', a, b)]),
    format: ([value = null, spec = '']) => format(value, String(spec)),
    iter: ([value = null]) => new Iter(iterate(value)),
    next: async ([value = null, fallback]) => {
      const one = (await iterate(value)()) ?? fallback;
      if (one === undefined) throw raise('StopIteration');
      return one;
    },
    callable: ([value = null]) => value instanceof Builtin || value instanceof Type || typeName(value) === 'function',
    id: ([value = null]) => BigInt(value instanceof Object ? 0x7f3a5c1e4000 + identity(value) * 0x60 : 0x9f6000),
    open: async ([path = null, mode], keywords) => {
      const how = String(mode ?? keywords.get('mode') ?? 'r');
      const flags = {
        ...{ read: /[r+]/.test(how), write: /[wax+]/.test(how), append: how.includes('a'), create: /[wax]/.test(how) },
        ...{ truncate: how.includes('w'), exclusive: how.includes('x') },
      };
      try {
        if (how.startsWith('r') && world.sys.stat(str(path)).type === 'directory') throw raise('IsADirectoryError', 21n, 'Is a directory');
        return new Stream(world.sys, await world.wait(world.sys.openWait(str(path), flags, 0o666)), str(path), how, world.wait);
      } catch (error) {
        if (isErrno(error)) throw osError(error, str(path));
        throw error;
      }
    },
    exit: ([code = null]) => {
      throw raise('SystemExit', code);
    },
  };
  functions.quit = functions.exit as Call;
  for (const [name, work] of Object.entries(functions)) all.set(name, new Builtin(name, work));
  return all;
}

/** One item of each, until one of them has no more. */
function together(values: readonly Value[]): () => Promise<Value[] | undefined> {
  const sources = values.map(iterate);
  return async () => {
    const row: Value[] = [];
    for (const next of sources) {
      const one = await next();
      if (one === undefined) return undefined;
      row.push(one);
    }
    return row;
  };
}
