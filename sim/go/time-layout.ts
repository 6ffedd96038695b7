/** Go's reference time, cut into the pieces a layout is made of. Source: pkg.go.dev/time#pkg-constants. */

export const longMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const longDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Literal text, or an element of the reference time. */
export interface LayoutPiece {
  readonly element: boolean;
  readonly text: string;
}

const element =
  /January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|002|0[1-6]|15|1|2006|__2|_2(?!006)|2|3|4|5|PM|pm|-07:00:00|-070000|-07:00|-0700|-07|Z07:00:00|Z070000|Z07:00|Z0700|Z07|[.,](?:0+|9+)(?!\d)/g;

/** Layouts are few and used often: a log has the time on every line. */
const known = new Map<string, readonly LayoutPiece[]>();

/** The pieces of a layout, in order. */
export function layoutPieces(layout: string): readonly LayoutPiece[] {
  const pieces = known.get(layout) ?? cut(layout);
  // What a user's template names is not kept for ever.
  if (known.size < 64) known.set(layout, pieces);
  return pieces;
}

function cut(layout: string): LayoutPiece[] {
  const pieces: LayoutPiece[] = [];
  let at = 0;
  for (const match of layout.matchAll(element)) {
    if (match.index > at) pieces.push({ element: false, text: layout.slice(at, match.index) });
    pieces.push({ element: true, text: match[0] });
    at = match.index + match[0].length;
  }
  if (at < layout.length) pieces.push({ element: false, text: layout.slice(at) });
  return pieces;
}

/** Year, month (1–12), day … of whole microseconds, UTC. */
export function civil(micros: number) {
  const date = new Date(Math.floor(micros / 1000));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    micros: ((micros % 1_000_000) + 1_000_000) % 1_000_000,
  };
}

/** Microseconds since 1970 of midnight UTC on a day. */
export function dayMicros(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() * 1000;
}

/** 28–31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
