/** Days since 1970, as /etc/shadow counts them. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2030-01-31`, or a number of days; an empty word and -1 are "never" (-1). Undefined where it is no day. */
export function dayOf(word: string): number | undefined {
  if (word === '' || word === '-1') return -1;
  if (/^\d+$/.test(word)) return Number(word);
  if (!/^\d{4}-\d{1,2}-\d{1,2}$/.test(word)) return undefined;
  const [year = 0, month = 0, day = 0] = word.split('-').map(Number);
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** `2030-01-31`. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** `Jan 31, 2030`. */
export function dayText(day: number): string {
  const [year = '', month = '', date = ''] = isoDay(day).split('-');
  return `${MONTHS[Number(month) - 1]} ${date}, ${year}`;
}
