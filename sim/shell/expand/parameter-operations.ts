import { compilePattern, matchesPattern, patternSource } from './pattern.ts';
import type { Pieces } from './piece.ts';

/** `#`, `##`, `%`, `%%`. */
export function applyRemove(text: string, operator: '#' | '##' | '%' | '%%', pattern: string): string {
  const length = text.length;
  const matcher = compilePattern(pattern);
  const shortest = operator.length === 1;
  for (let n = 0; n <= length; n++) {
    const size = shortest ? n : length - n;
    if (operator.startsWith('#')) {
      if (matcher.test(text.slice(0, size))) return text.slice(size);
    } else if (matcher.test(text.slice(length - size))) return text.slice(0, length - size);
  }
  return text;
}

/** `/`, `//`, `/#`, `/%`. An unquoted `&` in the replacement is what matched. */
export function applyReplace(text: string, operator: string, pattern: string, replacement: Pieces, ampersand: boolean): string {
  if (pattern === '' && operator !== '/#' && operator !== '/%') return text;
  const source = patternSource(pattern);
  const anchored = operator === '/#' ? `^(?:${source})` : operator === '/%' ? `(?:${source})$` : source;
  let expression: RegExp;
  try {
    expression = new RegExp(anchored, operator === '//' ? 'gu' : 'u');
  } catch {
    return text;
  }
  return text.replace(expression, (match) => {
    if (match === '' && operator === '//') return match;
    return replacement
      .map((piece) => (typeof piece === 'symbol' ? ' ' : piece.quoted || !ampersand ? piece.text : piece.text.replaceAll('&', () => match)))
      .join('');
  });
}

/** `^`, `^^`, `,`, `,,`, `~`, `~~`. */
export function applyCase(text: string, operator: string, pattern: string): string {
  const toggled = (char: string): string => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase());
  const change = operator.startsWith('~')
    ? toggled
    : operator.startsWith('^')
      ? (char: string) => char.toUpperCase()
      : (char: string) => char.toLowerCase();
  const chars = [...text];
  return chars.map((char, i) => ((operator.length === 2 || i === 0) && matchesPattern(char, pattern) ? change(char) : char)).join('');
}
