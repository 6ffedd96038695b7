import { parseDuration } from '../../go/time.ts';
import { invalidParameter } from '../api/error.ts';
import type { Filters } from '../api/filters.ts';

/**
 * The filters that prune takes: `until` (a duration before now, or a Unix time), `label`, `label!`.
 * @returns whether something made at `created` (microseconds) with these labels is to go
 * @throws DockerError `invalid filter 'bogus'`
 */
export function matchesPrune(
  now: number,
  filters: Filters,
  accepted: readonly string[] = ['label', 'label!', 'until'],
): (created: number, labels: Readonly<Record<string, string>>) => boolean {
  filters.validate(accepted);
  const until = untilOf(now, filters);
  return (created, labels) =>
    (until === undefined || created <= until) &&
    filters.matchLabels('label', labels) &&
    !(filters.has('label!') && filters.matchLabels('label!', labels));
}

function untilOf(now: number, filters: Filters): number | undefined {
  const values = filters.get('until');
  if (values.length === 0) return undefined;
  if (values.length > 1) throw invalidParameter('more than one until filter specified');
  const [value = ''] = values;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1e6;
  try {
    return now - parseDuration(value) / 1000;
  } catch {
    throw invalidParameter(`failed to parse value as time or duration: ${JSON.stringify(value)}`);
  }
}
