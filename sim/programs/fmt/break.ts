/** Where a paragraph is broken into lines. Source: coreutils' fmt.c: the breaks that cost least, all lines taken together. */
export interface Word {
  readonly text: string;
  /** Blanks behind it. */
  space: number;
  readonly paren: boolean;
  readonly period: boolean;
  readonly punct: boolean;
  /** The last of a sentence. */
  final: boolean;
}

export interface Widths {
  readonly goal: number;
  readonly most: number;
}

/** A line: the first of its words, and the first of the next line's. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** What the lines from here on cost. */
  readonly cost: number;
}

const square = (number: number): number => number * number;
const shortCost = (missing: number): number => square(missing * 10);
const raggedCost = (difference: number): number => shortCost(difference) / 2;
const LINE = square(70);
const SENTENCE_BONUS = square(50);
const NO_BREAK = square(600);
const BONUS = square(40);
const widow = (length: number): number => Math.trunc(square(200) / (length + 2));
const orphan = (length: number): number => Math.trunc(square(150) / (length + 2));

/** The lines of a paragraph. `before`: how long the line above was, when it was cut off from this paragraph. */
export function lines(words: readonly Word[], indents: readonly [number, number], { goal, most }: Widths, before: number): Line[] {
  const cost: number[] = new Array(words.length + 1).fill(0);
  const next: number[] = new Array(words.length + 1).fill(words.length);
  const length: number[] = new Array(words.length + 1).fill(0);
  for (let start = words.length - 1; start >= 0; start--) {
    let best = Number.POSITIVE_INFINITY;
    let size = (start === 0 ? indents[0] : indents[1]) + (words[start]?.text.length ?? 0);
    for (let at = start + 1; ; at++) {
      let here = cost[at] ?? 0;
      if (at < words.length) {
        here += shortCost(goal - size);
        if (next[at] !== words.length) here += raggedCost(size - (length[at] ?? 0));
      }
      if (start === 0 && before > 0) here += raggedCost(size - before);
      if (here < best) {
        best = here;
        next[start] = at;
        length[start] = size;
      }
      if (at === words.length) break;
      size += (words[at - 1]?.space ?? 0) + (words[at]?.text.length ?? 0);
      if (size >= most) break;
    }
    cost[start] = best + baseCost(words, start);
  }
  const found: Line[] = [];
  for (let from = 0; from < words.length; from = next[from] ?? words.length)
    found.push({ from, to: next[from] ?? words.length, cost: cost[from] ?? 0 });
  return found;
}

/** What it costs to begin a line with a word. */
function baseCost(words: readonly Word[], at: number): number {
  const [before, word] = [words[at - 1], words[at]];
  let cost = LINE;
  if (before?.period) cost += before.final ? -SENTENCE_BONUS : NO_BREAK;
  else if (before?.punct) cost -= BONUS;
  else if (before && words[at - 2]?.final) cost += widow(before.text.length);
  if (word?.paren) cost -= BONUS;
  else if (word?.final) cost += orphan(word.text.length);
  return cost;
}

/** A word, with what its first and last letters say about it. */
export function wordOf(text: string): Word {
  const last = text.at(-1) ?? '';
  let end = text.length - 1;
  while (end > 0 && /[)\]'"]/.test(text[end] ?? '')) end--;
  return {
    text,
    space: 0,
    paren: /^[(['`"]/.test(text),
    punct: /[!-/:-@[-`{-~]/.test(last),
    period: /[.?!]/.test(text[end] ?? ''),
    final: false,
  };
}
