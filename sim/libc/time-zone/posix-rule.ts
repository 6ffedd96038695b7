/** What a clock on the wall shows at one moment. */
export interface LocalTime {
  /** Seconds east of Greenwich. */
  readonly offset: number;
  /** `KST`, `EDT`. */
  readonly name: string;
  readonly summer: boolean;
}

/** A time zone: which time it is there, at seconds since 1970. */
export interface Zone {
  at(seconds: number): LocalTime;
  readonly standard: LocalTime;
  /** Undefined where the clocks are never changed. */
  readonly summer: LocalTime | undefined;
}

export const UTC: Zone = fixed('UTC', 0);

/** Midnight of a day of the year is its day's count of seconds since 1970; `seconds` are the local time of the change. */
interface Change {
  day(year: number): number;
  readonly seconds: number;
}

const NAME = '([A-Za-z]{3,}|<[-+A-Za-z0-9]{3,}>)';
const TIME = '[-+]?\\d{1,3}(?::\\d{1,2}(?::\\d{1,2})?)?';
const WHOLE = new RegExp(`^${NAME}(${TIME})?(?:${NAME}(${TIME})?(?:,([^,]+),([^,]+))?)?`);
/** When clocks change if TZ does not say: as in the United States. */
const USUAL = ['M3.2.0', 'M11.1.0'] as const;

/** The value of TZ as POSIX has it, `CET-1CEST,M3.5.0,M10.5.0/3`. What cannot be read is UTC under whatever name there was, as in glibc. */
export function posixZone(text: string): Zone {
  const [, name = '', offset, summerName, summerOffset, start = USUAL[0], end = USUAL[1]] = WHOLE.exec(text) ?? [];
  if (offset === undefined) return fixed(bare(name), 0);
  const east = -seconds(offset);
  if (summerName === undefined) return fixed(bare(name), east);
  const standard: LocalTime = { offset: east, name: bare(name), summer: false };
  const summer: LocalTime = {
    offset: summerOffset === undefined ? east + 3600 : -seconds(summerOffset),
    name: bare(summerName),
    summer: true,
  };
  const [first, last] = [change(start), change(end)];
  if (!first || !last) return fixed(bare(name), east);
  return {
    standard,
    summer,
    at(when) {
      const year = new Date((when + east) * 1000).getUTCFullYear();
      const from = first.day(year) + first.seconds - standard.offset;
      const to = last.day(year) + last.seconds - summer.offset;
      const inside = from < to ? when >= from && when < to : when >= from || when < to;
      return inside ? summer : standard;
    },
  };
}

function fixed(name: string, offset: number): Zone {
  const standard: LocalTime = { offset, name, summer: false };
  return { standard, summer: undefined, at: () => standard };
}

const bare = (name: string): string => name.replace(/^<|>$/g, '');

function seconds(text: string): number {
  const [hours = 0, minutes = 0, rest = 0] = text.replace(/^[-+]/, '').split(':').map(Number);
  return (hours * 3600 + minutes * 60 + rest) * (text.startsWith('-') ? -1 : 1);
}

/** `Mm.w.d`, `Jn` or `n`, each with `/time`. */
function change(text: string): Change | undefined {
  const [date = '', time = '2'] = text.split('/');
  const rest = seconds(time);
  const midnight = (year: number, month: number, day: number): number => Date.UTC(year, month, day) / 1000;
  const [, month, week, weekday] = /^M(\d+)\.(\d)\.(\d)$/.exec(date) ?? [];
  if (month !== undefined) {
    return {
      seconds: rest,
      day(year) {
        const first = new Date(Date.UTC(year, Number(month) - 1, 1)).getUTCDay();
        const days = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
        let day = 1 + ((Number(weekday) - first + 7) % 7) + (Number(week) - 1) * 7;
        if (day > days) day -= 7;
        return midnight(year, Number(month) - 1, day);
      },
    };
  }
  if (/^\d+$/.test(date)) return { seconds: rest, day: (year) => midnight(year, 0, 1 + Number(date)) };
  if (!/^J\d+$/.test(date)) return undefined;
  const leap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  const number = Number(date.slice(1));
  return { seconds: rest, day: (year) => midnight(year, 0, number + (leap(year) && number > 59 ? 1 : 0)) };
}
