import { utf8 } from '../../base/bytes.ts';
import { strftime } from '../../libc/strftime.ts';
import { pathsOf, run, type Scope, type Spot, values } from './evaluate.ts';
import { deletePaths, setPath } from './paths.ts';
import { matchAll } from './regex.ts';
import type { Node } from './syntax.ts';
import { compare, indexOf, isArray, isObject, JqError, type Json, kindOf, operate, own, told } from './values.ts';

type Builtin = (at: Spot, args: readonly Node[], scope: Scope) => Iterable<Spot>;

/** One result from the input alone. */
const plain =
  (compute: (value: Json) => Json): Builtin =>
  ({ value }) => [{ value: compute(value) }];

/** A result for each combination of the arguments' results. */
function each(compute: (value: Json, ...args: Json[]) => Json): Builtin {
  return function* (at, args, scope) {
    for (const given of product(args, at, scope)) yield { value: compute(at.value, ...given) };
  };
}

function* product(args: readonly Node[], at: Spot, scope: Scope): Generator<Json[]> {
  const last = args.at(-1);
  if (!last) {
    yield [];
    return;
  }
  for (const value of values(last, at, scope)) for (const before of product(args.slice(0, -1), at, scope)) yield [...before, value];
}

const math = (compute: (value: number) => number): Builtin =>
  plain((value) => {
    if (typeof value !== 'number') throw new JqError(`${told(value)} number required`);
    return compute(value);
  });

function list(value: Json, what: string): readonly Json[] {
  if (!isArray(value)) throw new JqError(`${told(value)} cannot be ${what}, as it is not an array`);
  return value;
}

/** Sorted by what `f` gives for each: [key, value] pairs. */
function keyed(at: Spot, f: Node | undefined, scope: Scope, what: string): { key: Json; value: Json }[] {
  return list(at.value, what)
    .map((value) => ({ key: f ? [...values(f, { value }, scope)] : value, value }))
    .sort((a, b) => compare(a.key, b.key));
}

function groups(at: Spot, f: Node, scope: Scope): Json[] {
  const out: { key: Json; values: Json[] }[] = [];
  for (const { key, value } of keyed(at, f, scope, 'grouped')) {
    const last = out.at(-1);
    if (last && compare(last.key, key) === 0) last.values.push(value);
    else out.push({ key, values: [value] });
  }
  return out.map((group) => group.values);
}

function contains(a: Json, b: Json): boolean {
  if (isObject(a) && isObject(b)) return Object.entries(b).every(([key, value]) => Object.hasOwn(a, key) && contains(own(a, key), value));
  if (isArray(a) && isArray(b)) return b.every((one) => a.some((other) => contains(other, one)));
  if (typeof a === 'string' && typeof b === 'string') return a.includes(b);
  if (kindOf(a) === kindOf(b)) return compare(a, b) === 0;
  throw new JqError(`${told(a)} and ${told(b)} cannot have their containment checked`);
}

function flatten(value: readonly Json[], depth: number): Json[] {
  return value.flatMap((one) => (isArray(one) && depth > 0 ? flatten(one, depth - 1) : [one]));
}

function parseJson(value: string, whole: string): Json {
  try {
    return JSON.parse(value) as Json;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new JqError(`Invalid numeric literal at EOF at line 1, column ${value.length} (while parsing '${whole}')`);
  }
}

function lengthOf(value: Json): Json {
  if (value === null) return 0;
  if (typeof value === 'string') return [...value].length;
  if (typeof value === 'number') return Math.abs(value);
  if (isArray(value)) return value.length;
  if (isObject(value)) return Object.keys(value).length;
  throw new JqError(`${told(value)} has no length`);
}

function has(value: Json, key: Json): Json {
  if (isObject(value) && typeof key === 'string') return Object.hasOwn(value, key);
  if (isArray(value) && typeof key === 'number') return key >= 0 && key < value.length;
  throw new JqError(`Cannot check whether ${kindOf(value)} has a ${kindOf(key)} key`);
}

function keysOf(value: Json, sorted: boolean): Json {
  if (isArray(value)) return value.map((_, i) => i);
  if (!isObject(value)) throw new JqError(`${told(value)} has no keys`);
  return sorted ? Object.keys(value).sort() : Object.keys(value);
}

function indices(value: Json, wanted: Json): Json {
  if (value === null) return null;
  if (typeof value === 'string' && typeof wanted === 'string') {
    const hits: number[] = [];
    for (let at = value.indexOf(wanted); at >= 0 && wanted; at = value.indexOf(wanted, at + 1)) hits.push([...value.slice(0, at)].length);
    return hits;
  }
  if (isArray(value) && !isArray(wanted)) return value.flatMap((one, i) => (compare(one, wanted) === 0 ? [i] : []));
  return indexOf(value, wanted);
}

const str = (value: Json, message: (value: Json) => string): string => {
  if (typeof value !== 'string') throw new JqError(message(value));
  return value;
};

