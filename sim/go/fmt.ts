/** Go's fmt over the values of value.ts. */

import { formatE, formatF, formatG } from './float.ts';
import { formatValue, isFloat, mapEntries, scalarText, sliceItems, stringerText, typeOf, underlying } from './fmt-value.ts';
import { quote, quoteRune, quoteToASCII } from './strconv.ts';
import { GoNil, GoStruct } from './value.ts';

interface Directive {
  readonly verb: string;
  readonly plus: boolean;
  readonly minus: boolean;
  readonly sharp: boolean;
  readonly space: boolean;
  readonly zero: boolean;
  readonly width: number | undefined;
  readonly precision: number | undefined;
}

function pad(text: string, { width = 0, minus, zero }: Directive, numeric: boolean): string {
  const missing = width - [...text].length;
  if (missing <= 0) return text;
  if (minus) return text + ' '.repeat(missing);
  if (!zero) return ' '.repeat(missing) + text;
  if (!numeric) return '0'.repeat(missing) + text;
  const sign = /^[+\- ]/.exec(text)?.[0] ?? '';
  return sign + '0'.repeat(missing) + text.slice(sign.length);
}

const signed = (text: string, { plus, space }: Directive): string =>
  text.startsWith('-') || text.startsWith('+') ? text : plus ? `+${text}` : space ? ` ${text}` : text;

const radix: Readonly<Record<string, number>> = { v: 10, d: 10, b: 2, o: 8, O: 8, x: 16, X: 16 };
const radixPrefix: Readonly<Record<string, string>> = { b: '0b', o: '0', x: '0x', X: '0X' };

function formatInteger(value: bigint, directive: Directive): string | undefined {
  const { verb, sharp, precision } = directive;
  const base = radix[verb];
  if (base === undefined) {
    const char = String.fromCodePoint(Number(value >= 0n && value <= 0x10ffffn ? value : 0xfffdn));
    if (verb === 'c') return pad(char, directive, false);
    if (verb === 'q') return pad(quoteRune(char), directive, false);
    if (verb === 'U') return pad(`U+${value.toString(16).toUpperCase().padStart(4, '0')}${sharp ? ` '${char}'` : ''}`, directive, false);
    return undefined;
  }
  let digits = (value < 0n ? -value : value).toString(base).padStart(precision ?? 0, '0');
  if (precision === 0 && value === 0n) return pad('', { ...directive, zero: false }, false);
  if (verb === 'X') digits = digits.toUpperCase();
  const prefix = verb === 'O' ? '0o' : sharp ? (radixPrefix[verb] ?? '') : '';
  return pad(signed(`${value < 0n ? '-' : ''}${prefix}${digits}`, directive), directive, precision === undefined);
}

function formatFloat(value: number, directive: Directive): string | undefined {
  const { verb, precision } = directive;
  const fixed = precision ?? 6;
  const text: Readonly<Record<string, () => string>> = {
    v: () => formatG(value, precision),
    g: () => formatG(value, precision),
    G: () => formatG(value, precision).toUpperCase(),
    e: () => formatE(value, fixed),
    E: () => formatE(value, fixed).toUpperCase(),
    f: () => formatF(value, fixed),
    F: () => formatF(value, fixed),
  };
  const made = text[verb]?.();
  return made === undefined
    ? undefined
    : pad(
        signed(made.replace(/^\+Inf/, 'Inf').replace(/^Inf$/, '+Inf'), directive),
        Number.isFinite(value) ? directive : { ...directive, zero: false },
        true,
      );
}

