/** Floating-point numbers as Go's strconv.FormatFloat writes them. */

/** Go writes at least two exponent digits. */
const padExponent = (text: string): string => text.replace(/e([+-])(\d)$/, 'e$10$2');

function special(value: number): string | undefined {
  if (Number.isNaN(value)) return 'NaN';
  if (value === Infinity) return '+Inf';
  return value === -Infinity ? '-Inf' : undefined;
}

const sign = (value: number): string => (value < 0 || Object.is(value, -0) ? '-' : '');

/**
 * Go rounds a tie to the even digit, JavaScript away from zero. `print` is toFixed or toExponential; 60 more digits than wanted show
 * every double exactly enough to tell a tie.
 */
function tieToEven(print: (digits: number) => string, digits: number): string {
  const [wide = '', exponent] = print(Math.min(100, digits + 60)).split('e');
  const cut = wide.indexOf('.') + 1 + digits;
  const kept = wide.slice(0, cut).replace(/\.$/, '');
  if (!/^50*$/.test(wide.slice(cut)) || !/[02468]$/.test(kept)) return print(digits);
  return exponent === undefined ? kept : `${kept}e${exponent}`;
}

/** %e; `precision` -1 = shortest. */
export function formatE(value: number, precision = -1): string {
  const named = special(value);
  if (named !== undefined) return named;
  const size = Math.abs(value);
  return sign(value) + padExponent(precision < 0 ? size.toExponential() : tieToEven((digits) => size.toExponential(digits), precision));
}

/** %f; `precision` -1 = shortest. */
export function formatF(value: number, precision = -1): string {
  const named = special(value);
  if (named !== undefined) return named;
  const size = Math.abs(value);
  if (precision < 0) return sign(value) + expand(size);
  // From 1e21 on every double is an integer, and toFixed gives up on its digits.
  if (size < 1e21) return sign(value) + tieToEven((digits) => size.toFixed(digits), precision);
  return sign(value) + BigInt(size) + (precision > 0 ? `.${'0'.repeat(precision)}` : '');
}

/** Shortest decimal digits, without an exponent. */
function expand(size: number): string {
  const [mantissa = '0', exponentText = '0'] = size.toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(exponentText) + 1;
  if (point <= 0) return size === 0 ? '0' : `0.${'0'.repeat(-point)}${digits}`;
  if (digits.length <= point) return digits.padEnd(point, '0');
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** %g: an exponent below 1e-4 or from `precision` digits on (6 for the shortest form). `precision` -1 = shortest. */
export function formatG(value: number, precision = -1): string {
  const named = special(value);
  if (named !== undefined) return named;
  if (value === 0) return `${sign(value)}0`;
  const digits = precision === 0 ? 1 : precision;
  const rounded = digits < 0 ? value : Number(formatE(value, digits - 1));
  const exponent = Number(rounded.toExponential().split('e')[1]);
  const threshold = digits < 0 ? 6 : digits;
  return exponent < -4 || exponent >= threshold ? formatE(rounded) : formatF(rounded);
}
