/** Go's time.Parse, with its error texts. Source: pkg.go.dev/time#Parse. */

import { quote } from './strconv.ts';
import type { Instant } from './time.ts';
import { dayMicros, daysInMonth, layoutPieces, longDays, longMonths } from './time-layout.ts';

interface Fields {
  year: number;
  month: number;
  day: number;
  yearDay: number;
  hour: number;
  minute: number;
  second: number;
  nanos: number;
  pm: boolean | undefined;
  /** Seconds east of UTC. */
  offset: number;
}

const number = (set: (fields: Fields, value: number) => void) => (fields: Fields, text: string) => set(fields, Number(text));
const setMonth = number((f, v) => {
  f.month = v;
});
const setDay = number((f, v) => {
  f.day = v;
});
const setYearDay = number((f, v) => {
  f.yearDay = v;
});
const setHour = number((f, v) => {
  f.hour = v;
});
const setMinute = number((f, v) => {
  f.minute = v;
});
const setSecond = number((f, v) => {
  f.second = v;
});

function setOffset(fields: Fields, text: string): void {
  if (text === 'Z') return;
  const digits = text.slice(1).replaceAll(':', '').padEnd(6, '0');
  const seconds = Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2, 4)) * 60 + Number(digits.slice(4, 6));
  fields.offset = text.startsWith('-') ? -seconds : seconds;
}

const setPM = (fields: Fields, text: string): void => {
  fields.pm = text.toUpperCase() === 'PM';
};

const names = (list: readonly string[], length = 9) => new RegExp(`^(?:${list.map((name) => name.slice(0, length)).join('|')})`, 'i');
const monthIndex = (text: string): number =>
  longMonths.findIndex((name) => name.slice(0, 3).toLowerCase() === text.slice(0, 3).toLowerCase());
const ignore = (): void => {};

type Rule = readonly [RegExp, (fields: Fields, text: string) => void];
const rules: Readonly<Record<string, Rule>> = {
  '2006': [/^\d{4}/, number((f, v) => (f.year = v))],
  '06': [/^\d{2}/, number((f, v) => (f.year = v >= 69 ? 1900 + v : 2000 + v))],
  January: [names(longMonths), (f, text) => (f.month = monthIndex(text) + 1)],
  Jan: [names(longMonths, 3), (f, text) => (f.month = monthIndex(text) + 1)],
  '01': [/^\d{2}/, setMonth],
  '1': [/^\d{1,2}/, setMonth],
  Monday: [names(longDays), ignore],
  Mon: [names(longDays, 3), ignore],
  '02': [/^\d{2}/, setDay],
  _2: [/^ ?\d{1,2}/, setDay],
  '2': [/^\d{1,2}/, setDay],
  '002': [/^\d{3}/, setYearDay],
  __2: [/^(?: {2}\d| \d\d|\d{3})/, setYearDay],
  '15': [/^\d{1,2}/, setHour],
  '03': [/^\d{2}/, setHour],
  '3': [/^\d{1,2}/, setHour],
  '04': [/^\d{2}/, setMinute],
  '4': [/^\d{1,2}/, setMinute],
  '05': [/^\d{2}/, setSecond],
  '5': [/^\d{1,2}/, setSecond],
  PM: [/^(?:AM|PM)/, setPM],
  pm: [/^(?:am|pm)/, setPM],
  MST: [/^(?:UTC|[A-Z]{3,4})/, ignore],
  'Z07:00': [/^(?:Z|[+-]\d\d:\d\d)/, setOffset],
  Z0700: [/^(?:Z|[+-]\d{4})/, setOffset],
  Z07: [/^(?:Z|[+-]\d\d)/, setOffset],
  '-07:00': [/^[+-]\d\d:\d\d/, setOffset],
  '-0700': [/^[+-]\d{4}/, setOffset],
  '-07': [/^[+-]\d\d/, setOffset],
};

const fractionRule = (element: string): RegExp =>
  element[1] === '0' ? new RegExp(`^[.,]\\d{${element.length - 1}}(?!\\d)`) : /^(?:[.,]\d+)?/;

function checkRanges(text: string, fields: Fields, last: boolean): void {
  const fail = (what: string) => new Error(`parsing time ${quote(text)}: ${what} out of range`);
  if (fields.month < 1 || fields.month > 12) throw fail('month');
  if (fields.hour > 23 || (fields.pm !== undefined && fields.hour > 12)) throw fail('hour');
  if (fields.minute > 59) throw fail('minute');
  if (fields.second > 59) throw fail('second');
  // A day can only be judged once month and year are known.
  if (last && (fields.day < 1 || fields.day > daysInMonth(fields.year, fields.month))) throw fail('day');
}

function instantOf(fields: Fields): Instant {
  let hour = fields.hour;
  if (fields.pm === true && hour < 12) hour += 12;
  if (fields.pm === false && hour === 12) hour = 0;
  const day = fields.yearDay > 0 ? dayMicros(fields.year, 1, fields.yearDay) : dayMicros(fields.year, fields.month, fields.day);
  const seconds = hour * 3600 + fields.minute * 60 + fields.second - fields.offset;
  return { micros: day + seconds * 1e6 + Math.floor(fields.nanos / 1000), nanos: fields.nanos % 1000 };
}

/** time.Parse(layout, text); offsets are applied. @throws Error `parsing time "x" as "2006…": cannot parse "x" as "2006"` */
export function parseTime(layout: string, text: string): Instant {
  const fields: Fields = { year: 0, month: 1, day: 1, yearDay: 0, hour: 0, minute: 0, second: 0, nanos: 0, pm: undefined, offset: 0 };
  let rest = text;
  const mismatch = (wanted: string) =>
    new Error(`parsing time ${quote(text)} as ${quote(layout)}: cannot parse ${quote(rest)} as ${quote(wanted)}`);
  const takeFraction = (matched: string) => {
    fields.nanos = Number(matched.slice(1, 10).padEnd(9, '0') || '0');
  };
  const pieces = layoutPieces(layout);
  for (const [index, piece] of pieces.entries()) {
    if (!piece.element) {
      if (!rest.startsWith(piece.text)) throw mismatch(piece.text);
      rest = rest.slice(piece.text.length);
      continue;
    }
    const rule = rules[piece.text] ?? ([fractionRule(piece.text), (_: Fields, matched: string) => takeFraction(matched)] as const);
    const matched = rule[0].exec(rest)?.[0];
    if (matched === undefined) throw mismatch(piece.text);
    rule[1](fields, matched.trim());
    checkRanges(text, fields, false);
    rest = rest.slice(matched.length);
    // Seconds may carry a fraction that the layout does not name.
    const unnamed = piece.text === '05' || piece.text === '5' ? /^[.,]\d+/.exec(rest)?.[0] : undefined;
    if (unnamed && !/^[.,]/.test(pieces[index + 1]?.text ?? '')) {
      takeFraction(unnamed);
      rest = rest.slice(unnamed.length);
    }
  }
  if (rest !== '') throw new Error(`parsing time ${quote(text)}: extra text: ${quote(rest)}`);
  checkRanges(text, fields, true);
  return instantOf(fields);
}
