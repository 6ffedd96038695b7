/**
 * Ages as Docker words them. What happened within the recording happened in the replay at nearly the same time after its cause, since both
 * sleep and wait alike; only the machine's own slowness differs. What is older (an image) may have any age.
 */
const seconds: Record<string, number> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
};
/** What a real machine needs for the steps in between, which a simulated one does in no time. */
const slowness = 10;
const recent = 120;

/** The least and the greatest number of seconds the words may stand for. */
function range(words: string): [number, number] {
  if (words === 'Less than a second') return [0, 1];
  if (words === 'About a minute') return [60, 120];
  if (words === 'About an hour') return [3600, 7200];
  const [, count = '0', unit = ''] = /^(\d+) (\w+?)s?$/.exec(words) ?? [];
  const least = Number(count) * (seconds[unit] ?? 0);
  return [least, least + (seconds[unit] ?? 0)];
}

export function spansAgree(recorded: string, actual: string): boolean {
  const [least, greatest] = range(recorded);
  if (least >= recent) return true;
  const [from, to] = range(actual);
  return from <= greatest + slowness && to >= least - slowness;
}
