/** A number as Python tells them apart: an int keeps its digits. */
export type PyNumber = { readonly int: string } | { readonly float: number };
export type PyJson = null | boolean | string | PyNumber | readonly PyJson[] | ReadonlyMap<string, PyJson>;

/** json.JSONDecodeError, with its message. */
export class JsonDecodeError extends Error {}

/** Reads one JSON value as Python's json module does, errors included. @throws JsonDecodeError */
export function readJson(source: string): PyJson {
  const skip = (at: number): number => {
    let end = at;
    while (' \t\n\r'.includes(source[end] ?? 'x')) end++;
    return end;
  };
  const fail = (message: string, at: number): never => {
    const before = source.slice(0, at);
    const line = before.split('\n').length;
    throw new JsonDecodeError(`${message}: line ${line} column ${at - before.lastIndexOf('\n')} (char ${at})`);
  };

  function value(at: number): [PyJson, number] {
    const char = source[at];
    if (char === '"') return string(at);
    if (char === '{') return object(at);
    if (char === '[') return list(at);
    for (const [word, what] of WORDS) if (source.startsWith(word, at)) return [what, at + word.length];
    NUMBER.lastIndex = at;
    const number = NUMBER.exec(source);
    if (!number) return fail('Expecting value', at);
    const [whole, int = '', fraction, exponent] = number;
    return [fraction || exponent ? { float: Number(whole) } : { int: int === '-0' ? '0' : int }, at + whole.length];
  }

  function string(start: number): [string, number] {
    let out = '';
    for (let at = start + 1; ; at++) {
      const char = source[at];
      if (char === undefined) return fail('Unterminated string starting at', start);
      if (char === '"') return [out, at + 1];
      if (char < ' ') return fail('Invalid control character at', at);
      if (char !== '\\') {
        out += char;
        continue;
      }
      const code = source[++at];
      if (code === undefined) return fail('Unterminated string starting at', start);
      if (code === 'u') {
        const digits = source.slice(at + 1, at + 5);
        if (!/^[0-9a-fA-F]{4}$/.test(digits)) return fail('Invalid \\uXXXX escape', at + 1);
        out += String.fromCharCode(Number.parseInt(digits, 16));
        at += 4;
      } else if (code in ESCAPES) out += ESCAPES[code];
      else return fail('Invalid \\escape', at - 1);
    }
  }

  function list(start: number): [PyJson, number] {
    const out: PyJson[] = [];
    let at = skip(start + 1);
    if (source[at] === ']') return [out, at + 1];
    for (;;) {
      const [item, end] = value(at);
      out.push(item);
      at = skip(end);
      if (source[at] === ']') return [out, at + 1];
      if (source[at] !== ',') return fail("Expecting ',' delimiter", at);
      at = skip(at + 1);
    }
  }

  function object(start: number): [PyJson, number] {
    const out = new Map<string, PyJson>();
    let at = skip(start + 1);
    if (source[at] === '}') return [out, at + 1];
    for (;;) {
      if (source[at] !== '"') return fail('Expecting property name enclosed in double quotes', at);
      const [key, end] = string(at);
      at = skip(end);
      if (source[at] !== ':') return fail("Expecting ':' delimiter", at);
      const [item, next] = value(skip(at + 1));
      out.set(key, item);
      at = skip(next);
      if (source[at] === '}') return [out, at + 1];
      if (source[at] !== ',') return fail("Expecting ',' delimiter", at);
      at = skip(at + 1);
    }
  }

  const [result, end] = value(skip(0));
  const rest = skip(end);
  if (rest < source.length) fail('Extra data', rest);
  return result;
}

const NUMBER = /(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?/y;
const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const WORDS: readonly (readonly [string, PyJson])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', { float: Number.NaN }],
  ['Infinity', { float: Number.POSITIVE_INFINITY }],
  ['-Infinity', { float: Number.NEGATIVE_INFINITY }],
];
