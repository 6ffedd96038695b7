import type { FileType, Stat } from '../kernel/sys.ts';

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
 * The mode after `spec`, octal or symbolic (`u+rwx,go-w`), as chmod(1) reads it; undefined when it cannot be read.
 * @param mode the permissions before
 */
export function changedMode(spec: string, mode: number, directory: boolean, umask: number): number | undefined {
  if (/^[0-7]{1,5}$/.test(spec)) return Number.parseInt(spec, 8) & 0o7777;
  let result = mode;
  for (const clause of spec.split(',')) {
    const match = /^([ugoa]*)((?:[-+=](?:[ugo]|[rwxXst]*))+)$/.exec(clause);
    if (!match) return undefined;
    const [, who = '', actions = ''] = match;
    const everyone = who === '' || who.includes('a');
    let mask = everyone ? 0o7777 : 0;
    if (who.includes('u')) mask |= 0o4700;
    if (who.includes('g')) mask |= 0o2070;
    if (who.includes('o')) mask |= 0o1007;
    if (who === '') mask &= ~umask;
    for (const [, operator, letters = ''] of actions.matchAll(/([-+=])([ugo]|[rwxXst]*)/g)) {
      const copied = copiedBits(letters, result);
      const bits = (copied ?? bitsOf(letters, directory || (result & 0o111) !== 0)) & mask;
      if (operator === '+') result |= bits;
      else if (operator === '-') result &= ~bits;
      else result = (result & ~(mask & (directory ? 0o777 : 0o7777))) | bits;
    }
  }
  return result;
}

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
