import { floatText } from '../../libc/float-text.ts';
import { field, firstBytes, integerText } from '../../libc/printf-field.ts';
import { shellQuoted } from '../text/shell-quote.ts';
import { escapeAt, unescaped } from './escapes.ts';
import { type Complain, floatOf, integerOf } from './numbers.ts';

/** A directive that printf cannot follow; the message is all it says. */
export class BadDirective extends Error {}

/** Which conversions a flag allows, where not all. Source: coreutils' printf.c, print_formatted. */
const ALLOWED: Readonly<Record<string, string>> = { "'": 'dfFgGiu', '#': 'aAeEfFgGoxX', '0': 'aAdeEfFgGiouxX' };
const CONVERSIONS = 'aAcdeEfFgGiosuxX';
const DIRECTIVE = /^%([-+ #0'I]*)(\*|\d*)(?:(\.)(\*|\d*))?[lLhjtz]*/;

/** One run of printf: the format is gone through until the arguments are used up. */
export class Printing {
  out = '';
  ended = false;
  readonly #args: string[];
  readonly #complain: Complain;
  readonly #warn: (more: string) => void;

  constructor(args: readonly string[], complain: Complain, warn: (more: string) => void) {
    this.#args = [...args];
    this.#complain = complain;
    this.#warn = warn;
  }

  /** The arguments that are left. */
  get left(): readonly string[] {
    return this.#args;
  }

  /** Once through the format. @throws BadDirective, BadEscape */
  once(format: string): void {
    for (let at = 0; at < format.length && !this.ended; ) {
      const rest = format.slice(at);
      if (rest.startsWith('%%')) {
        this.out += '%';
        at += 2;
      } else if (/^%[bq]/.test(rest)) {
        this.#whole(rest[1] === 'q');
        at += 2;
      } else if (rest.startsWith('%')) at += this.#directive(rest);
      else if (rest.startsWith('\\')) {
        const found = escapeAt(rest, false);
        this.out += found.text;
        this.ended ||= found.ends === true;
        at += found.length;
      } else {
        const plain = /^[^%\\]+/.exec(rest)?.[0] ?? '';
        this.out += plain;
        at += plain.length;
      }
    }
  }

  /** %b and %q, which take an argument if there is one. */
  #whole(quotes: boolean): void {
    const word = this.#args.shift();
    if (word === undefined) return;
    if (quotes) {
      this.out += shellQuoted(word);
      return;
    }
    const { text, ends } = unescaped(word);
    this.out += text;
    this.ended ||= ends;
  }

  /** How long the directive was. */
  #directive(rest: string): number {
    const [head = '%', flags = '', width = '', dot, digits = ''] = DIRECTIVE.exec(rest) ?? [];
    const [conversion = ''] = rest.slice(head.length);
    const size = width === '*' ? this.#star('field width') : Number(width || 0);
    const places = dot === undefined ? undefined : digits === '*' ? this.#star('precision') : Number(digits || 0);
    const precision = places === undefined || places < 0 ? undefined : places;
    const forbidden = [...flags].some((flag) => ALLOWED[flag]?.includes(conversion) === false);
    if (!conversion || !CONVERSIONS.includes(conversion) || forbidden || (precision !== undefined && conversion === 'c'))
      throw new BadDirective(`${head}${conversion}: invalid conversion specification`);
    const kept = size < 0 ? `${flags}-` : flags;
    this.out += this.#converted(conversion, kept, Math.abs(size), precision);
    return head.length + conversion.length;
  }

  #converted(conversion: string, flags: string, width: number, precision: number | undefined): string {
    const word = this.#args.shift();
    const left = flags.includes('-');
    if (conversion === 's') return field(precision === undefined ? (word ?? '') : firstBytes(word ?? '', precision), width, left);
    if (conversion === 'c') return field(firstBytes(word ?? '', 1) || '\0', width, left);
    if ('aAeEfFgG'.includes(conversion)) {
      const value = floatOf(word ?? '', this.#complain, this.#warn);
      return floatText(value, { conversion, flags, width, precision, long: true });
    }
    const value = integerOf(word ?? '', 'di'.includes(conversion), this.#complain, this.#warn);
    return integerText(value, conversion, flags, width, precision);
  }

  #star(what: string): number {
    const word = this.#args.shift();
    if (word === undefined) return 0;
    const value = integerOf(word, true, this.#complain, this.#warn);
    if (value > 2n ** 31n - 1n || value < -(2n ** 31n)) throw new BadDirective(`invalid ${what}: ‘${word}’`);
    return Number(value);
  }
}
