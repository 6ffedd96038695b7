import { strftime } from '../../libc/strftime.ts';
import type { Zone } from '../../libc/time-zone/posix-rule.ts';
import type { Hunk } from './compare.ts';

/** One of the two files. Lines are without their newline; `ended` says whether the last one had one. */
export interface Side {
  readonly label: string;
  /** Undefined where the label was given and says it all. */
  readonly mtime: number | undefined;
  readonly lines: readonly string[];
  readonly ended: boolean;
}

const NO_END = '\\ No newline at end of file\n';

function marked(mark: string, side: Side, from: number, to: number): string {
  return side.lines
    .slice(from, to)
    .map((line, i) => `${mark}${line}\n${from + i === side.lines.length - 1 && !side.ended ? NO_END : ''}`)
    .join('');
}

const range = ([start, end]: readonly [number, number]): string =>
  end - start <= 1 ? String(end === start ? start : end) : `${start + 1},${end}`;

/** `1,2c3`, `<`, `>`. */
export function normal(hunks: readonly Hunk[], a: Side, b: Side): string {
  return hunks
    .map(({ from, to }) => {
      const letter = from[0] === from[1] ? 'a' : to[0] === to[1] ? 'd' : 'c';
      const between = letter === 'c' ? '---\n' : '';
      return `${range(from)}${letter}${range(to)}\n${marked('< ', a, ...from)}${between}${marked('> ', b, ...to)}`;
    })
    .join('');
}

const span = (start: number, end: number): string =>
  end - start === 1 ? String(start + 1) : `${end === start ? start : start + 1},${end - start}`;

/** `diff -u`: hunks with lines around them. */
export function unified(hunks: readonly Hunk[], a: Side, b: Side, context: number, zone: Zone): string {
  const groups: Hunk[][] = [];
  for (const hunk of hunks) {
    const last = groups.at(-1);
    if (last && hunk.from[0] - (last.at(-1)?.from[1] ?? 0) <= context * 2) last.push(hunk);
    else groups.push([hunk]);
  }
  const head = ({ label, mtime }: Side): string =>
    mtime === undefined ? `${label}\n` : `${label}\t${strftime('%Y-%m-%d %H:%M:%S.%N %z', mtime, zone)}\n`;
  const body = groups.map((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) return '';
    const startA = Math.max(0, first.from[0] - context);
    const startB = Math.max(0, first.to[0] - context);
    const endA = Math.min(a.lines.length, last.from[1] + context);
    const endB = Math.min(b.lines.length, last.to[1] + context);
    let out = `@@ -${span(startA, endA)} +${span(startB, endB)} @@\n`;
    let at = startA;
    for (const { from, to } of group) {
      out += marked(' ', a, at, from[0]) + marked('-', a, ...from) + marked('+', b, ...to);
      at = from[1];
    }
    return out + marked(' ', a, at, endA);
  });
  return `--- ${head(a)}+++ ${head(b)}${body.join('')}`;
}
