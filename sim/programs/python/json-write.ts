import type { PyJson } from './json-read.ts';

export interface JsonLayout {
  /** What one step inward is; undefined for one line. */
  readonly indent: string | undefined;
  readonly compact: boolean;
  readonly sort: boolean;
  readonly ascii: boolean;
}

/** json.dumps. */
export function writeJson(value: PyJson, layout: JsonLayout, depth = 0): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value, layout.ascii);
  if ('int' in value) return value.int;
  if ('float' in value) return floatText(value.float);
  const isMap = value instanceof Map;
  const parts = isMap
    ? [...value]
        .sort(([a], [b]) => (layout.sort ? (a < b ? -1 : a > b ? 1 : 0) : 0))
        .map(([key, one]) => `${quoted(key, layout.ascii)}${layout.compact ? ':' : ': '}${writeJson(one, layout, depth + 1)}`)
    : [...(value as readonly PyJson[])].map((one) => writeJson(one, layout, depth + 1));
  const [open, close] = isMap ? ['{', '}'] : ['[', ']'];
  if (parts.length === 0) return open + close;
  if (layout.indent === undefined) return open + parts.join(layout.compact ? ',' : ', ') + close;
  const line = `\n${layout.indent.repeat(depth + 1)}`;
  return `${open}${line}${parts.join(`,${line}`)}\n${layout.indent.repeat(depth)}${close}`;
}

function quoted(value: string, ascii: boolean): string {
  const json = JSON.stringify(value).replaceAll('\x7f', ascii ? '\\u007f' : '\x7f');
  return ascii ? json.replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`) : json;
}

/** repr(float). */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e16 || size < 1e-4)) return value.toExponential().replace(/e([-+])(\d)$/, 'e$10$2');
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
