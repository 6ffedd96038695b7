import { fromBase64, toBase64 } from '../../base/base64.ts';
import { text, utf8 } from '../../base/bytes.ts';
import { isArray, JqError, type Json, told } from './values.ts';

const asText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

const HTML: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', "'": '&#39;', '"': '&quot;' };

/** `@csv` and its like. @throws JqError */
export function formatted(name: string, value: Json): string {
  switch (name) {
    case '@text':
      return asText(value);
    case '@json':
      return JSON.stringify(value);
    case '@html':
      return asText(value).replace(/[<>&'"]/g, (char) => HTML[char] ?? char);
    case '@uri':
      return encodeURIComponent(asText(value).toWellFormed()).replace(
        /[!'()*]/g,
        (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
      );
    case '@csv':
      return row(value, 'csv', ',', (cell) => `"${cell.replaceAll('"', '""')}"`);
    case '@tsv':
      return row(value, 'tsv', '\t', (cell) =>
        cell.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r'),
      );
    case '@sh':
      return (isArray(value) ? value : [value]).map(shellWord).join(' ');
    case '@base64':
      return toBase64(utf8(asText(value)));
    case '@base64d': {
      const bytes = fromBase64(asText(value).replace(/=+$/, ''));
      if (!bytes) throw new JqError(`${told(value)} is not valid base64 data`);
      return text(bytes);
    }
    default:
      throw new JqError(`${name.slice(1)} is not a valid format`);
  }
}

function row(value: Json, name: string, separator: string, quoted: (cell: string) => string): string {
  if (!isArray(value)) throw new JqError(`${told(value)} cannot be ${name}-formatted, only array`);
  return value
    .map((cell) => {
      if (typeof cell === 'string') return quoted(cell);
      if (cell === null) return '';
      if (typeof cell === 'object') throw new JqError(`${told(cell)} is not valid in a csv row`);
      return String(cell);
    })
    .join(separator);
}

function shellWord(value: Json): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "'\\''")}'`;
  if (typeof value === 'object' && value !== null) throw new JqError(`${told(value)} can not be escaped for shell`);
  return String(value);
}
