import { floatText } from '../../../libc/float-text.ts';
import { fromNumber } from '../../../libc/long-double.ts';
import { floatRepr, repr, str, typeName } from './show.ts';
import { Dict, raise, Tuple, type Value } from './values.ts';

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([bcdeEfFgGnosxX%])?$/su;

/** format(value, spec), of the mini-language what numbers and text use. @throws Raised ValueError */
export function format(value: Value, spec: string): string {
  if (spec === '') return str(value);
  const parts = SPEC.exec(spec);
  if (!parts) throw raise('ValueError', `Invalid format specifier '${spec}' for object of type '${typeName(value)}'`);
  const [, fill = ' ', align, sign = '-', alternate, zero, width = '0', comma, precision, given] = parts;
  const number = typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean';
  if (!number) {
    const type = typeName(value);
    if (type !== 'str') throw raise('TypeError', `unsupported format string passed to ${type}.__format__`);
    if (given && given !== 's') throw raise('ValueError', `Unknown format code '${given}' for object of type 'str'`);
    const text = precision === undefined ? str(value) : [...str(value)].slice(0, Number(precision)).join('');
    return pad(text, Number(width), align ?? '<', zero && !align ? '0' : fill);
  }
  if (given === 's') throw raise('ValueError', `Unknown format code 's' for object of type '${typeName(value)}'`);
  const whole = typeof value !== 'number';
  if (!whole && given && 'bcdoxX'.includes(given)) throw raise('ValueError', `Unknown format code '${given}' for object of type 'float'`);
  const negative = typeof value === 'number' ? value < 0 || Object.is(value, -0) : BigInt(value) < 0n;
  let body: string;
  if (whole && (given === undefined || 'bcdnoxX'.includes(given))) {
    const size = BigInt(value) < 0n ? -BigInt(value) : BigInt(value);
    const radix = given === 'b' ? 2 : given === 'o' ? 8 : given?.toLowerCase() === 'x' ? 16 : 10;
    body = given === 'c' ? String.fromCodePoint(Number(size)) : size.toString(radix);
    if (given === 'X') body = body.toUpperCase();
    if (comma) body = grouped(body, comma);
    if (alternate && radix !== 10) body = `0${given}${body}`;
  } else {
    body = floatBody(Math.abs(Number(value)), given, precision);
    if (comma) body = body.replace(/^\d+/, (digits) => grouped(digits, comma));
  }
  const lead = negative ? '-' : sign === '-' ? '' : sign;
  if ((zero && !align) || align === '=') return lead + body.padStart(Number(width) - lead.length, zero && !align ? '0' : fill);
  return pad(lead + body, Number(width), align ?? '>', fill);
}

function floatBody(value: number, kind: string | undefined, precision: string | undefined): string {
  if (!Number.isFinite(value)) return floatRepr(value) + (kind === '%' ? '%' : '');
  const places = precision === undefined ? undefined : Number(precision);
  const text = (conversion: string, size = value) => floatText(fromNumber(size), { conversion, flags: '', width: 0, precision: places });
  if (kind === '%') return `${text('f', value * 100)}%`;
  if (kind !== undefined && kind !== 'n') return text(kind);
  if (kind === undefined && places === undefined) return floatRepr(value);
  const shown = text('g');
  return kind === undefined && !/[.e]/.test(shown) ? `${shown}.0` : shown;
}

function grouped(digits: string, mark: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, mark);
}

function pad(text: string, width: number, align: string, fill: string): string {
  const missing = width - [...text].length;
  if (missing <= 0) return text;
  if (align === '<') return text + fill.repeat(missing);
  if (align === '>') return fill.repeat(missing) + text;
  return fill.repeat(Math.floor(missing / 2)) + text + fill.repeat(Math.ceil(missing / 2));
}

/** `template % values`. @throws Raised TypeError, ValueError */
export function percent(template: string, values: Value): string {
  const list = values instanceof Tuple ? values.items : [values];
  let next = 0;
  const out = template.replace(
    /%(?:\(([^)]*)\))?([-+ #0]*)(\*|\d+)?(?:\.(\d+))?([a-zA-Z%])?/g,
    (_whole, key, flags, width, precision, kind) => {
      if (kind === '%') return '%';
      if (kind === undefined) throw raise('ValueError', 'incomplete format');
      let value: Value | undefined;
      if (key !== undefined) {
        if (!(values instanceof Dict)) throw raise('TypeError', 'format requires a mapping');
        value = values.get(key);
        if (value === undefined) throw raise('KeyError', key);
      } else value = list[next++];
      if (value === undefined) throw raise('TypeError', 'not enough arguments for format string');
      const align = flags.includes('-') ? '<' : '';
      if (kind === 's' || kind === 'r') {
        const text = kind === 's' ? str(value) : repr(value);
        return format(precision === undefined ? text : text.slice(0, Number(precision)), `${align || '>'}${width ?? ''}`);
      }
      if (kind === 'c' && typeof value === 'string') return value;
      if (typeof value === 'string' || value === null || typeof value === 'object') {
        throw raise(
          'TypeError',
          `%${kind} format: a ${'di'.includes(kind) ? 'real number' : 'number'} is required, not ${typeName(value)}`,
        );
      }
      const sign = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
      const code = kind === 'i' || kind === 'u' ? 'd' : kind;
      const number = code === 'd' && typeof value === 'number' ? BigInt(Math.trunc(value)) : value;
      const zero = flags.includes('0') && !align ? '0' : '';
      return format(
        number,
        `${align}${sign}${flags.includes('#') ? '#' : ''}${zero}${width ?? ''}${precision !== undefined && code !== 'd' ? `.${precision}` : ''}${code}`,
      );
    },
  );
  if (next < list.length && !(values instanceof Dict)) throw raise('TypeError', 'not all arguments converted during string formatting');
  return out;
}
