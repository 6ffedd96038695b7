import { PosixExpression } from '../../libc/regex/posix-expression.ts';
import { regexOf } from './regex.ts';
import type { Separator } from './streams.ts';
import { input, NOTHING, type Value } from './values.ts';

/** `$0` and its fields. Each is made from the other when it is asked for. */
export class CurrentRecord {
  #whole: string | undefined = '';
  #fields: Value[] | undefined = [];

  setWhole(text: string): void {
    this.#whole = text;
    this.#fields = undefined;
  }

  whole(ofs: () => string, asText: (value: Value) => string): string {
    this.#whole ??= (this.#fields ?? []).map(asText).join(ofs());
    return this.#whole;
  }

  fields(split: (text: string) => string[]): Value[] {
    this.#fields ??= split(this.#whole ?? '').map(input);
    return this.#fields;
  }

  setField(index: number, value: Value, split: (text: string) => string[]): void {
    const fields = this.fields(split);
    while (fields.length < index) fields.push(NOTHING);
    fields[index - 1] = value;
    this.#whole = undefined;
  }

  setCount(count: number, split: (text: string) => string[]): void {
    const fields = this.fields(split);
    while (fields.length < count) fields.push(NOTHING);
    fields.length = count;
    this.#whole = undefined;
  }
}

/** Cuts a text by a field separator: a blank means runs of white space, one other character itself, more a regular expression. */
export function splitText(text: string, separator: string, paragraphs = false): string[] {
  if (text === '') return [];
  if (separator === ' ') return text.split(/[ \t\n]+/).filter((field) => field !== '');
  if (separator === '') return [...text];
  if (separator.length === 1 && separator !== '\\' && !paragraphs) return text.split(separator);
  const source = separator.length === 1 ? `[${separator}]` : separator;
  return splitByRegex(text, paragraphs ? `(${source})|\n` : source);
}

export function splitByRegex(text: string, source: string): string[] {
  if (text === '') return [];
  const out: string[] = [];
  let from = 0;
  for (const match of text.matchAll(regexOf(source))) {
    if (match[0] === '') continue;
    out.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  out.push(text.slice(from));
  return out;
}

/** What RS means. */
export function separatorOf(rs: string): Separator {
  if (rs === '') return { kind: 'paragraph' };
  return rs.length === 1 ? { kind: 'char', char: rs } : { kind: 'regex', regex: new PosixExpression(regexOf(rs).source, 's') };
}
