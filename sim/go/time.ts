/** Go's time: layouts and durations. All UTC, from numbers. Source: pkg.go.dev/time. */

/** A point in time: whole microseconds since 1970 and 0–999 nanoseconds on top. */
export interface Instant {
  readonly micros: number;
  readonly nanos: number;
}
export const ANSIC = 'Mon Jan _2 15:04:05 2006';
export const RFC3339 = '2006-01-02T15:04:05Z07:00';
export const RFC3339Nano = '2006-01-02T15:04:05.999999999Z07:00';
/** Nine digits always, as `docker logs -t` and dockerd's log have it. */
export const RFC3339NanoFixed = '2006-01-02T15:04:05.000000000Z07:00';
/** The HTTP Date header. */
export const HTTPDate = 'Mon, 02 Jan 2006 15:04:05 GMT';
/** time.Time.String() cut to seconds, as `docker ps` CreatedAt has it. */
export const SpaceDate = '2006-01-02 15:04:05 -0700 MST';
/** time.Time.Format(layout) in UTC. */
export function formatTime(_layout: string, _micros: number, _nanos = 0): string {
  throw new Error('dockwire: sim/go is being filled in');
}
/** time.Parse(layout, text); offsets are applied. @throws Error `parsing time "x" as "2006…": cannot parse "x" as "2006"` */
export function parseTime(_layout: string, _text: string): Instant {
  throw new Error('dockwire: sim/go is being filled in');
}
/** time.Duration.String(): `1m30s`, `1.5s`, `2h0m0s`, `0s`. Nanoseconds. */
export function formatDuration(_nanos: number): string {
  throw new Error('dockwire: sim/go is being filled in');
}
/** time.ParseDuration, in nanoseconds. @throws Error `time: invalid duration "x"` … */
export function parseDuration(_text: string): number {
  throw new Error('dockwire: sim/go is being filled in');
}