const tojson = (value: Json): string => JSON.stringify(value);

function* range(from: Json, to: Json, by: Json): Generator<Spot> {
  if (typeof from !== 'number' || typeof to !== 'number' || typeof by !== 'number') throw new JqError('Range bounds must be numeric');
  for (let i = from; by > 0 ? i < to : by < 0 && i > to; i += by) yield { value: i };
}

function* limit(at: Spot, [count, f]: readonly Node[], scope: Scope): Generator<Spot> {
  if (!count || !f) return;
  for (const wanted of values(count, at, scope)) {
    let left = Number(wanted);
    if (left <= 0) continue;
    for (const spot of run(f, at, scope)) {
      yield spot;
      if (--left <= 0) break;
    }
  }
}

const seconds = (value: Json): number => {
  if (typeof value !== 'number') throw new JqError('strftime/1 requires parsed datetime inputs');
  return value;
};

/** The builtin functions that are part of jq's machine. Source: jq's manual. */
export const BUILTINS: Readonly<Record<string, Builtin>> = {
  'empty/0': () => [],
  'not/0': plain((value) => value === null || value === false),
  'length/0': plain(lengthOf),
  'utf8bytelength/0': plain((value) => utf8(str(value, (one) => `${told(one)} only strings have UTF-8 byte length`)).length),
  'keys/0': plain((value) => keysOf(value, true)),
  'keys_unsorted/0': plain((value) => keysOf(value, false)),
  'type/0': plain(kindOf),
  'has/1': each((value, key = null) => has(value, key)),
  'contains/1': each((value, other = null) => contains(value, other)),
  'add/0': plain((value) =>
    (isArray(value) ? value : Object.values((value ?? {}) as object)).reduce<Json>((sum, one) => operate('+', sum, one as Json), null),
  ),
  'range/2': function* (at, args, scope) {
    for (const [from = null, to = null] of product(args, at, scope)) yield* range(from, to, 1);
  },
  'range/3': function* (at, args, scope) {
    for (const [from = null, to = null, by = null] of product(args, at, scope)) yield* range(from, to, by);
  },
  'recurse/0': function* (at, _args, scope) {
    yield* run({ kind: 'recurse' }, at, scope);
  },
  'error/0': ({ value }) => {
    throw new JqError(value);
  },
  'error/1': function* (at, [f], scope) {
    if (f) for (const value of values(f, at, scope)) throw new JqError(value);
    yield* [];
  },
  'path/1': function* (at, [f], scope) {
    if (f) for (const { path } of pathsOf(f, at.value, scope)) yield { value: path };
  },
  'getpath/1': function* (at, [f], scope) {
    if (!f) return;
    for (const path of values(f, at, scope)) {
      const value = list(path, 'used as a path').reduce<Json>((one, key) => (one === null ? null : indexOf(one, key)), at.value);
      yield at.path ? { value, path: [...at.path, ...(path as readonly Json[])] } : { value };
    }
  },
  'setpath/2': each((value, path = null, next = null) => setPath(value, list(path, 'used as a path'), next)),
  'delpaths/1': each((value, paths = null) =>
    deletePaths(
      value,
      list(paths, 'used as paths').map((path) => list(path, 'used as a path')),
    ),
  ),
  'sort/0': (at, _args, scope) => [{ value: keyed(at, undefined, scope, 'sorted').map(({ value }) => value) }],
  'sort_by/1': (at, [f], scope) => [{ value: keyed(at, f, scope, 'sorted').map(({ value }) => value) }],
  'group_by/1': (at, [f], scope) => [{ value: f ? groups(at, f, scope) : [] }],
  'reverse/0': plain((value) =>
    typeof value === 'string' ? [...value].reverse().join('') : value === null ? [] : [...list(value, 'reversed')].reverse(),
  ),
  'flatten/1': each((value, depth = null) => flatten(list(value, 'flattened'), Number(depth))),
  'tostring/0': plain((value) => (typeof value === 'string' ? value : tojson(value))),
  'tojson/0': plain(tojson),
  'fromjson/0': plain((value) =>
    parseJson(
      str(value, (one) => `${told(one)} only strings can be parsed`),
      String(value),
    ),
  ),
  'tonumber/0': plain((value) => {
    if (typeof value === 'number') return value;
    const digits = str(value, (one) => `${told(one)} cannot be parsed as a number`);
    if (/^\s*-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(digits)) return Number(digits);
    throw new JqError(`Invalid numeric literal at EOF at line 1, column ${digits.length} (while parsing '${digits}')`);
  }),
  'ltrimstr/1': each((value, head = null) =>
    typeof value === 'string' && typeof head === 'string' && value.startsWith(head) ? value.slice(head.length) : value,
  ),
  'rtrimstr/1': each((value, tail = null) =>
    typeof value === 'string' && typeof tail === 'string' && tail && value.endsWith(tail) ? value.slice(0, -tail.length) : value,
  ),
  'trim/0': plain((value) => str(value, (one) => `${told(one)} cannot be trimmed`).trim()),
  'ltrim/0': plain((value) => str(value, (one) => `${told(one)} cannot be trimmed`).trimStart()),
  'rtrim/0': plain((value) => str(value, (one) => `${told(one)} cannot be trimmed`).trimEnd()),
  'startswith/1': each((value, head = null) => {
    if (typeof value !== 'string' || typeof head !== 'string') throw new JqError('startswith() requires string inputs');
    return value.startsWith(head);
  }),
  'endswith/1': each((value, tail = null) => {
    if (typeof value !== 'string' || typeof tail !== 'string') throw new JqError('endswith() requires string inputs');
    return value.endsWith(tail);
  }),
  'split/1': each((value, separator = null) => {
    if (typeof value !== 'string' || typeof separator !== 'string') throw new JqError('split input and separator must be strings');
    return operate('/', value, separator);
  }),
  'explode/0': plain((value) => [...str(value, () => 'explode input must be a string')].map((char) => char.codePointAt(0) ?? 0)),
  'implode/0': plain((value) => {
    if (!isArray(value)) throw new JqError('implode input must be an array');
    return value.map((code) => String.fromCodePoint(Number(code))).join('');
  }),
  'indices/1': each((value, wanted = null) => indices(value, wanted)),
  'match/2': function* (at, args, scope) {
    for (const [re = null, flags = null] of product(args, at, scope)) for (const value of matchAll(at.value, re, flags)) yield { value };
  },
  'test/2': each((value, re = null, flags = null) => matchAll(value, re, flags).length > 0),
  'sub/3': function* (at, [re, replacement, flags], scope) {
    if (!re || !replacement || !flags) return;
    for (const [pattern = null, options = null] of product([re, flags], at, scope)) {
      let out = '';
      let done = 0;
      const whole = String(at.value);
      for (const found of matchAll(at.value, pattern, options)) {
        const names = Object.fromEntries(found.captures.flatMap(({ name, string }) => (name === null ? [] : [[name, string]])));
        const [put = ''] = values(replacement, { value: names }, scope);
        out += whole.slice(done, found.offset) + String(put);
        done = found.offset + found.length;
      }
      yield { value: out + whole.slice(done) };
    }
  },
  'limit/2': limit,
  'first/1': (at, [f], scope) => limit(at, f ? [{ kind: 'literal', value: 1 }, f] : [], scope),
  'isempty/1': (at, [f], scope) => [{ value: !f || run(f, at, scope).next().done === true }],
  'input/0': (_at, _args, scope) => {
    const next = scope.inputs.next();
    if (next.done) throw new JqError('No more inputs');
    return [{ value: next.value }];
  },
  'inputs/0': function* (_at, _args, scope) {
    for (let next = scope.inputs.next(); !next.done; next = scope.inputs.next()) yield { value: next.value };
  },
  'transpose/0': plain((value) => {
    const rows = list(value, 'transposed').map((row) => (isArray(row) ? row : [indexOf(row, 0)]));
    return Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, i) => rows.map((row) => row[i] ?? null));
  }),
  'floor/0': math(Math.floor),
  'ceil/0': math(Math.ceil),
  'round/0': math(Math.round),
  'sqrt/0': math(Math.sqrt),
  'fabs/0': math(Math.abs),
  'log/0': math(Math.log),
  'log2/0': math(Math.log2),
  'log10/0': math(Math.log10),
  'exp/0': math(Math.exp),
  'exp10/0': math((value) => 10 ** value),
  'trunc/0': math(Math.trunc),
  'pow/2': each((_value, base = null, exponent = null) => Number(base) ** Number(exponent)),
  'infinite/0': () => [{ value: Number.MAX_VALUE }],
  'nan/0': () => [{ value: Number.NaN }],
  'isinfinite/0': plain((value) => Math.abs(Number(value)) === Number.MAX_VALUE),
  'isnan/0': plain((value) => Number.isNaN(value)),
  'isnormal/0': plain((value) => typeof value === 'number' && value !== 0 && Number.isFinite(value)),
  'builtins/0': () => [{ value: Object.keys(BUILTINS) }],
  'debug/0': (at) => [at],
  'halt_error/0': ({ value }) => {
    throw new JqError(value);
  },
  'fromdate/0': plain(fromDate),
  'fromdateiso8601/0': plain(fromDate),
  'now/0': (_at, _args, scope) => [{ value: Number(scope.variables.get('__now__') ?? 0) }],
  'strftime/1': each((value, format = null) => strftime(String(format), seconds(value) * 1_000_000)),
};

function fromDate(value: Json): Json {
  const time = Date.parse(String(value));
  if (Number.isNaN(time)) throw new JqError(`date "${String(value)}" does not match format "%Y-%m-%dT%H:%M:%SZ"`);
  return Math.floor(time / 1000);
}
