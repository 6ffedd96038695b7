/** Go's strconv: quoting and number parsing, with its error texts. Source: pkg.go.dev/strconv. */

/** `strconv.Func: parsing "x": invalid syntax` or `: value out of range`. */
export class NumError extends Error {
  readonly func: string;
  readonly input: string;
  readonly reason: string;
  constructor(func: string, input: string, reason: string) {
    super(`strconv.${func}: parsing ${quote(input)}: ${reason}`);
    this.func = func;
    this.input = input;
    this.reason = reason;
  }
}
/** %q: double quotes, Go escapes. */
export function quote(_text: string): string {
  throw new Error('dockwire: sim/go is being filled in');
}
/** ParseInt; base 0 reads 0x, 0o, 0b prefixes and underscores. Exact within 2^53; range is checked to `bits`. @throws NumError */
export function parseInt(_text: string, _base = 10, _bits = 64): number {
  throw new Error('dockwire: sim/go is being filled in');
}
/** @throws NumError */
export function parseUint(_text: string, _base = 10, _bits = 64): number {
  throw new Error('dockwire: sim/go is being filled in');
}
/** @throws NumError (func Atoi) */
export function atoi(_text: string): number {
  throw new Error('dockwire: sim/go is being filled in');
}
/** @throws NumError */
export function parseFloat(_text: string): number {
  throw new Error('dockwire: sim/go is being filled in');
}
/** 1 t T TRUE true True 0 f F FALSE false False. @throws NumError */
export function parseBool(_text: string): boolean {
  throw new Error('dockwire: sim/go is being filled in');
}
