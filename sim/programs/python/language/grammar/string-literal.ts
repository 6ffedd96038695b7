import { unescaped } from '../literals.ts';
import type { Span } from '../syntax-error.ts';
import type { Expression, FormatPart } from '../tree.ts';
import { across, Cursor } from './cursor.ts';
import { expressionList } from './expression.ts';

/** String literals side by side are one; an f among them makes it a format. */
export function stringLiteral(cursor: Cursor): Expression {
  const start = cursor.token;
  const parts: FormatPart[] = [];
  let bytes = false;
  while (cursor.token.kind === 'string') {
    const { text, prefix = '' } = cursor.token;
    bytes ||= prefix.includes('b');
    const raw = prefix.includes('r');
    if (prefix.includes('f')) parts.push(...formatParts(cursor, text, raw, cursor.token));
    else parts.push(raw ? text : unescaped(text, bytes));
    cursor.at++;
  }
  const where = across(start, cursor.previous);
  if (parts.every((part) => typeof part === 'string')) {
    const whole = parts.join('');
    return { kind: 'constant', value: bytes ? Uint8Array.from(whole, (char) => char.charCodeAt(0)) : whole, ...where };
  }
  return { kind: 'format', parts, ...where };
}

/** The inside of an f-string: text, and `{expression!r:spec}`. */
function formatParts(cursor: Cursor, body: string, raw: boolean, span: Span, nested = false): FormatPart[] {
  const parts: FormatPart[] = [];
  let plain = '';
  let at = 0;
  const flush = (): void => {
    if (plain) parts.push(raw ? plain : unescaped(plain));
    plain = '';
  };
  while (at < body.length) {
    const two = body.slice(at, at + 2);
    if (two === '{{' || two === '}}') {
      plain += two[0];
      at += 2;
    } else if (body[at] === '}') cursor.fail("f-string: single '}' is not allowed", span);
    else if (body[at] !== '{') plain += body[at++];
    else {
      flush();
      const end = expressionEnd(body, at + 1);
      const inside = body.slice(at + 1, end);
      const debug = /^(.*[^=!<>])=\s*$/s.exec(inside);
      const text = debug?.[1] ?? inside;
      if (text.trim() === '') cursor.fail("f-string: valid expression required before '}'", span);
      if (debug) parts.push(inside);
      at = end;
      let conversion = debug && body[at] === '}' ? 'r' : '';
      if (body[at] === '!') {
        conversion = body[at + 1] ?? '';
        at += 2;
      }
      let spec: FormatPart[] = [];
      if (body[at] === ':') {
        let depth = 0;
        let stop = at + 1;
        for (; stop < body.length && !(depth === 0 && body[stop] === '}'); stop++)
          depth += body[stop] === '{' ? 1 : body[stop] === '}' ? -1 : 0;
        if (nested) cursor.fail('f-string: expressions nested too deeply', span);
        spec = formatParts(cursor, body.slice(at + 1, stop), raw, span, true);
        at = stop;
      }
      if (body[at] !== '}') cursor.fail("f-string: expecting '}'", span);
      at++;
      const inner = new Cursor(`(${text})`);
      const value = expressionList(inner);
      if (inner.token.kind !== 'newline') cursor.fail('f-string: invalid syntax', span);
      parts.push({ value: { ...value, ...across(span, span) }, conversion, spec, text });
    }
  }
  flush();
  return parts;
}

/** Where an f-string's expression ends: at `}`, `:` or `!` outside brackets and quotes. */
function expressionEnd(body: string, from: number): number {
  let depth = 0;
  let quote = '';
  for (let at = from; at < body.length; at++) {
    const char = body[at] ?? '';
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if ('([{'.includes(char)) depth++;
    else if (depth > 0 && ')]}'.includes(char)) depth--;
    else if (depth === 0 && (char === '}' || char === ':' || (char === '!' && body[at + 1] !== '='))) return at;
  }
  return body.length;
}
