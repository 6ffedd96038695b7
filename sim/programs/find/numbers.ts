import type { Stat, Sys } from '../../kernel/sys.ts';
import { readLocalDate } from '../dates/local-date.ts';
import { changedMode } from '../files/file-mode.ts';
import { type Found, type Origin, type Test, Wrong } from './search.ts';

interface Amount {
  readonly sign: '+' | '-' | '';
  readonly value: number;
}

function amount(word: string, option: string): Amount {
  const [, sign, digits] = /^([-+]?)(\d+(?:\.\d*)?)$/.exec(word) ?? [];
  if (digits === undefined) throw new Wrong(`invalid argument \`${word}' to \`${option}'`);
  return { sign: sign as Amount['sign'], value: Number(digits) };
}

const fits = ({ sign, value }: Amount, actual: number): boolean =>
  sign === '+' ? actual > value : sign === '-' ? actual < value : actual === value;

/** `-links 2`, `-inum +5`: a number of the file's. */
export function counted(option: string, word: string, of: (found: Found) => number): Test {
  const wanted = amount(word, option);
  return (_, found) => fits(wanted, of(found));
}

const UNITS: Readonly<Record<string, number>> = { c: 1, w: 2, b: 512, k: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/** -size: in units that are begun. */
export function sized(word: string): Test {
  const last = word.at(-1) ?? '';
  if (word === '') throw new Wrong('invalid null argument to -size');
  if (!/\d/.test(last) && UNITS[last] === undefined) throw new Wrong(`invalid -size type \`${last}'`);
  const [, number = ''] = /^([-+]?\d+)[cwbkMG]?$/.exec(word) ?? [];
  if (number === '') throw new Wrong(`Invalid argument \`${word}' to -size`);
  const wanted = amount(number, '-size');
  const unit = UNITS[last] ?? 512;
  return (_, { stat }) => fits(wanted, Math.ceil(stat.size / unit));
}

const DAY = 86_400e6;
const MINUTE = 60e6;
const TIMES = { a: 'atime', c: 'ctime', m: 'mtime' } as const;

/** -mtime, -amin and their like. A file's age in days is cut off, in minutes rounded up. Source: findutils' get_relative_timestamp. */
export function aged(option: string, word: string, { now, midnight }: Origin): Test {
  const { sign, value } = amount(word, option);
  const time = TIMES[option[1] as 'a' | 'c' | 'm'];
  const days = option.endsWith('time');
  const today = midnight ?? now - DAY;
  const size = days ? DAY : MINUTE;
  const base = (days ? today : today + DAY) - value * size;
  return (_, { stat }) => {
    const later = stat[time] - base;
    if (sign === '+') return later < 0;
    if (sign === '-') return later > (days ? DAY : 0);
    return later > 0 && later <= size;
  };
}

/** `-newerXY file`: X of the file found is after Y of the other, or after a time that is written out. */
export function newer(sys: Sys, option: string, word: string, stat: (path: string) => Stat): Test {
  const [, x = 'm', y = 'm'] = /^-newer([aBcm])([aBcmt])$/.exec(option) ?? (option === '-newer' ? [] : ['', option[1], 'm']);
  if (x === 'B') throw new Wrong(`This system does not provide a way to find the birth time of a file.`);
  let moment: number | undefined;
  if (y === 't') {
    moment = readLocalDate(sys, word);
    if (moment === undefined) throw new Wrong(`I cannot figure out how to interpret ‘${word}’ as a date or time`);
  } else moment = stat(word)[TIMES[y as 'a' | 'c' | 'm']];
  const after = moment;
  return (_, found) => found.stat[TIMES[x as 'a' | 'c' | 'm']] > after;
}

/** `-perm 644`, `-perm -u=w`, `-perm /111`. */
export function permitted(word: string): Test {
  const how = /^[-/]/.exec(word)?.[0];
  const spec = how ? word.slice(1) : word;
  const octalSum = /^\+[0-7]/.test(word);
  const mode = octalSum || spec === '' ? undefined : changedMode(spec, 0, false, 0);
  if (mode === undefined) throw new Wrong(`invalid mode ‘${word}’`);
  return (_, { stat }) => {
    const own = stat.mode & 0o7777;
    if (how === '-') return (own & mode) === mode;
    if (how === '/') return mode === 0 || (own & mode) !== 0;
    return own === mode;
  };
}
