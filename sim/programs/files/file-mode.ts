import type { FileType, Stat } from '../../kernel/sys.ts';

const LETTERS: Readonly<Record<FileType, string>> = {
  file: '-',
  directory: 'd',
  symlink: 'l',
  fifo: 'p',
  socket: 's',
  char: 'c',
  block: 'b',
};

/** `drwxr-xr-x`, as ls -l and stat show it. */
export function modeText({ type, mode }: Pick<Stat, 'type' | 'mode'>): string {
  const triple = (bits: number, special: boolean, set: string, unset: string) =>
    `${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${special ? (bits & 1 ? set : unset) : bits & 1 ? 'x' : '-'}`;
  return `${LETTERS[type]}${triple(mode >> 6, (mode & 0o4000) !== 0, 's', 'S')}${triple(mode >> 3, (mode & 0o2000) !== 0, 's', 'S')}${triple(mode, (mode & 0o1000) !== 0, 't', 'T')}`;
}

/**
 * The mode after `spec`, octal or symbolic (`u+rwx,go-w`), as chmod(1) reads it; undefined when it cannot be read. A directory keeps its setuid and
 * setgid bits unless they are named.
 * @param mode the permissions before
 */
export function changedMode(spec: string, mode: number, directory: boolean, umask: number): number | undefined {
  if (/^[0-7]+$/.test(spec)) {
    const wanted = Number.parseInt(spec, 8);
    if (wanted > ALL) return undefined;
    return directory && spec.length < 5 ? wanted | (mode & RAISING) : wanted;
  }
  let result = mode;
  for (const clause of spec.split(',')) {
    const match = /^([ugoa]*)((?:[-+=](?:[0-7]+|[ugo]|[rwxXst]*))+)$/.exec(clause);
    if (!match) return undefined;
    const [, who = '', actions = ''] = match;
    const affected = [...who].reduce((bits, letter) => bits | (CLASS[letter] ?? 0), 0);
    for (const [, operator, letters = ''] of actions.matchAll(/([-+=])([0-7]+|[ugo]|[rwxXst]*)/g)) {
      const octal = /^[0-7]+$/.test(letters) ? Number.parseInt(letters, 8) : undefined;
      if (octal !== undefined && (octal > ALL || who !== '')) return undefined;
      const asked = octal ?? copiedBits(letters, result) ?? bitsOf(letters, directory || (result & 0o111) !== 0);
      const mentioned = octal !== undefined ? ALL : affected ? affected & asked : asked;
      const kept = directory ? RAISING & ~mentioned : 0;
      const bits = asked & (octal !== undefined ? ALL : affected || ~umask) & ~kept;
      if (operator === '+') result |= bits;
      else if (operator === '-') result &= ~bits;
      else result = (result & ((affected ? ~affected : 0) | kept)) | bits;
    }
  }
  return result;
}

const ALL = 0o7777;
/** Setuid and setgid. */
const RAISING = 0o6000;
const CLASS: Readonly<Record<string, number>> = { u: 0o4700, g: 0o2070, o: 0o1007, a: ALL };

/** `g=u`: what one class has, for all of them. */
function copiedBits(from: string, mode: number): number | undefined {
  const shift = { u: 6, g: 3, o: 0 }[from];
  return shift === undefined ? undefined : ((mode >> shift) & 7) * 0o111;
}

function bitsOf(letters: string, runnable: boolean): number {
  let bits = 0;
  if (letters.includes('r')) bits |= 0o444;
  if (letters.includes('w')) bits |= 0o222;
  if (letters.includes('x') || (letters.includes('X') && runnable)) bits |= 0o111;
  if (letters.includes('s')) bits |= 0o6000;
  if (letters.includes('t')) bits |= 0o1000;
  return bits;
}
