/** net/url and net.SplitHostPort, with their error texts. */

/** url.QueryEscape: space is +. */
export function queryEscape(_text: string): string {
  throw new Error('dockwire: sim/go is being filled in');
}
/** url.PathEscape: one path segment. */
export function pathEscape(_text: string): string {
  throw new Error('dockwire: sim/go is being filled in');
}
/** @throws Error `invalid URL escape "%zz"` */
export function queryUnescape(_text: string): string {
  throw new Error('dockwire: sim/go is being filled in');
}
/** url.Values.Encode: sorted by key. */
export function encodeValues(_values: ReadonlyMap<string, readonly string[]>): string {
  throw new Error('dockwire: sim/go is being filled in');
}
/** url.ParseQuery. @throws Error */
export function parseQuery(_text: string): Map<string, string[]> {
  throw new Error('dockwire: sim/go is being filled in');
}
export interface GoURL {
  readonly scheme: string;
  readonly opaque: string;
  readonly user: string | undefined;
  readonly password: string | undefined;
  /** With the port. */
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly path: string;
  readonly rawPath: string;
  readonly rawQuery: string;
  readonly fragment: string;
}
/** url.Parse. @throws Error `parse "tcp://x:y": invalid port ":y" after host` … */
export function parseURL(_text: string): GoURL {
  throw new Error('dockwire: sim/go is being filled in');
}
/** net.SplitHostPort. @throws Error `address x: missing port in address` */
export function splitHostPort(_hostport: string): { host: string; port: string } {
  throw new Error('dockwire: sim/go is being filled in');
}
/** net.JoinHostPort: brackets around IPv6. */
export function joinHostPort(_host: string, _port: string): string {
  throw new Error('dockwire: sim/go is being filled in');
}
