import { floatText } from '../../libc/float-text.ts';
import type { Float } from '../../libc/long-double.ts';

/** The one floating-point directive of a format, as seq -f takes it. */
export interface NumberFormat {
  readonly before: string;
  readonly after: string;
  show(value: Float): string;
}

/** Reads such a format. A string is what is wrong with it, to stand behind `format ‘…’`. */
export function numberFormat(format: string): NumberFormat | string {
  let at = 0;
  while (at < format.length && (format[at] !== '%' || format[at + 1] === '%')) at += format[at] === '%' ? 2 : 1;
  if (at >= format.length) return 'has no % directive';
  const found = /^%([-'+ 0#]*)(\d*)(?:\.(\d*))?([\s\S]?)/.exec(format.slice(at));
  const [whole = '', flags = '', width = '', places, letter = ''] = found ?? [];
  if (letter === '') return 'ends in %';
  if (!'aAeEfFgG'.includes(letter)) return `has unknown %${letter} directive`;
  const rest = format.slice(at + whole.length);
  if (/%/.test(rest.replaceAll('%%', ''))) return 'has too many % directives';
  const precision = places === undefined ? undefined : Number(places || 0);
  const plain = (text: string) => text.replaceAll('%%', '%');
  return {
    before: plain(format.slice(0, at)),
    after: plain(rest),
    show: (value) => floatText(value, { conversion: letter, flags, width: Number(width), precision, long: true }),
  };
}
