import { systemError } from '../../api/error.ts';

/**
 * `1136073845`, `1136073845.000000001`: what clients send for since and until. In microseconds; undefined for ''.
 * Source: moby api/types/time ParseTimestamps.
 * @throws DockerError `strconv.ParseInt: parsing "abc": invalid syntax`
 */
export function parseTimestamp(value: string): number | undefined {
  if (value === '') return undefined;
  const [seconds = '', fraction = ''] = value.split('.');
  for (const part of value.includes('.') ? [seconds, fraction] : [seconds]) {
    if (!/^[+-]?\d+$/.test(part)) throw systemError(`strconv.ParseInt: parsing ${JSON.stringify(part)}: invalid syntax`);
  }
  return Number(seconds) * 1e6 + Number(fraction.padEnd(9, '0').slice(0, 6));
}
