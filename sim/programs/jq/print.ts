import { isArray, isObject, type Json } from './values.ts';

export interface Layout {
  /** What one step inward is; undefined for all on one line. */
  readonly indent: string | undefined;
  readonly sort: boolean;
  readonly color: boolean;
  readonly ascii: boolean;
}

/** jq 1.7's colours. */
const COLORS = { null: '1;30', boolean: '0;39', number: '0;39', string: '0;32', array: '1;39', object: '1;39', key: '34;1' } as const;

export function printed(value: Json, layout: Layout, depth = 0): string {
  const { color, indent } = layout;
  const paint = (kind: keyof typeof COLORS, text: string): string => (color ? `\x1b[${COLORS[kind]}m${text}\x1b[0m` : text);
  const line = (level: number): string => (indent === undefined ? '' : `\n${indent.repeat(level)}`);
  if (isArray(value) || isObject(value)) {
    const kind = isArray(value) ? 'array' : 'object';
    const [open, close] = isArray(value) ? ['[', ']'] : ['{', '}'];
    const keys = isArray(value) ? [] : Object.keys(value);
    if (layout.sort) keys.sort();
    const count = isArray(value) ? value.length : keys.length;
    const start = color ? `\x1b[${COLORS[kind]}m` : '';
    if (count === 0) return color ? `${start}${open}${close}\x1b[0m` : open + close;
    const parts = isArray(value)
      ? value.map((one) => printed(one, layout, depth + 1))
      : keys.map((key) => {
          const name = paint('key', quoted(key, layout.ascii));
          const colon = color ? `${start}:${indent === undefined ? '' : ' '}\x1b[0m` : indent === undefined ? ':' : ': ';
          return `${name}${colon}${printed((value as { [key: string]: Json })[key] ?? null, layout, depth + 1)}`;
        });
    if (!color) return `${open}${line(depth + 1)}${parts.join(`,${line(depth + 1)}`)}${line(depth)}${close}`;
    const between = isArray(value) ? `${start},${line(depth + 1)}` : `${start},${line(depth + 1)}\x1b[0m`;
    return `${start}${open}${line(depth + 1)}${isArray(value) ? '' : '\x1b[0m'}${parts.join(between)}${start}${line(depth)}${start}${close}\x1b[0m`;
  }
  if (value === null) return paint('null', 'null');
  if (typeof value === 'string') return paint('string', quoted(value, layout.ascii));
  return paint(typeof value === 'boolean' ? 'boolean' : 'number', typeof value === 'number' ? number(value) : String(value));
}

function quoted(value: string, ascii: boolean): string {
  const json = JSON.stringify(value).replaceAll('\x7f', '\\u007f');
  return ascii ? json.replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`) : json;
}

/** C's %.17g, shortened. */
export function number(value: number): string {
  if (Number.isNaN(value)) return 'null';
  const finite = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
  const size = Math.abs(finite);
  if (size !== 0 && (size >= 1e17 || size < 1e-4)) return finite.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
  return String(finite);
}
