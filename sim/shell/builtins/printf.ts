import { field, firstBytes, integerText } from '../../libc/printf-field.ts';
import { unescapeAnsi } from '../expand/ansi.ts';
import { backslashQuoted } from '../expand/quote.ts';
import { isReference } from '../expand/subscript.ts';
import { assignReference } from '../interpreter/assignment.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, parseOptions, usageError } from './builtin.ts';
import { formatDate } from './printf/date.ts';

const CONVERSION = /^%([-+ #0]*)(\*|\d+)?(?:\.(\*|\d+)?)?([hlLjzt]*)(\([^)]*\)T|[diouxXeEfFgGaAcsbqQn]|(?<=^%)%)/;

const USAGE = 'printf [-v var] format [arguments]';

/** `printf [-v var] format [arguments]`: the format is used again until the arguments are used up. */
export const printf: Builtin = async (shell, args) => {
  // Only bash's takes an option.
  const { options, operands, invalid, lacking } = parseOptions(args, shell.personality.name === 'bash' ? 'v:' : '');
  if (invalid !== undefined) return usageError(shell, 'printf', `${invalid}: invalid option`, USAGE);
  if (lacking !== undefined) return usageError(shell, 'printf', `${lacking}: option requires an argument`, USAGE);
  const wrong = options.find(({ value }) => !isReference(value));
  if (wrong) {
    await shell.complain(`\`${wrong.value}': not a valid identifier`, 'printf');
    return 2;
  }
  const variable = options.at(-1)?.value;
  const [format, ...rest] = operands;
  if (format === undefined) {
    await shell.printError(`printf: usage: ${USAGE}\n`);
    return 2;
  }
  const printing = new Printing(shell, format, rest);
  const output = await printing.run();
  if (variable === undefined) await shell.print(output);
  else await assignReference(shell, variable, output.replace(/\0[\s\S]*/, ''));
  return printing.status;
};

class Printing {
  readonly #shell: Shell;
  readonly #format: string;
  readonly #args: readonly string[];
  #next = 0;
  #out = '';
  #stopped = false;
  status = 0;

  constructor(shell: Shell, format: string, args: readonly string[]) {
    this.#shell = shell;
    this.#format = format;
    this.#args = args;
  }

  async run(): Promise<string> {
    do {
      const before = this.#next;
      await this.#once();
      if (this.#next === before) break;
    } while (this.#next < this.#args.length && !this.#stopped);
    return this.#out;
  }

  async #once(): Promise<void> {
    let rest = this.#format;
    while (rest !== '' && !this.#stopped) {
      const percent = rest.indexOf('%');
      const plain = percent < 0 ? rest : rest.slice(0, percent);
      await this.#warnOfDigits(plain);
      this.#out += unescapeAnsi(plain).text;
      if (percent < 0) return;
      rest = rest.slice(percent);
      const match = CONVERSION.exec(rest);
      if (!match) {
        const cut = /^%[-+ #0]*[\d*]*(?:\.[\d*]*)?[hlLjzt]*$/.exec(rest);
        const modifiers = /^%[-+ #0]*[\d*]*(?:\.[\d*]*)?[hlLjzt]*/.exec(rest)?.[0] ?? '%';
        const text = cut ? `\`${cut[0]}': missing format character` : `\`${rest.charAt(modifiers.length)}': invalid format character`;
        await this.#shell.complain(text, 'printf');
        this.status = 1;
        this.#stopped = true;
        return;
      }
      await this.#convert(match);
      rest = rest.slice(match[0].length);
    }
  }

  async #convert(match: RegExpExecArray): Promise<void> {
    const [, flags = '', widthText, precisionText, , conversion = ''] = match;
    if (conversion === '%') {
      this.#out += '%';
      return;
    }
    let left = flags.includes('-');
    let width = widthText === '*' ? Number(await this.#integer(true)) : Number(widthText ?? 0);
    if (width < 0) {
      left = true;
      width = -width;
    }
    width = Math.min(width, 100_000);
    const hasPrecision = /\./.test(match[0].slice(0, match[0].length - conversion.length));
    const places = hasPrecision ? (precisionText === '*' ? Number(await this.#integer(true)) : Number(precisionText ?? 0)) : -1;
    const precision = places < 0 ? undefined : Math.min(places, 100_000);
    const kept = left ? `${flags}-` : flags;
    this.#out += await this.#text(conversion, kept, width, precision);
  }

  async #text(conversion: string, flags: string, width: number, precision: number | undefined): Promise<string> {
    const left = flags.includes('-');
    if (conversion.endsWith('T')) return field(formatDate(this.#shell, conversion.slice(1, -2), this.#argument()), width, left);
    switch (conversion) {
      case 's': {
        const text = this.#argument() ?? '';
        return field(precision === undefined ? text : firstBytes(text, precision), width, left);
      }
      case 'c':
        return field(firstBytes(this.#argument() ?? '', 1) || '\0', width, left);
      case 'b': {
        const argument = this.#argument() ?? '';
        await this.#warnOfDigits(argument);
        const result = unescapeAnsi(argument, true);
        this.#stopped ||= result.stopped;
        return field(precision === undefined ? result.text : firstBytes(result.text, precision), width, left);
      }
      case 'q':
      case 'Q':
        return field(backslashQuoted(this.#argument() ?? ''), width, left);
      case 'n':
        return '';
      case 'd':
      case 'i':
        return integerText(await this.#integer(true), conversion, flags, width, precision);
      case 'u':
      case 'o':
      case 'x':
      case 'X':
        return integerText(BigInt.asUintN(64, await this.#integer()), conversion, flags, width, precision);
      default:
        return this.#float({ conversion, flags, width, precision });
    }
  }

  /** `\x` and `\u` without digits are told, and stay as they are. */
  async #warnOfDigits(text: string): Promise<void> {
    for (const [, letter] of text.matchAll(/\\(?:([xuU])(?![0-9a-fA-F])|[\s\S])/g))
      if (letter) await this.#shell.complain(`missing ${letter === 'x' ? 'hex' : 'unicode'} digit for \\${letter}`, 'printf');
  }

  #argument(): string | undefined {
    return this.#args[this.#next++];
  }

  /** An integer argument: decimal, 0octal, 0xhex, or `'c` for a character's code. */
  async #integer(signed = false): Promise<bigint> {
    const text = this.#argument() ?? '';
    if (text === '') return 0n;
    if (/^["']/.test(text)) return BigInt(characterCode(text));
    const match = /^\s*([-+]?)(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)/.exec(text);
    if (!match || match[0].length !== text.length) {
      const kind = /^0\d/.test(text) ? 'octal ' : /^0[xX]/.test(text) ? 'hex ' : '';
      await this.#shell.complain(`${text}: invalid ${kind}number`, 'printf');
      this.status = 1;
    }
    if (!match) return 0n;
    const digits = match[2] as string;
    const value = /^0[xX]/.test(digits)
      ? BigInt(digits)
      : digits.length > 1 && digits.startsWith('0')
        ? BigInt(`0o${digits.slice(1)}`)
        : BigInt(digits);
    const number = match[1] === '-' ? -value : value;
    const [least, most] = signed ? [-(2n ** 63n), 2n ** 63n - 1n] : [-(2n ** 64n) + 1n, 2n ** 64n - 1n];
    if (number >= least && number <= most) return number;
    await this.#shell.complain(`warning: ${text}: Numerical result out of range`, 'printf');
    return signed && number < 0n ? least : most;
  }

  async #float(format: { conversion: string; flags: string; width: number; precision: number | undefined }): Promise<string> {
    const argument = this.#argument() ?? '';
    const { floatArgument, codeArgument } = await this.#shell.sys.dlopen(import('./printf/floats.ts'));
    if (/^["']/.test(argument)) return codeArgument(characterCode(argument), format);
    const { text, outOfRange, invalid } = floatArgument(argument, format);
    if (outOfRange) await this.#shell.complain(`warning: ${argument}: Numerical result out of range`, 'printf');
    if (invalid) {
      await this.#shell.complain(`${argument}: invalid number`, 'printf');
      this.status = 1;
    }
    return text;
  }
}

/** Of `'c` or `"c`; a byte that is no UTF-8 is itself. */
function characterCode(text: string): number {
  const code = text.codePointAt(1) ?? 0;
  return code >= 0xdc80 && code <= 0xdcff ? code & 0xff : code;
}
