/** Of each kind the first few and the newest tell enough. */
const FIRST = 50;
const NEWEST = 200;

/** A long list without most of what occurs in it over and over: of each kind its first and its newest stay, and whatever is not over; the order stays too. */
export function thin<T>(list: readonly T[], kindOf: (item: T) => string, mayGo: (item: T) => boolean): T[] {
  const totals = new Map<string, number>();
  for (const item of list) totals.set(kindOf(item), (totals.get(kindOf(item)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return list.filter((item) => {
    const kind = kindOf(item);
    const place = seen.get(kind) ?? 0;
    seen.set(kind, place + 1);
    return place < FIRST || place >= (totals.get(kind) ?? 0) - NEWEST || !mayGo(item);
  });
}
