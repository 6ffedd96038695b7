/** The functions every Go template has. Source: pkg.go.dev/text/template#hdr-Functions. */

import { sprint, sprintf, sprintln } from '../fmt.ts';
import { mapEntries, sliceItems, typeOf, underlying } from '../fmt-value.ts';
import { queryEscape } from '../url.ts';
import { GoMap, type GoMethod, GoNil, GoSlice } from '../value.ts';
import { comparisons } from './compare.ts';
import { isMap, isTrue, mapElement } from './reflect.ts';

const any = (call: (...args: unknown[]) => unknown): GoMethod => ({ args: 0, variadic: true, call });

function position(key: unknown, length: number, what: string): number {
  const bare = underlying(key);
  if (key === null) throw new Error(`cannot index ${what} with nil`);
  if (typeof bare !== 'number' && typeof bare !== 'bigint') throw new Error(`cannot index ${what} with type ${typeOf(key)}`);
  const at = Number(bare);
  if (at < 0 || at > length) throw new Error(`index out of range: ${at}`);
  return at;
}

function indexOne(item: unknown, key: unknown): unknown {
  if (item === null || item === undefined) throw new Error('index of untyped nil');
  if (item instanceof GoNil) throw new Error('index of nil pointer');
  const items = sliceItems(item) ?? (typeof item === 'string' ? [...new TextEncoder().encode(item)] : undefined);
  if (items) {
    const at = position(key, items.length, 'slice/array');
    if (at === items.length) throw new Error(`index out of range: ${at}`);
    return items[at];
  }
  if (!isMap(item)) throw new Error(`can't index item of type ${typeOf(item)}`);
  const bare = underlying(key);
  const wanted = item instanceof GoMap ? (/^map\[([^\]]*)\]/.exec(item.type)?.[1] ?? 'string') : 'string';
  if ((typeof bare !== 'string' && typeof bare !== 'number') || (typeof bare === 'string') === /^u?int(\d+)?$/.test(wanted))
    throw new Error(`value has type ${typeOf(key)}; should be ${wanted}`);
  return mapElement(item, bare, 'zero')?.value;
}

function index(item: unknown, ...keys: unknown[]): unknown {
  if (item === null) throw new Error('index of untyped nil');
  // A nil element is no value at all.
  return keys.reduce(indexOne, item) ?? undefined;
}

function length(item: unknown): number {
  if (item === null) throw new Error('reflect: call of reflect.Value.Type on zero Value');
  if (item instanceof GoNil) throw new Error('len of nil pointer');
  if (typeof item === 'string') return new TextEncoder().encode(item).length;
  const parts = sliceItems(item) ?? mapEntries(item);
  if (!parts) throw new Error(`len of type ${typeOf(item)}`);
  return parts.length;
}

function slice(item: unknown, ...bounds: unknown[]): unknown {
  if (item === null || item === undefined) throw new Error('slice of untyped nil');
  const items = sliceItems(item);
  if (!items && typeof item !== 'string') throw new Error(`can't slice item of type ${typeOf(item)}`);
  if (bounds.length > (items ? 3 : 2)) {
    throw new Error(items ? `too many slice indexes: ${bounds.length}` : 'cannot 3-index slice a string');
  }
  const size = length(item);
  const [from = 0, to = size] = bounds.map((bound) => position(bound, size, 'slice/array'));
  if (from > to) throw new Error(`invalid slice index: ${from} > ${to}`);
  if (typeof item === 'string') return new TextDecoder().decode(new TextEncoder().encode(item).slice(from, to));
  return new GoSlice(items?.slice(from, to) ?? [], typeOf(item));
}

const htmlEntities: Readonly<Record<string, string>> = {
  '"': '&#34;',
  "'": '&#39;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\0': '\ufffd',
};
const html = (...args: unknown[]): string => evalArgs(args).replace(/["'&<>\0]/g, (char) => htmlEntities[char] ?? char);

const hex = (char: string): string => `\\u${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
const js = (...args: unknown[]): string =>
  evalArgs(args).replace(/[\\'"<>&=\x00-\x1f\x7f]|[^\x00-\x7f]/gu, (char) => {
    if (char === '\\' || char === "'" || char === '"') return `\\${char}`;
    return char > '\x7f' && /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(char) ? char : hex(char);
  });

/** One string stays as it is, anything else prints as print does. */
const evalArgs = (args: readonly unknown[]): string => (args.length === 1 && typeof args[0] === 'string' ? args[0] : sprint(...args));

export const builtins: Readonly<Record<string, GoMethod>> = {
  ...comparisons,
  // The executor answers these two itself, so that later arguments can stay unevaluated.
  and: any((...args) => args.at(-1)),
  or: any((...args) => args.at(-1)),
  not: { args: 1, call: (value) => !isTrue(value) },
  len: { args: 1, call: length },
  index: { args: 1, variadic: true, call: index },
  slice: { args: 1, variadic: true, call: slice },
  print: any(sprint),
  printf: { args: 1, variadic: true, types: ['string', 'any'], call: (format, ...args) => sprintf(String(format), ...args) },
  println: any(sprintln),
  html: any(html),
  js: any(js),
  urlquery: any((...args) => queryEscape(evalArgs(args))),
  // No value here is a Go function; the executor knows the argument's name and refuses the others.
  call: {
    args: 1,
    variadic: true,
    call: (value) => {
      throw new Error(value === null ? 'call of nil' : `non-function of type ${typeOf(value)}`);
    },
  },
};
