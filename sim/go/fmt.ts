/** Go's fmt over the values of value.ts. */

/** fmt.Sprintf: %s %d %v %+v %#v %q %x %X %o %b %c %U %t %f %g %e %T %p %% with flags, width, precision, *, and %!d(string=x) for mismatches. */
export function sprintf(_format: string, ..._args: unknown[]): string {
  throw new Error('dockwire: sim/go is being filled in');
}
/** fmt.Sprint: spaces between operands when neither is a string. */
export function sprint(..._args: unknown[]): string {
  throw new Error('dockwire: sim/go is being filled in');
}
/** fmt.Sprintln. */
export function sprintln(..._args: unknown[]): string {
  throw new Error('dockwire: sim/go is being filled in');
}
