import type { Hunk } from './compare.ts';

/** One of the two files. Lines are without their newline; `ended` says whether the last one had one. */
export interface Side {
  readonly label: string;
  /** Undefined where the label was given and says it all. */
  readonly mtime: number | undefined;
  readonly lines: readonly string[];
  readonly ended: boolean;
}

/** How lines are written. */
export interface Look {
  /** Spaces in the place of tabs, to stops this far apart. */
  readonly tabs: number | undefined;
  /** A tab before each line, so that its own tabs stand as in the file (-T). */
  readonly initialTab: boolean;
  /** No blank before lines that are empty. */
  readonly bareEmpty: boolean;
}

const NO_END = '\\ No newline at end of file\n';

/** A line as it is shown. */
export function shown(line: string, { tabs }: Look): string {
  if (tabs === undefined) return line;
  let out = '';
  let column = 0;
  for (const char of line) {
    const width = char === '\t' ? tabs - (column % tabs) : 1;
    out += char === '\t' ? ' '.repeat(width) : char;
    column += width;
  }
  return out;
}

/** Lines with a mark before each, and a word about a last line that does not end. `blank` stands between the two. */
export function marked(mark: string, side: Side, from: number, to: number, look: Look, blank = ''): string {
  return side.lines
    .slice(from, to)
    .map((line, i) => {
      const lead = line === '' && look.bareEmpty ? mark.trimEnd() : `${mark}${look.initialTab ? '\t' : blank}`;
      return `${lead}${shown(line, look)}\n${from + i === side.lines.length - 1 && !side.ended ? NO_END : ''}`;
    })
    .join('');
}

/** `1,2`, or `1` where there is one line or none. */
export const range = ([start, end]: readonly [number, number], between = ','): string =>
  end - start <= 1 ? String(end === start ? start : end) : `${start + 1}${between}${end}`;

/** What becomes of the lines: added, deleted, changed. */
export const letterOf = ({ from, to }: Hunk): string => (from[0] === from[1] ? 'a' : to[0] === to[1] ? 'd' : 'c');

/** `1,2c3`, `<`, `>`. */
export function normal(hunks: readonly Hunk[], a: Side, b: Side, look: Look): string {
  return hunks
    .map((hunk) => {
      const letter = letterOf(hunk);
      const between = letter === 'c' ? '---\n' : '';
      const old = marked('<', a, ...hunk.from, look, ' ');
      return `${range(hunk.from)}${letter}${range(hunk.to)}\n${old}${between}${marked('>', b, ...hunk.to, look, ' ')}`;
    })
    .join('');
}
