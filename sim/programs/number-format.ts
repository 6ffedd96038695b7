/** The one floating-point directive of a format, as seq -f takes it. */
export interface NumberFormat {
  readonly before: string;
  readonly after: string;
  show(value: number): string;
}

/** Reads such a format. A string is what is wrong with it, to stand behind `format ‘…’`. */
export function numberFormat(format: string): NumberFormat | string {
  let at = 0;
  while (at < format.length && (format[at] !== '%' || format[at + 1] === '%')) at += format[at] === '%' ? 2 : 1;
  if (at >= format.length) return 'has no % directive';
  const found = /^%([-'+ 0#]*)(\d*)(?:\.(\d*))?([\s\S]?)/.exec(format.slice(at));
  const [whole = '', flags = '', width = '', precision, letter = ''] = found ?? [];
  if (letter === '') return 'ends in %';
  if (!'aAeEfFgG'.includes(letter)) return `has unknown %${letter} directive`;
  const rest = format.slice(at + whole.length);
  if (/%/.test(rest.replaceAll('%%', ''))) return 'has too many % directives';
  const digits = precision === undefined ? 6 : Number(precision || 0);
  const plain = (text: string) => text.replaceAll('%%', '%');
  return {
    before: plain(format.slice(0, at)),
    after: plain(rest),
    show(value) {
      const size = magnitude(Math.abs(value), letter, digits, flags.includes('#'));
      const sign = value < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
      if (flags.includes('-')) return (sign + size).padEnd(Number(width));
      if (flags.includes('0')) return sign + size.padStart(Number(width) - sign.length, '0');
      return (sign + size).padStart(Number(width));
    },
  };
}

function magnitude(value: number, letter: string, digits: number, keep: boolean): string {
  const kind = letter.toLowerCase();
  const exponential = (places: number) => value.toExponential(places).replace(/e([+-])(\d)$/, 'e$10$2');
  let text = value.toFixed(digits);
  if (kind === 'e') text = exponential(digits);
  if (kind === 'g') {
    const significant = digits || 1;
    const exponent = value === 0 ? 0 : Number(/e([+-]\d+)$/.exec(value.toExponential(significant - 1))?.[1] ?? 0);
    text = exponent < -4 || exponent >= significant ? exponential(significant - 1) : value.toFixed(significant - 1 - exponent);
    if (!keep && text.includes('.')) text = text.replace(/\.?0+(?=e|$)/, '');
  }
  return letter === kind ? text : text.toUpperCase();
}
