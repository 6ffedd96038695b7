import { strftime } from '../../libc/strftime.ts';
import type { Zone } from '../../libc/time-zone/posix-rule.ts';
import type { Hunk } from './compare.ts';
import { type Look, marked, range, type Side } from './print.ts';

export interface Around {
  /** Lines before and after. */
  readonly context: number;
  readonly zone: Zone;
  /** Lines that name the part of a file they begin (-p, -F). */
  readonly names: ((line: string) => boolean) | undefined;
  readonly look: Look;
}

interface Part {
  readonly hunks: readonly Hunk[];
  readonly a: [number, number];
  readonly b: [number, number];
}

/** Hunks that are near enough to be shown as one. */
export function grouped(hunks: readonly Hunk[], context: number, ignored: (hunk: Hunk) => boolean): Hunk[][] {
  const groups: Hunk[][] = [];
  let before: Hunk | undefined;
  for (const hunk of hunks) {
    const most = ignored(hunk) ? context : 2 * context + 1;
    if (before && hunk.from[0] - before.from[1] < most) groups.at(-1)?.push(hunk);
    else groups.push([hunk]);
    before = hunk;
  }
  return groups;
}

function partOf(hunks: readonly Hunk[], a: Side, b: Side, context: number): Part {
  const [first, last] = [hunks[0], hunks.at(-1)];
  const [fromA, fromB] = [first?.from[0] ?? 0, first?.to[0] ?? 0];
  const [toA, toB] = [last?.from[1] ?? 0, last?.to[1] ?? 0];
  return {
    hunks,
    a: [Math.max(0, fromA - context), Math.min(a.lines.length, toA + context)],
    b: [Math.max(0, fromB - context), Math.min(b.lines.length, toB + context)],
  };
}

const LONGEST_NAME = 40;

/** The last line before a part that names something. */
function nameBefore(a: Side, start: number, names: Around['names']): string {
  if (!names) return '';
  for (let i = start - 1; i >= 0; i--) {
    const line = a.lines[i] ?? '';
    if (names(line)) return ` ${line.trimStart().slice(0, LONGEST_NAME).trimEnd()}`;
  }
  return '';
}

function head(mark: string, { label, mtime }: Side, format: string, zone: Zone): string {
  return `${mark} ${label}${mtime === undefined ? '' : `\t${strftime(format, mtime, zone)}`}\n`;
}

const FORMAT = '%Y-%m-%d %H:%M:%S.%N %z';

const span = ([start, end]: readonly [number, number]): string =>
  end - start === 1 ? String(start + 1) : `${end === start ? start : start + 1},${end - start}`;

/** `diff -u`. */
export function unified(groups: readonly (readonly Hunk[])[], a: Side, b: Side, { context, zone, names, look }: Around): string {
  const body = groups.map((group) => {
    const part = partOf(group, a, b, context);
    let out = `@@ -${span(part.a)} +${span(part.b)} @@${nameBefore(a, part.a[0], names)}\n`;
    const same = look.initialTab ? '' : ' ';
    let [at] = part.a;
    for (const { from, to } of group) {
      out += marked(same, a, at, from[0], look) + marked('-', a, ...from, look) + marked('+', b, ...to, look);
      at = from[1];
    }
    return out + marked(same, a, at, part.a[1], look);
  });
  return `${head('---', a, FORMAT, zone)}${head('+++', b, FORMAT, zone)}${body.join('')}`;
}

/** `diff -c`. */
export function contextual(groups: readonly (readonly Hunk[])[], a: Side, b: Side, { context, zone, names, look }: Around): string {
  const body = groups.map((group) => {
    const part = partOf(group, a, b, context);
    let out = `***************${nameBefore(a, part.a[0], names)}\n*** ${range(part.a)} ****\n`;
    if (group.some(({ from }) => from[1] > from[0])) out += oneSide(a, part.a, group, 'from', '-', look);
    out += `--- ${range(part.b)} ----\n`;
    if (group.some(({ to }) => to[1] > to[0])) out += oneSide(b, part.b, group, 'to', '+', look);
    return out;
  });
  return `${head('***', a, FORMAT, zone)}${head('---', b, FORMAT, zone)}${body.join('')}`;
}

/** The lines of one file; those with a counterpart in the other are changed, and have `!`. */
function oneSide(
  side: Side,
  [start, end]: [number, number],
  group: readonly Hunk[],
  which: 'from' | 'to',
  mark: string,
  look: Look,
): string {
  let out = '';
  let at = start;
  for (const hunk of group) {
    const [own, other] = which === 'from' ? [hunk.from, hunk.to] : [hunk.to, hunk.from];
    out += marked(' ', side, at, own[0], look, ' ');
    out += marked(other[1] > other[0] ? '!' : mark, side, ...own, look, ' ');
    at = own[1];
  }
  return out + marked(' ', side, at, end, look, ' ');
}
