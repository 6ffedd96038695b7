import { text, utf8 } from '../../../base/bytes.ts';
import { format } from './format.ts';
import { equals, less } from './operators.ts';
import { everything, item, place, sorted } from './sequences.ts';
import { repr, str, typeName } from './show.ts';
import { NotSimulated } from './syntax-error.ts';
import { Builtin, Bytes, type Call, Dict, done, hashKey, List, PySet, raise, Tuple, type Value } from './values.ts';

type Methods = Readonly<Record<string, Call>>;
type Apply = (callee: Value, args: readonly Value[]) => Promise<Value>;

function word(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  throw raise('TypeError', `expected str, got ${typeName(value ?? null)}`);
}

const whole = (value: Value | undefined, fallback: number): number => (typeof value === 'bigint' ? Number(value) : fallback);
const filled = (value: string, args: readonly Value[], align: string): string =>
  format(value, `${args[1] ?? ' '}${align}${whole(args[0], 0)}`);

function split(value: string, by: Value | undefined, most: number, right = false): Value {
  if (by === undefined || by === null) {
    const words = value.trim().split(/\s+/).filter(Boolean);
    if (most < 0 || words.length <= most + 1) return new List(words);
    const parts: string[] = [];
    let rest = value.trimStart();
    for (let i = 0; i < most; i++) {
      const [one = ''] = /^\S+/.exec(rest) ?? [];
      parts.push(one);
      rest = rest.slice(one.length).trimStart();
    }
    return new List([...parts, rest]);
  }
  const mark = word(by);
  if (mark === '') throw raise('ValueError', 'empty separator');
  const parts = value.split(mark);
  if (most < 0 || parts.length <= most + 1) return new List(parts);
  const cut = parts.length - most;
  return right
    ? new List([parts.slice(0, cut).join(mark), ...parts.slice(cut)])
    : new List([...parts.slice(0, most), parts.slice(most).join(mark)]);
}

function trimmed(value: string, chars: Value | undefined, start: boolean, end: boolean): string {
  const goes = (char: string | undefined): boolean =>
    char !== undefined && (typeof chars === 'string' ? chars.includes(char) : /\s/.test(char));
  let [from, to] = [0, value.length];
  while (start && from < to && goes(value[from])) from++;
  while (end && to > from && goes(value[to - 1])) to--;
  return value.slice(from, to);
}

const edges = (value: string, mark: Value | undefined, test: (one: string) => boolean): boolean =>
  mark instanceof Tuple ? mark.items.some((one) => test(word(one))) : test(word(mark)) && value !== undefined;

function formatMethod(template: string, args: readonly Value[], keywords: ReadonlyMap<string, Value>): string {
  let auto = 0;
  let manual = false;
  return template.replace(
    /\{\{|\}\}|\{([^{}!:]*)(?:!([rsa]))?(?::([^{}]*))?\}/g,
    (match, field?: string, conversion?: string, spec = '') => {
      if (match === '{{' || match === '}}') return match[0] as string;
      const [, name = '', trail = ''] = /^([^.[]*)(.*)$/.exec(field ?? '') ?? [];
      let value: Value | undefined;
      if (name === '' || /^\d+$/.test(name)) {
        if (name === '' ? manual : auto > 0) {
          const [from, to] = manual
            ? ['manual field specification', 'automatic field numbering']
            : ['automatic field numbering', 'manual field specification'];
          throw raise('ValueError', `cannot switch from ${from} to ${to}`);
        }
        manual = name !== '';
        const at = manual ? Number(name) : auto++;
        value = args[at];
        if (value === undefined) throw raise('IndexError', `Replacement index ${at} out of range for positional args tuple`);
      } else {
        value = keywords.get(name);
        if (value === undefined) throw raise('KeyError', name);
      }
      for (const [, key = ''] of trail.matchAll(/\[([^\]]*)\]/g)) value = item(value, /^\d+$/.test(key) ? BigInt(key) : key);
      if (trail.startsWith('.')) throw new NotSimulated('an attribute in str.format');
      return format(conversion === 'r' ? repr(value) : conversion === 's' ? str(value) : value, spec);
    },
  );
}

