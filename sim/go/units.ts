/** docker/go-units: sizes and durations as people read them. */

/** Decimal, 4 significant digits: `1.235kB`, `77.86MB`. */
export function humanSize(_bytes: number): string {
  throw new Error('dockwire: sim/go is being filled in');
}
/** HumanSizeWithPrecision: `docker images` uses 3 digits. */
export function humanSizeWithPrecision(_bytes: number, _digits: number): string {
  throw new Error('dockwire: sim/go is being filled in');
}
/** Binary, 4 significant digits: `1.5MiB`. */
export function bytesSize(_bytes: number): string {
  throw new Error('dockwire: sim/go is being filled in');
}
/** `512m`, `1g`, `1.5GiB` in powers of 1024. @throws Error `invalid size: 'x'` */
export function ramInBytes(_text: string): number {
  throw new Error('dockwire: sim/go is being filled in');
}
/** The same in powers of 1000. */
export function fromHumanSize(_text: string): number {
  throw new Error('dockwire: sim/go is being filled in');
}
/** `About a minute`, `2 hours`; from nanoseconds. */
export function humanDuration(_nanos: number): string {
  throw new Error('dockwire: sim/go is being filled in');
}
