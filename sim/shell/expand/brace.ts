import { ExpansionError } from '../control-flow.ts';

/** More words than this is a mistake, not a wish. */
const MOST = 100_000;

/** Brace expansion of a word's source text: `a{b,c}` gives `ab ac`, `{1..3}` gives `1 2 3`. Quotes and expansions are left alone. */
export function braceExpand(text: string): string[] {
  for (let open = nextOpen(text, 0); open >= 0; open = nextOpen(text, open + 1)) {
    const group = readGroup(text, open);
    if (!group) continue;
    const before = text.slice(0, open);
    const tails = braceExpand(text.slice(group.end + 1));
    const middles = group.sequence ?? group.items.flatMap(braceExpand);
    if (middles.length * tails.length > MOST)
      throw new ExpansionError(`brace expansion: failed to allocate memory for ${middles.length * tails.length} elements`);
    return middles.flatMap((middle) => tails.map((tail) => before + middle + tail));
  }
  return [text];
}

interface Group {
  readonly end: number;
  readonly items: readonly string[];
  readonly sequence: string[] | undefined;
}

function readGroup(text: string, open: number): Group | undefined {
  const commas: number[] = [];
  let depth = 0;
  for (let i = open + 1; i < text.length; i++) {
    const skipped = skipQuoted(text, i);
    if (skipped > i) {
      i = skipped - 1;
      continue;
    }
    if (text[i] === '{') depth += 1;
    else if (text[i] === '}' && depth > 0) depth -= 1;
    else if (text[i] === ',' && depth === 0) commas.push(i);
    else if (text[i] === '}') {
      const body = text.slice(open + 1, i);
      if (commas.length === 0) {
        const sequence = readSequence(body);
        return sequence ? { end: i, items: [], sequence } : undefined;
      }
      const borders = [open, ...commas, i];
      const items = borders.slice(1).map((border, n) => text.slice((borders[n] as number) + 1, border));
      return { end: i, items, sequence: undefined };
    }
  }
  return undefined;
}

function nextOpen(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const skipped = skipQuoted(text, i);
    if (skipped > i) i = skipped - 1;
    else if (text[i] === '{') return i;
  }
  return -1;
}

/** If something that brace expansion must not look into starts at `at`: where it ends. Else `at`. */
function skipQuoted(text: string, at: number): number {
  const char = text[at];
  if (char === '\\') return at + 2;
  if (char === "'") return endOr(text, text.indexOf("'", at + 1));
  if (char === '`') return endOr(text, text.indexOf('`', at + 1));
  if (char === '"') {
    for (let i = at + 1; i < text.length; i++) {
      if (text[i] === '\\') i += 1;
      else if (text[i] === '"') return i + 1;
    }
    return text.length;
  }
  if (char === '$' && (text[at + 1] === '{' || text[at + 1] === '(')) {
    const [opener, closer] = text[at + 1] === '{' ? ['{', '}'] : ['(', ')'];
    let depth = 0;
    for (let i = at + 1; i < text.length; i++) {
      if (text[i] === '\\') i += 1;
      else if (text[i] === opener) depth += 1;
      else if (text[i] === closer && --depth === 0) return i + 1;
    }
    return text.length;
  }
  return at;
}

function endOr(text: string, end: number): number {
  return end < 0 ? text.length : end + 1;
}

/** `1..5`, `a..e`, `01..10..2`. */
function readSequence(body: string): string[] | undefined {
  const numbers = /^(-?\d+)\.\.(-?\d+)(?:\.\.(-?\d+))?$/.exec(body);
  if (numbers) {
    const [, from = '', to = '', step = '1'] = numbers;
    const padded = /^-?0\d/.test(from) || /^-?0\d/.test(to) ? Math.max(from.length, to.length) : 0;
    return count(Number(from), Number(to), Number(step)).map((each) => {
      const digits = String(Math.abs(each));
      return each < 0 ? `-${digits.padStart(padded - 1, '0')}` : digits.padStart(padded, '0');
    });
  }
  const letters = /^([a-zA-Z])\.\.([a-zA-Z])(?:\.\.(-?\d+))?$/.exec(body);
  if (!letters) return undefined;
  const [, from = 'a', to = 'a', step = '1'] = letters;
  return count(from.charCodeAt(0), to.charCodeAt(0), Number(step)).map((code) => String.fromCharCode(code));
}

function count(from: number, to: number, step: number): number[] {
  const stride = Math.abs(step) || 1;
  const length = Math.floor(Math.abs(to - from) / stride) + 1;
  if (!(length <= MOST)) throw new ExpansionError(`brace expansion: failed to allocate memory for ${length} elements`);
  return Array.from({ length }, (_, i) => from + (to < from ? -i : i) * stride);
}