function stringMethods(value: string): Methods {
  const all =
    (pattern: RegExp): Call =>
    () =>
      value !== '' && pattern.test(value);
  const found = (at: number): bigint => BigInt(at);
  const must = (at: number): bigint => {
    if (at < 0) throw raise('ValueError', 'substring not found');
    return BigInt(at);
  };
  return {
    upper: () => value.toUpperCase(),
    lower: () => value.toLowerCase(),
    casefold: () => value.toLowerCase(),
    capitalize: () => value.slice(0, 1).toUpperCase() + value.slice(1).toLowerCase(),
    title: () => value.toLowerCase().replace(/\p{L}+/gu, (one) => one.slice(0, 1).toUpperCase() + one.slice(1)),
    swapcase: () => [...value].map((one) => (one === one.toUpperCase() ? one.toLowerCase() : one.toUpperCase())).join(''),
    strip: ([chars]) => trimmed(value, chars, true, true),
    lstrip: ([chars]) => trimmed(value, chars, true, false),
    rstrip: ([chars]) => trimmed(value, chars, false, true),
    split: ([by, most], keywords) => split(value, by ?? keywords.get('sep'), whole(most ?? keywords.get('maxsplit'), -1)),
    rsplit: ([by, most], keywords) => split(value, by ?? keywords.get('sep'), whole(most ?? keywords.get('maxsplit'), -1), true),
    splitlines: () => new List(value === '' ? [] : value.replace(/\r?\n$/, '').split(/\r?\n/)),
    join: async ([items]) => {
      const parts = await everything(items ?? null);
      return parts
        .map((one, i) => {
          if (typeof one === 'string') return one;
          throw raise('TypeError', `sequence item ${i}: expected str instance, ${typeName(one)} found`);
        })
        .join(value);
    },
    replace: ([from, to, most]) => {
      const parts = value.split(word(from));
      const limit = whole(most, -1);
      if (limit < 0 || parts.length <= limit + 1) return parts.join(word(to));
      return [...parts.slice(0, limit), parts.slice(limit).join(word(from))].join(word(to));
    },
    startswith: ([mark]) => edges(value, mark, (one) => value.startsWith(one)),
    endswith: ([mark]) => edges(value, mark, (one) => value.endsWith(one)),
    removeprefix: ([mark]) => (value.startsWith(word(mark)) ? value.slice(word(mark).length) : value),
    removesuffix: ([mark]) => (word(mark) && value.endsWith(word(mark)) ? value.slice(0, -word(mark).length) : value),
    find: ([part, from]) => found(value.indexOf(word(part), whole(from, 0))),
    rfind: ([part]) => found(value.lastIndexOf(word(part))),
    index: ([part]) => must(value.indexOf(word(part))),
    rindex: ([part]) => must(value.lastIndexOf(word(part))),
    count: ([part]) => BigInt(value.split(word(part)).length - 1),
    partition: ([mark]) => {
      const at = value.indexOf(word(mark));
      return new Tuple(at < 0 ? [value, '', ''] : [value.slice(0, at), word(mark), value.slice(at + word(mark).length)]);
    },
    rpartition: ([mark]) => {
      const at = value.lastIndexOf(word(mark));
      return new Tuple(at < 0 ? ['', '', value] : [value.slice(0, at), word(mark), value.slice(at + word(mark).length)]);
    },
    ljust: (args) => filled(value, args, '<'),
    rjust: (args) => filled(value, args, '>'),
    center: (args) => filled(value, args, '^'),
    zfill: ([width]) =>
      /^[-+]/.test(value) ? value.slice(0, 1) + value.slice(1).padStart(whole(width, 0) - 1, '0') : value.padStart(whole(width, 0), '0'),
    format: (args, keywords) => formatMethod(value, args, keywords),
    encode: () => new Bytes(utf8(value)),
    isdigit: all(/^\p{Nd}+$/u),
    isdecimal: all(/^\p{Nd}+$/u),
    isnumeric: all(/^\p{N}+$/u),
    isalpha: all(/^\p{L}+$/u),
    isalnum: all(/^[\p{L}\p{N}]+$/u),
    isspace: all(/^\s+$/),
    isupper: () => /\p{Lu}/u.test(value) && !/\p{Ll}/u.test(value),
    islower: () => /\p{Ll}/u.test(value) && !/\p{Lu}/u.test(value),
    isidentifier: all(/^[\p{L}_][\p{L}\p{N}_]*$/u),
  };
}