function formatString(value: string, directive: Directive): string | undefined {
  const { verb, plus, sharp, space, precision } = directive;
  const cut = precision === undefined ? value : [...value].slice(0, precision).join('');
  if (verb === 's' || (verb === 'v' && !sharp)) return pad(cut, directive, false);
  if (verb === 'v') return pad(quote(cut), directive, false);
  if (verb === 'q') return pad(sharp && !/[`\n\r\x7f]/.test(cut) ? `\`${cut}\`` : plus ? quoteToASCII(cut) : quote(cut), directive, false);
  if (verb !== 'x' && verb !== 'X') return undefined;
  const hex = [...new TextEncoder().encode(value)].slice(0, precision).map((byte) => byte.toString(16).padStart(2, '0'));
  const text = (sharp && hex.length > 0 ? '0x' : '') + hex.join(space ? (sharp ? ' 0x' : ' ') : '');
  return pad(verb === 'X' ? text.toUpperCase() : text, directive, false);
}

function formatScalar(value: unknown, directive: Directive): string {
  const bare = underlying(value);
  let made: string | undefined;
  if (typeof bare === 'boolean') made = 'tv'.includes(directive.verb) ? pad(String(bare), directive, false) : undefined;
  else if (typeof bare === 'string') made = formatString(bare, directive);
  else if (isFloat(value)) made = formatFloat(Number(bare), directive);
  else if (typeof bare === 'number' || typeof bare === 'bigint') made = formatInteger(BigInt(bare), directive);
  return made ?? badVerb(value, directive);
}

/** Go's complaint shows type and value; the value keeps the directive's flags and width. */
function badVerb(value: unknown, directive: Directive): string {
  const { verb } = directive;
  if (value === null || value === undefined) return `%!${verb}(<nil>)`;
  return `%!${verb}(${typeOf(value)}=${formatOperand(value, { ...directive, verb: 'v', sharp: false })})`;
}

/** One operand under one verb. */
function formatOperand(value: unknown, directive: Directive): string {
  const { verb, plus, sharp } = directive;
  if (verb === 'T') return formatScalar(typeOf(value), { ...directive, verb: 's' });
  if (value === null || value === undefined) return verb === 'v' ? pad('<nil>', directive, false) : badVerb(value, directive);
  if (value instanceof GoNil && 'sqv'.includes(verb))
    return verb === 'v' && !sharp ? pad('<nil>', directive, false) : formatValue(value, 'sharp', String);
  const mode = verb === 'v' ? (sharp ? 'sharp' : plus ? 'plus' : 'v') : 'v';
  const composite = sliceItems(value) ?? mapEntries(value) ?? (value instanceof GoStruct ? true : undefined);
  // In %+v the plus asks for field names, not for signs.
  const leaf = verb === 'v' ? { ...directive, plus: false } : directive;
  const text = 'svqxX'.includes(verb) && mode !== 'sharp' ? stringerText(value) : undefined;
  if (text !== undefined) return formatScalar(text, directive);
  if (composite === undefined) return formatScalar(value, leaf);
  return formatValue(value, mode, (item) => formatScalar(item, leaf));
}

const directiveForm = /%([+\-# 0]*)(?:\[(\d+)\])?(\*|\d+)?(?:\.(?:\[(\d+)\])?(\*|\d+)?)?(?:\[(\d+)\])?([\s\S])?/gu;

/** fmt.Sprintf: %s %d %v %+v %#v %q %x %X %o %O %b %c %U %t %f %g %e %T %% with flags, width, precision, *, [n], and Go's words for mismatches. */
export function sprintf(format: string, ...args: unknown[]): string {
  let next = 0;
  let reordered = false;
  const index = (text: string | undefined): void => {
    if (text === undefined) return;
    next = Number(text) - 1;
    reordered = true;
  };
  const star = (text: string | undefined): number | undefined => {
    if (text !== '*') return text === undefined ? undefined : Number(text);
    next += 1;
    return Number(underlying(args[next - 1]));
  };
  const out = format.replace(directiveForm, (whole, flags: string, first, widthText, second, precisionText, third, verb?: string) => {
    if (verb === undefined) return '%!(NOVERB)';
    index(first);
    const width = star(widthText);
    index(second);
    const precision = whole.includes('.') ? (star(precisionText) ?? 0) : undefined;
    index(third);
    if (verb === '%') return '%';
    if (next >= args.length || next < 0) return `%!${verb}(${reordered ? 'BADINDEX' : 'MISSING'})`;
    const minus = flags.includes('-') || (width ?? 0) < 0;
    next += 1;
    return formatOperand(args[next - 1], {
      verb,
      minus,
      plus: flags.includes('+'),
      sharp: flags.includes('#'),
      space: flags.includes(' '),
      zero: flags.includes('0') && !minus,
      width: width === undefined ? undefined : Math.abs(width),
      precision,
    });
  });
  if (reordered || next >= args.length) return out;
  const extra = args.slice(next).map((value) => (value === null || value === undefined ? '<nil>' : `${typeOf(value)}=${show(value)}`));
  return `${out}%!(EXTRA ${extra.join(', ')})`;
}

const show = (value: unknown): string => formatValue(value, 'v', (item) => scalarText(item));

/** fmt.Sprint: spaces between operands when neither is a string. */
export function sprint(...args: unknown[]): string {
  return args
    .map((value, at) => (at > 0 && typeOf(value) !== 'string' && typeOf(args[at - 1]) !== 'string' ? ' ' : '') + show(value))
    .join('');
}

/** fmt.Sprintln. */
export const sprintln = (...args: unknown[]): string => `${args.map(show).join(' ')}\n`;
