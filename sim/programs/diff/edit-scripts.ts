import type { Hunk } from './compare.ts';
import { type Look, letterOf, range, type Side, shown } from './print.ts';

/** `diff -e`: what ed is to be told, from the end on, so that numbers stay right. */
export function edScript(hunks: readonly Hunk[], b: Side, look: Look): string {
  return [...hunks]
    .reverse()
    .map((hunk) => {
      const letter = letterOf(hunk);
      let out = `${range(hunk.from)}${letter}\n`;
      if (letter === 'd') return out;
      let inserting = true;
      for (const line of b.lines.slice(...hunk.to)) {
        if (!inserting) out += 'a\n';
        // A dot alone would end the text: it is written as two, and one is taken away again.
        inserting = line !== '.';
        out += inserting ? `${shown(line, look)}\n` : '..\n.\ns/.//\n';
      }
      return inserting ? `${out}.\n` : out;
    })
    .join('');
}

/** `diff -f`: the same from the beginning on, for reading. */
export function forwardScript(hunks: readonly Hunk[], b: Side, look: Look): string {
  return hunks
    .map((hunk) => {
      const letter = letterOf(hunk);
      const lines = b.lines.slice(...hunk.to).map((line) => `${shown(line, look)}\n`);
      return `${letter}${range(hunk.from, ' ')}\n${letter === 'd' ? '' : `${lines.join('')}.\n`}`;
    })
    .join('');
}

/** `diff -n`: as RCS keeps it, with counts of lines. */
export function rcsScript(hunks: readonly Hunk[], b: Side, look: Look): string {
  return hunks
    .map(({ from, to }) => {
      const old = from[1] > from[0] ? `d${from[0] + 1} ${from[1] - from[0]}\n` : '';
      if (to[0] === to[1]) return old;
      const lines = b.lines
        .slice(...to)
        .map((line, i) => `${shown(line, look)}${to[0] + i === b.lines.length - 1 && !b.ended ? '' : '\n'}`);
      return `${old}a${from[1]} ${to[1] - to[0]}\n${lines.join('')}`;
    })
    .join('');
}