function listMethods(list: List, apply: Apply): Methods {
  const where = (wanted: Value | undefined): number => list.items.findIndex((one) => equals(one, wanted ?? null));
  return {
    append: ([one = null]) => done(list.items.push(one)),
    extend: async ([more = null]) => done(list.items.push(...(await everything(more)))),
    insert: ([at, one = null]) => done(list.items.splice(whole(at, 0), 0, one)),
    pop: ([at = -1n]) => {
      if (list.items.length === 0) throw raise('IndexError', 'pop from empty list');
      const index = Number(at) < 0 ? Number(at) + list.items.length : Number(at);
      if (index < 0 || index >= list.items.length) throw raise('IndexError', 'pop index out of range');
      return list.items.splice(index, 1)[0] ?? null;
    },
    remove: ([one]) => {
      if (where(one) < 0) throw raise('ValueError', 'list.remove(x): x not in list');
      list.items.splice(where(one), 1);
      return null;
    },
    index: ([one]) => {
      if (where(one) < 0) throw raise('ValueError', `${repr(one ?? null)} is not in list`);
      return BigInt(where(one));
    },
    count: ([one = null]) => BigInt(list.items.filter((each) => equals(each, one)).length),
    sort: async (_args, keywords) => {
      list.items = await sortedBy(list.items, keywords, apply);
      return null;
    },
    reverse: () => done(list.items.reverse()),
    copy: () => new List([...list.items]),
    clear: () => {
      list.items = [];
      return null;
    },
  };
}

export async function sortedBy(items: readonly Value[], keywords: ReadonlyMap<string, Value>, apply: Apply): Promise<Value[]> {
  const by = keywords.get('key') ?? null;
  const keys: Value[] = [];
  for (const one of items) keys.push(by === null ? one : await apply(by, [one]));
  return sorted(items, keys, less, Boolean(keywords.get('reverse')));
}

function dictMethods(dict: Dict): Methods {
  const all = (): [Value, Value][] => [...dict.entries.values()];
  return {
    get: ([key = null, fallback = null]) => dict.get(key) ?? fallback,
    keys: () => new List(all().map(([key]) => key)),
    values: () => new List(all().map(([, value]) => value)),
    items: () => new List(all().map((pair) => new Tuple([...pair]))),
    pop: ([key = null, fallback]) => {
      const found = dict.get(key) ?? fallback;
      if (found === undefined) throw raise('KeyError', key);
      dict.entries.delete(hashKey(key));
      return found;
    },
    setdefault: ([key = null, fallback = null]) => {
      if (dict.get(key) === undefined) dict.set(key, fallback);
      return dict.get(key) ?? null;
    },
    update: ([other], keywords) => {
      if (other instanceof Dict) for (const [key, value] of other.entries.values()) dict.set(key, value);
      for (const [key, value] of keywords) dict.set(key, value);
      return null;
    },
    clear: () => done(dict.entries.clear()),
    copy: () => {
      const made = new Dict();
      for (const [key, value] of all()) made.set(key, value);
      return made;
    },
  };
}

function setMethods(set: PySet): Methods {
  return {
    add: ([one = null]) => done(set.add(one)),
    discard: ([one = null]) => done(set.entries.delete(hashKey(one))),
    remove: ([one = null]) => {
      if (!set.entries.delete(hashKey(one))) throw raise('KeyError', one);
      return null;
    },
    update: async ([more = null]) => {
      for (const one of await everything(more)) set.add(one);
      return null;
    },
    union: async ([more = null]) => new PySet([...set.items(), ...(await everything(more))]),
    intersection: async ([more = null]) => {
      const other = new PySet(await everything(more));
      return new PySet(set.items().filter((one) => other.has(one)));
    },
    difference: async ([more = null]) => {
      const other = new PySet(await everything(more));
      return new PySet(set.items().filter((one) => !other.has(one)));
    },
    copy: () => new PySet(set.items()),
    clear: () => done(set.entries.clear()),
  };
}

/** The method of that name, bound to its object; undefined when there is none. */
export function method(object: Value, name: string, apply: Apply): Value | undefined {
  let methods: Methods = {};
  if (typeof object === 'string') methods = stringMethods(object);
  else if (object instanceof List) methods = listMethods(object, apply);
  else if (object instanceof Dict) methods = dictMethods(object);
  else if (object instanceof PySet) methods = setMethods(object);
  else if (object instanceof Tuple) {
    methods = {
      count: ([one = null]) => BigInt(object.items.filter((each) => equals(each, one)).length),
      index: ([one = null]) => BigInt(place(BigInt(object.items.findIndex((each) => equals(each, one))), object.items.length, 'tuple')),
    };
  } else if (object instanceof Bytes) {
    methods = {
      decode: () => text(object.bytes),
      hex: () => Array.from(object.bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    };
  } else if (typeof object === 'bigint')
    methods = { bit_length: () => BigInt((object < 0n ? -object : object).toString(2).replace(/^0$/, '').length) };
  else if (typeof object === 'number') methods = { is_integer: () => Number.isInteger(object) };
  const found = Object.hasOwn(methods, name) ? methods[name] : undefined;
  return found && new Builtin(name, found);
}
