import type { Sys } from '../../kernel/sys.ts';
import { groupById, userById } from '../../libc/passwd.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import { withEscapes } from '../escapes.ts';
import { modeText } from '../file-mode.ts';
import type { Tool } from '../tool.ts';
import type { Found } from './expression.ts';

/** `%` directives of -printf: p f h d s m M u g U G i n y l t T@ TX, as find(1) has them. */
export function formatted({ sys }: Tool, format: string, { path, name, stat, depth }: Found): string {
  const directory = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '.';
  const values: Readonly<Record<string, () => string>> = {
    '%': () => '%',
    p: () => path,
    P: () => (depth === 0 ? '' : path.split('/').slice(-depth).join('/')),
    f: () => name,
    h: () => directory,
    d: () => String(depth),
    s: () => String(stat.size),
    k: () => String(Math.ceil(stat.blocks / 2)),
    b: () => String(stat.blocks),
    m: () => (stat.mode & 0o7777).toString(8),
    M: () => modeText(stat),
    u: () => userById(sys, stat.uid)?.name ?? String(stat.uid),
    g: () => groupById(sys, stat.gid)?.name ?? String(stat.gid),
    U: () => String(stat.uid),
    G: () => String(stat.gid),
    i: () => String(stat.ino),
    n: () => String(stat.nlink),
    y: () => LETTERS[stat.type] ?? 'U',
    l: () => (stat.type === 'symlink' ? sys.readlink(path) : ''),
    t: () => localText(sys, '%a %b %e %H:%M:%S.%N0 %Y', stat.mtime),
  };
  return format.replace(
    /%(-?\d*)(?:T(.)|(.))|((?:\\.|[^%\\])+)/gs,
    (whole, width: string, time?: string, letter?: string, literal?: string) => {
      if (literal !== undefined) return withEscapes(literal, /^[0-7]{1,3}/).text;
      const value = time === undefined ? values[letter ?? '']?.() : moment(sys, time, stat.mtime);
      if (value === undefined) return whole;
      return width.startsWith('-') ? value.padEnd(Number(width.slice(1))) : value.padStart(Number(width));
    },
  );
}

const LETTERS: Readonly<Record<string, string>> = {
  file: 'f',
  directory: 'd',
  symlink: 'l',
  fifo: 'p',
  socket: 's',
  char: 'c',
  block: 'b',
};

/** Seconds have ten digits behind the point. */
function moment(sys: Sys, letter: string, micros: number): string {
  if (letter === '@') return localText(sys, '%s.%N0', micros);
  if (letter === 'S' || letter === 'T' || letter === '+')
    return localText(sys, { S: '%S', T: '%H:%M:%S', '+': '%Y-%m-%d+%H:%M:%S' }[letter], micros) + localText(sys, '.%N0', micros);
  return localText(sys, `%${letter}`, micros);
}
