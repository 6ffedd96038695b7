import { Wrong } from './wrong.ts';

/** What a directive stands for: text, or a time in microseconds. */
export type Value = string | number | { readonly micros: number };

/**
 * A format of stat's: `%` directives with printf's flags, width and precision. @param special letters of two (`Hd`) that are known
 * @throws Wrong for a directive that is none
 */
export function filledIn(format: string, value: (letter: string) => Value | undefined, special = ''): string {
  let out = '';
  for (let at = 0; at < format.length; ) {
    const percent = format.indexOf('%', at);
    if (percent < 0) return out + format.slice(at);
    out += format.slice(at, percent);
    const rest = format.slice(percent);
    const [head = '', flags = '', width = '', point, letter = ''] =
      new RegExp(`^%([-#0+ ']*)(\\d*)(\\.\\d*)?([${special || ' '}](?=[dr])[dr]|.?)`, 's').exec(rest) ?? [];
    at = percent + head.length;
    if (letter === '%' || letter === '') {
      if (head.length > (letter ? 2 : 1)) throw new Wrong(head, out);
      out += '%';
      continue;
    }
    out += shown(value(letter) ?? '?', flags, Number(width), point);
  }
  return out;
}

function shown(value: Value, flags: string, width: number, point: string | undefined): string {
  let text: string;
  const numeric = typeof value !== 'string';
  if (typeof value === 'object') {
    // A precision adds digits of the second: all nine where it is not said how many.
    const digits = point === undefined ? 0 : Number(point.slice(1) || 9);
    const rest = `${String(((value.micros % 1e6) + 1e6) % 1e6).padStart(6, '0')}000`.padEnd(digits, '0').slice(0, digits);
    text = `${Math.floor(value.micros / 1e6)}${digits ? `.${rest}` : ''}`;
  } else {
    text = String(value);
    if (point && !numeric) text = text.slice(0, Number(point.slice(1)));
  }
  if (flags.includes('+') && numeric && !text.startsWith('-')) text = `+${text}`;
  if (flags.includes('-')) return text.padEnd(width);
  return text.padStart(width, flags.includes('0') && numeric ? '0' : ' ');
}
