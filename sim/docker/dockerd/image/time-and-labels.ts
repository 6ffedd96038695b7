import { parseDuration, parseTime, RFC3339Nano } from '../../../go/time.ts';
import { invalidParameter } from '../../api/error.ts';
import type { Filters } from '../../api/filters.ts';
import type { StoredImage } from './store.ts';

/** Microseconds since 1970. An image that does not say is as old as Go's zero time. */
export function createdMicros(image: StoredImage): number {
  const { created } = image.document;
  return created === undefined ? Date.UTC(1, 0, 1) : parseTime(RFC3339Nano, created).micros;
}

/** `label` and `label!`. */
export function matchLabelFilters(filters: Filters): (image: StoredImage) => boolean {
  return (image) => {
    const labels = image.document.config?.Labels ?? {};
    return filters.matchLabels('label', labels) && !(filters.has('label!') && filters.matchLabels('label!', labels));
  };
}

/**
 * The `until` filter: a duration before now, a time, or seconds since 1970. In microseconds; undefined when absent.
 * Source: moby daemon/images/image_prune.go getUntilFromPruneFilters.
 */
export function untilOf(filters: Filters, now: number): number | undefined {
  const [value, ...more] = filters.get('until');
  if (value === undefined) return undefined;
  if (more.length > 0) throw invalidParameter('more than one until filter specified');
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1e6;
  try {
    return now - Math.floor(parseDuration(value) / 1000);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    try {
      return parseTime(RFC3339Nano, value).micros;
    } catch (failure) {
      throw failure instanceof Error ? invalidParameter(failure.message) : failure;
    }
  }
}
