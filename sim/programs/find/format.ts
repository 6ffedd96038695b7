import { byteText, joined } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { groupById, userById } from '../../libc/passwd.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import { modeText } from '../files/file-mode.ts';
import { holding, readMounts } from '../files/mounts.ts';
import { type Found, Wrong } from './search.ts';

/** A piece of a -printf format: text, or a directive to be filled in. */
type Piece = string | { readonly flags: string; readonly width: number; readonly precision: number | undefined; readonly letter: string };

export interface Format {
  readonly pieces: readonly Piece[];
  /** What is odd about it, told before the search begins. */
  readonly warnings: readonly string[];
}

const ESCAPES: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\\': '\\' };
const LETTERS = 'abcdDfFgGhHiklmMnpPsStuUyYZ%';

/** Reads a -printf format. @throws Wrong where a `%` stands at its end */
export function parseFormat(format: string): Format {
  const pieces: Piece[] = [];
  const warnings: string[] = [];
  for (const [whole, octal, letters, flags = '', width, precision, letter] of format.matchAll(
    /\\([0-7]{1,3})|\\([\s\S]?)|%([-+ 0#]*)(\d*)(?:\.(\d*))?([ABCT][\s\S]|[\s\S]?)|[^\\%]+/gu,
  )) {
    if (octal !== undefined) pieces.push(byteText(Number.parseInt(octal, 8) & 255));
    else if (letters !== undefined) {
      if (letters === 'c') return { pieces, warnings };
      if (ESCAPES[letters] === undefined) warnings.push(`unrecognized escape \`\\${letters}'`);
      pieces.push(ESCAPES[letters] ?? whole);
    } else if (letter === undefined) pieces.push(whole);
    else if (letter === '') throw new Wrong('error: % at end of format string');
    else if (letter.length === 2 || LETTERS.includes(letter))
      pieces.push({ flags, width: Number(width), precision: precision === undefined ? undefined : Number(precision), letter });
    else {
      warnings.push(`unrecognized format directive \`%${letter}'`);
      pieces.push(whole);
    }
  }
  return { pieces, warnings };
}

/** One line of -printf's, bytes above 127 as strays. */
export function formatted(sys: Sys, { pieces }: Format, found: Found): string {
  return joined(
    pieces
      .map((piece) => {
        if (typeof piece === 'string') return piece;
        const { flags, width, precision, letter } = piece;
        let text = textOf(sys, letter, found, flags.includes('#'));
        if (precision !== undefined) text = text.slice(0, precision);
        const numeric = 'dmnsbkiGU'.includes(letter) && letter.length === 1;
        if (flags.includes('+') && 'd'.includes(letter)) text = `+${text}`;
        if (flags.includes('-')) return text.padEnd(width);
        return text.padStart(width, flags.includes('0') && numeric && 'md'.includes(letter) ? '0' : ' ');
      })
      .join(''),
  );
}

const TYPES: Readonly<Record<string, string>> = {
  file: 'f',
  directory: 'd',
  symlink: 'l',
  fifo: 'p',
  socket: 's',
  char: 'c',
  block: 'b',
};

function textOf(sys: Sys, letter: string, { path, name, stat, depth, start }: Found, alternate: boolean): string {
  const times: Readonly<Record<string, number>> = { A: stat.atime, B: stat.ctime, C: stat.ctime, T: stat.mtime };
  if (letter.length === 2) return moment(sys, letter[1] ?? '', times[letter[0] ?? ''] ?? 0);
  switch (letter) {
    case 'p':
      return path;
    case 'P':
      return depth === 0 ? '' : path.slice(start.length).replace(/^\/+/, '');
    case 'H':
      return start;
    case 'f':
      return name;
    case 'h':
      return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '.';
    case 'd':
      return String(depth);
    case 's':
      return String(stat.size);
    case 'k':
      return String(Math.ceil(stat.blocks / 2));
    case 'b':
      return String(stat.blocks);
    case 'S':
      return stat.size === 0 ? '1' : String(Number(((512 * stat.blocks) / stat.size).toPrecision(6)));
    case 'm':
      return `${alternate ? '0' : ''}${(stat.mode & 0o7777).toString(8)}`;
    case 'M':
      return modeText(stat);
    case 'u':
      return userById(sys, stat.uid)?.name ?? String(stat.uid);
    case 'g':
      return groupById(sys, stat.gid)?.name ?? String(stat.gid);
    case 'U':
      return String(stat.uid);
    case 'G':
      return String(stat.gid);
    case 'i':
      return String(stat.ino);
    case 'n':
      return String(stat.nlink);
    case 'D':
      return String(stat.dev);
    case 'F':
      return fileSystemOf(sys, path);
    case 'y':
      return TYPES[stat.type] ?? 'U';
    case 'Y':
      return targetType(sys, path);
    case 'l':
      return stat.type === 'symlink' ? sys.readlink(path) : '';
    case 'a':
    case 'c':
    case 't':
      return localText(sys, '%a %b %e %H:%M:%S.%N0 %Y', { a: stat.atime, c: stat.ctime, t: stat.mtime }[letter]);
    default:
      return letter === '%' ? '%' : '';
  }
}

/** The type of the file system that holds a path. */
export function fileSystemOf(sys: Sys, path: string): string {
  const slash = path.lastIndexOf('/');
  const there = (() => {
    try {
      return sys.realpath(path);
    } catch (error) {
      if (!isErrno(error)) throw error;
      return sys.realpath(slash < 0 ? '.' : path.slice(0, slash) || '/');
    }
  })();
  return holding(readMounts(sys), there)?.type ?? 'unknown';
}

function targetType(sys: Sys, path: string): string {
  try {
    return TYPES[sys.stat(path).type] ?? 'U';
  } catch (error) {
    if (!isErrno(error)) throw error;
    return error.code === 'ELOOP' ? 'L' : error.code === 'ENOENT' || error.code === 'ENOTDIR' ? 'N' : '?';
  }
}

/** `%TX`: seconds have ten digits behind the point. */
function moment(sys: Sys, letter: string, micros: number): string {
  if (letter === '@') return localText(sys, '%s.%N0', micros);
  const exact: Readonly<Record<string, string>> = { S: '%S', T: '%H:%M:%S', X: '%H:%M:%S', '+': '%Y-%m-%d+%H:%M:%S' };
  if (exact[letter]) return localText(sys, `${exact[letter]}.%N0`, micros);
  return localText(sys, `%${letter}`, micros);
}
