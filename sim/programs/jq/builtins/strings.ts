import { utf8 } from '../../../base/bytes.ts';
import { values } from '../evaluate.ts';
import { matchAll } from '../regex.ts';
import { isArray, JqError, type Json, operate, told } from '../values.ts';
import { type Builtins, each, plain, product, str } from './builtin.ts';

function parseJson(value: string, whole: string): Json {
  try {
    return JSON.parse(value) as Json;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new JqError(`Invalid numeric literal at EOF at line 1, column ${value.length} (while parsing '${whole}')`);
  }
}

const tojson = (value: Json): string => JSON.stringify(value);

/** Strings, and what is written in them: numbers, JSON, patterns. */
export const STRINGS: Builtins = {
  'utf8bytelength/0': plain((value) => utf8(str(value, (one) => `${told(one)} only strings have UTF-8 byte length`)).length),
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
};
