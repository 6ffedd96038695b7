import type { Json } from './values.ts';

/** Input that is no JSON, in jq's words. */
export class InputError extends Error {}

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const LITERALS: Readonly<Record<string, Json>> = { null: null, true: true, false: false, nan: null };

/** The values of a text, one after the other, with whatever white space between them. @throws InputError after those before the fault */
export function* readValues(content: string): Generator<Json> {
  let at = 0;
  const fault = (message: string, place: number): InputError => {
    const before = content.slice(0, place);
    return new InputError(`${message} at line ${before.split('\n').length}, column ${place - before.lastIndexOf('\n') - 1}`);
  };
  const blank = (): void => {
    while (at < content.length && ' \t\r\n'.includes(content[at] ?? '')) at++;
  };
  const unfinished = (): InputError => fault('Unfinished JSON term at EOF', content.length);

  function value(): Json {
    blank();
    const char = content[at];
    if (char === undefined) throw unfinished();
    if (char === '"') return string();
    if (char === '[') return list();
    if (char === '{') return object();
    if (char === ']' || char === '}') throw fault(`Unmatched '${char}'`, at + 1);
    if (char === ',') throw fault("Expected value before ','", at + 1);
    if (char === ':') throw fault("':' not as part of an object", at + 1);
    const start = at;
    while (at < content.length && !' \t\r\n[]{},:"'.includes(content[at] ?? '')) at++;
    const word = content.slice(start, at);
    if (NUMBER.test(word)) return Number(word);
    if (Object.hasOwn(LITERALS, word)) return LITERALS[word] ?? null;
    throw fault(
      `Invalid ${/^[a-z]/.test(word) && word.length < 6 && /^[ntf]/.test(word) ? 'literal' : 'numeric literal'}`,
      Math.min(at + 1, content.length),
    );
  }

  function string(): string {
    const start = at++;
    for (; at < content.length; at++) {
      if (content[at] === '\\') at++;
      else if (content[at] === '"') {
        at++;
        try {
          return JSON.parse(content.slice(start, at).replaceAll('\n', '\\n').replaceAll('\t', '\\t')) as string;
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error;
          throw fault('Invalid escape', at);
        }
      }
    }
    throw unfinished();
  }

  function list(): Json {
    const out: Json[] = [];
    at++;
    blank();
    if (content[at] === ']') {
      at++;
      return out;
    }
    for (;;) {
      blank();
      if (content[at] === ']') throw fault('Expected another array element', at + 1);
      out.push(value());
      blank();
      const char = content[at++];
      if (char === ']') return out;
      if (char === undefined) throw unfinished();
      if (char !== ',')
        throw fault(
          char === ':' ? "':' not as part of an object" : char === '}' ? "Unmatched '}'" : 'Expected separator between values',
          at,
        );
    }
  }

  function object(): Json {
    const out: Record<string, Json> = {};
    at++;
    blank();
    if (content[at] === '}') {
      at++;
      return out;
    }
    for (;;) {
      blank();
      if (content[at] === '}') throw fault('Objects must consist of key:value pairs', at + 1);
      const key = value();
      blank();
      if (content[at] === undefined) throw unfinished();
      if (content[at] !== ':') throw fault('Objects must consist of key:value pairs', at + 1);
      if (typeof key !== 'string') throw fault('Object keys must be strings', at + 1);
      at++;
      Object.defineProperty(out, key, { value: value(), enumerable: true, writable: true, configurable: true });
      blank();
      const char = content[at++];
      if (char === '}') return out;
      if (char === undefined) throw unfinished();
      if (char !== ',') throw fault(char === ']' ? "Unmatched ']'" : 'Expected separator between values', at);
    }
  }

  for (blank(); at < content.length; blank()) yield value();
}
