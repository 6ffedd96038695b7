import type { Cell } from '../editors/screen.ts';

const CLASSES: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  space: '\\s',
  upper: 'A-Z',
  lower: 'a-z',
};

/** What is looked for. With -i, a capital in the pattern still makes it see case. Undefined for a pattern that is none. */
export function expressionOf(pattern: string, ignoreCase: boolean): RegExp | undefined {
  const source = pattern.replace(/\[:(alpha|digit|alnum|space|upper|lower):\]/g, (_, name: string) => CLASSES[name] ?? '');
  try {
    return new RegExp(source, ignoreCase && !/\p{Lu}/u.test(pattern) ? 'gi' : 'g');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** What a search has found is shown in reverse. */
export function marked(row: readonly Cell[], expression: RegExp): Cell[] {
  const text = row.map((cell) => cell.text).join('');
  const out = [...row];
  // Cells and characters differ where one is wide: an empty cell is its right half.
  const places: number[] = [];
  for (const [i, cell] of row.entries()) for (let n = 0; n < cell.text.length; n++) places.push(i);
  for (const match of text.matchAll(expression))
    for (let i = match.index; i < match.index + match[0].length; i++) {
      const at = places[i] ?? 0;
      const cell = out[at];
      if (cell) out[at] = { text: cell.text, style: '7' };
    }
  return out;
}
