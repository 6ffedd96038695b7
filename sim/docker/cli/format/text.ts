import { getEastAsianWidth } from './width.ts';

/** The first 12 digits of an id, without its algorithm. */
export const shortId = (id: string): string => id.replace(/^[^:]*:/, '').slice(0, 12);

/** Cuts text to `columns` columns of a terminal, the last of them an ellipsis. */
export function ellipsis(text: string, columns: number): string {
  const chars = [...text];
  if (columns <= 0) return '';
  if (chars.reduce((sum, char) => sum + getEastAsianWidth(char), 0) <= columns) return text;
  if (columns === 1) return chars[0] ?? '';
  let width = 0;
  let out = '';
  for (const char of chars) {
    width += getEastAsianWidth(char);
    if (width > columns - 1) break;
    out += char;
  }
  return `${out}…`;
}

/** `k=v,k2=v2`, by key. */
export function joinLabels(labels: Readonly<Record<string, string>> | null | undefined): string {
  return Object.entries(labels ?? {})
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(',');
}
