import { readLines, STDIN } from '../../libc/stdio.ts';
import { argmatch } from '../argmatch.ts';
import { over, type Rounding, times } from '../numfmt/fraction.ts';
import { BadNumber, readNumber, type Scale, writeNumber } from '../numfmt/numbers.ts';
import { type Format, fieldsOf, formatOf } from '../numfmt/options.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

const CONVERSION_FAILED = 2;
/** Options that take a word of a list; the first is taken where none was given. */
const WORDS = {
  '--from': ['none', 'auto', 'si', 'iec', 'iec-i'],
  '--to': ['none', 'si', 'iec', 'iec-i'],
  '--round': ['from-zero', 'up', 'down', 'towards-zero', 'nearest'],
  '--invalid': ['abort', 'fail', 'warn', 'ignore'],
} as const;

export const numfmt: ToolDefinition = {
  name: 'numfmt',
  usage: '[OPTION]... [NUMBER]...',
  about: 'Writes numbers with units, or reads such numbers.',
  short: 'd:z',
  long: {
    'delimiter=': 'd',
    'field=': 'f',
    'format=': 'o',
    'from=': '--from',
    'from-unit=': 'F',
    grouping: 'g',
    'header=?': 'h',
    'invalid=': '--invalid',
    'padding=': 'p',
    'round=': '--round',
    'suffix=': 's',
    'to=': '--to',
    'to-unit=': 'T',
    'zero-terminated': 'z',
    debug: 'D',
  },
  async run(tool) {
    const words: Record<string, string> = {};
    for (const [option, allowed] of Object.entries(WORDS)) {
      const word = await argmatch(
        tool,
        option,
        tool.value(option) ?? allowed[0],
        allowed.map((one) => [one]),
      );
      if (typeof word === 'number') return word;
      words[option] = word;
    }
    const fields = fieldsOf(tool.value('f') ?? '1', tool);
    if (typeof fields === 'string') return tool.wrong(fields);
    const format = tool.has('o') ? formatOf(tool.value('o') ?? '', (word) => tool.quote(word)) : undefined;
    if (typeof format === 'string') return tool.complain(format);
    const padding = tool.value('p');
    if (padding !== undefined && !/^[-+]?0*[1-9]\d*$/.test(padding)) return tool.complain(`invalid padding value ${tool.quote(padding)}`);
    const header = tool.has('h') ? (tool.value('h') ?? '1') : '0';
    if (!/^\d+$/.test(header) || (tool.has('h') && Number(header) === 0))
      return tool.complain(`invalid header value ${tool.quote(header)}`);
    for (const name of ['F', 'T'] as const) {
      const unit = tool.value(name);
      if (unit !== undefined && !/^0*[1-9]\d*$/.test(unit)) return tool.complain(`invalid unit size: ${tool.quote(unit)}`);
    }
    if (tool.has('g') && format) return tool.complain('--grouping cannot be combined with --format');
    if (tool.has('g') && words['--to'] !== 'none') return tool.complain('grouping cannot be combined with --to');
    return new Converting(tool, words, fields, format).run(Number(header));
  },
};

class Converting {
  readonly #tool: Tool;
  readonly #words: Readonly<Record<string, string>>;
  readonly #fields: (field: number) => boolean;
  readonly #format: Format | undefined;
  #status = 0;
  #stopped = false;

  constructor(tool: Tool, words: Readonly<Record<string, string>>, fields: (field: number) => boolean, format: Format | undefined) {
    this.#tool = tool;
    this.#words = words;
    this.#fields = fields;
    this.#format = format;
  }

  async run(header: number): Promise<number> {
    const tool = this.#tool;
    const end = tool.has('z') ? '\0' : '\n';
    if (tool.args.length) {
      for (const word of tool.args) await this.#line(word, end);
      return this.#status;
    }
    let number = 0;
    for await (const line of readLines(tool.sys, STDIN, end.charCodeAt(0))) {
      if (number++ < header) await tool.print(line + end);
      else await this.#line(line, end);
      if (this.#stopped) break;
    }
    return this.#status;
  }

  async #line(line: string, end: string): Promise<void> {
    if (this.#stopped) return;
    const delimiter = this.#tool.value('d');
    // Without a delimiter the blanks before a field are its own, but for one.
    const cells = delimiter === undefined ? (line.match(/(?:^|[ \t])[ \t]*[^ \t]*/g) ?? ['']) : line.split(delimiter);
    const out: string[] = [];
    for (const [i, cell] of cells.entries()) {
      const text = delimiter === undefined && i > 0 ? cell.slice(1) : cell;
      const shown = this.#fields(i + 1) ? await this.#number(text, i + 1) : text;
      if (this.#stopped) {
        await this.#tool.print(out.map((one) => one + (delimiter ?? ' ')).join(''));
        return;
      }
      out.push(shown);
    }
    await this.#tool.print(out.join(delimiter ?? ' ') + end);
  }

  async #number(text: string, field: number): Promise<string> {
    try {
      return this.#converted(text, field);
    } catch (error) {
      if (!(error instanceof BadNumber)) throw error;
      const how = this.#words['--invalid'];
      if (how !== 'ignore') await this.#tool.complain(error.message);
      if (how === 'abort' || how === 'fail') this.#status = CONVERSION_FAILED;
      this.#stopped = how === 'abort';
      return text;
    }
  }

  /** @throws BadNumber */
  #converted(text: string, field: number): string {
    const tool = this.#tool;
    const suffix = tool.value('s') ?? '';
    const bare = suffix !== '' && text.endsWith(suffix) && text.length > suffix.length ? text.slice(0, -suffix.length) : text;
    const plain = bare.replace(/^[ \t]+/, '');
    const read = readNumber(plain, this.#words['--from'] as Scale, (word) => tool.quote(word));
    const value = over(times(read.value, BigInt(tool.value('F') ?? 1)), BigInt(tool.value('T') ?? 1));
    const to = this.#words['--to'] as Scale;
    const rounding = this.#words['--round'] as Rounding;
    const written = writeNumber({ value, places: read.places }, { to, rounding, precision: this.#format?.precision }) + suffix;
    const format = this.#format;
    const width = format?.width || Math.abs(Number(tool.value('p') ?? 0)) || this.#automatic(text, plain, field);
    const left = format?.left || Number(tool.value('p') ?? 0) < 0;
    const padded = format?.zeros ? zeroed(written, width) : left ? written.padEnd(width) : written.padStart(width);
    return format ? format.before + padded + format.after : padded;
  }

  /** Without a delimiter a field stays as wide as it was. */
  #automatic(text: string, plain: string, field: number): number {
    return !this.#tool.has('d') && (plain.length < text.length || field > 1) ? text.length : 0;
  }
}

const zeroed = (text: string, width: number): string =>
  text.startsWith('-') ? `-${text.slice(1).padStart(width - 1, '0')}` : text.padStart(width, '0');

export const main = gnu(numfmt);
