/** docker/go-units: sizes and durations as people read them. Checked against recordings of `docker ps` and `docker images`. */

import { formatG } from './float.ts';
import { parseFloat64 } from './strconv.ts';

const decimal = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB', 'YB'];
const binary = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB', 'ZiB', 'YiB'];

function scaled(bytes: number, base: number, digits: number, names: readonly string[]): string {
  let size = bytes;
  let step = 0;
  while (size >= base && step < names.length - 1) {
    size /= base;
    step += 1;
  }
  return formatG(size, digits) + (names[step] ?? '');
}

/** Decimal, 4 significant digits: `1.235kB`, `77.86MB`. */
export const humanSize = (bytes: number): string => scaled(bytes, 1000, 4, decimal);

/** HumanSizeWithPrecision: `docker images` and `docker ps -s` use 3 digits, so 999.9 MB is `1e+03MB`, as in Go. */
export const humanSizeWithPrecision = (bytes: number, digits: number): string => scaled(bytes, 1000, digits, decimal);

/** Binary, 4 significant digits: `1.5MiB`. */
export const bytesSize = (bytes: number): string => scaled(bytes, 1024, 4, binary);

function parseSize(text: string, base: number): number {
  const at = Math.max(...[...'0123456789. '].map((char) => text.lastIndexOf(char)));
  if (at === -1) throw new Error(`invalid size: '${text}'`);
  // One space may stand between number and suffix.
  const size = parseFloat64(text.slice(0, text[at] === ' ' ? at : at + 1));
  if (size < 0) throw new Error(`invalid size: '${text}'`);
  const given = text.slice(at + 1);
  const suffix = given.toLowerCase();
  if (given.length > 3) throw new Error(`invalid suffix: '${given}'`);
  if (suffix === '' || suffix === 'b') return Math.trunc(size);
  const step = 'kmgtp'.indexOf(suffix[0] ?? '') + 1;
  if (step === 0 || !['', 'b', 'ib'].includes(suffix.slice(1))) throw new Error(`invalid suffix: '${suffix}'`);
  return Math.trunc(size * base ** step);
}

/** `512m`, `1g`, `1.5GiB` in powers of 1024. @throws Error `invalid size: 'x'`, `invalid suffix: 'x'` or a NumError */
export const ramInBytes = (text: string): number => parseSize(text, 1024);

/** The same in powers of 1000. */
export const fromHumanSize = (text: string): number => parseSize(text, 1000);

/** `About a minute`, `2 hours`; from nanoseconds. */
export function humanDuration(nanos: number): string {
  const seconds = Math.trunc(nanos / 1e9);
  const minutes = Math.trunc(nanos / 60e9);
  const exactHours = nanos / 3600e9;
  const hours = Math.trunc(exactHours + 0.5);
  const days = Math.trunc(hours / 24);
  if (seconds < 1) return 'Less than a second';
  if (seconds === 1) return '1 second';
  if (seconds < 60) return `${seconds} seconds`;
  if (minutes === 1) return 'About a minute';
  if (minutes < 60) return `${minutes} minutes`;
  if (hours === 1) return 'About an hour';
  if (hours < 48) return `${hours} hours`;
  if (hours < 24 * 7 * 2) return `${days} days`;
  if (hours < 24 * 30 * 2) return `${Math.trunc(days / 7)} weeks`;
  if (hours < 24 * 365 * 2) return `${Math.trunc(days / 30)} months`;
  return `${Math.trunc(Math.trunc(exactHours) / 24 / 365)} years`;
}
