import { text, utf8 } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { formatted, MissingArgument } from './format.ts';
import { unescaped } from './lexer.ts';
import { generator } from './random.ts';
import { CurrentRecord, separatorOf, splitText } from './record.ts';
import { AwkError, fromBytes, RecordReader, Streams, toBytes } from './streams.ts';
import { input, NOTHING, toNumber, toText, type Value } from './values.ts';
import { arrayOf, type Cell, scalarOf } from './variables.ts';

/** What a running program has: its variables, the record at hand, and the input the records come from. */
export class State {
  readonly sys: Sys;
  readonly streams: Streams;
  random: () => number;
  seed = 0;
  protected locals: Map<string, Cell> | undefined;
  protected readonly record = new CurrentRecord();
  readonly #globals = new Map<string, Cell>();
  #main: RecordReader | undefined;
  #operand = 1;
  #readStandard = true;

  constructor(sys: Sys, operands: readonly string[]) {
    this.sys = sys;
    this.streams = new Streams(sys);
    const [a = 1, b = 2, c = 3, d = 4] = sys.random(4);
    this.random = generator(a | (b << 8) | (c << 16) | (d << 24));
    const numbers = { NR: 0, FNR: 0 };
    const texts = { FS: ' ', OFS: ' ', ORS: '\n', RS: '\n', SUBSEP: '\x1c', CONVFMT: '%.6g', OFMT: '%.6g', FILENAME: '' };
    for (const [name, value] of Object.entries({ ...numbers, ...texts })) this.set(name, value);
    const words = ['awk', ...operands];
    this.set('ARGC', words.length);
    this.array(
      'ARGV',
      words.map((word, i) => [String(i), input(word)]),
    );
    this.array(
      'ENVIRON',
      Object.entries(sys.env).map(([name, value]) => [name, input(fromBytes(utf8(value)))]),
    );
  }

  cell(name: string): Cell {
    const local = this.locals?.get(name);
    if (local) return local;
    let found = this.#globals.get(name);
    if (!found) {
      found = {};
      this.#globals.set(name, found);
    }
    return found;
  }

  /** The array of that name; `entries` fill it anew. */
  array(name: string, entries?: Iterable<readonly [string, Value]>): Map<string, Value> {
    return arrayOf(this.cell(name), name, entries);
  }

  get(name: string): Value {
    if (name === 'NF') return this.record.fields(this.split).length;
    return scalarOf(this.cell(name), name);
  }

  set(name: string, value: Value): void {
    if (name === 'NF') this.record.setCount(Math.max(0, Math.trunc(toNumber(value))), this.split);
    const cell = this.cell(name);
    if (cell.array) throw new AwkError(`illegal reference to array ${name}`);
    cell.value = value;
  }

  text(value: Value): string {
    return toText(value, toText(this.#globals.get('CONVFMT')?.value ?? '%.6g', '%.6g'));
  }

  textOf(name: string): string {
    return this.text(scalarOf(this.cell(name), name));
  }

  get line(): string {
    return this.record.whole(
      () => this.textOf('OFS'),
      (value) => this.text(value),
    );
  }

  setLine(line: string): void {
    this.record.setWhole(line);
  }

  protected readonly split = (line: string): string[] => splitText(line, this.textOf('FS'), this.textOf('RS') === '');

  /** The next record of the operands; counts it. */
  async nextRecord(): Promise<string | undefined> {
    for (;;) {
      if (!this.#main && !(await this.#openNext())) return undefined;
      const line = await this.#main?.next(separatorOf(this.textOf('RS')));
      if (line !== undefined) {
        this.count('NR', 'FNR');
        return line;
      }
      this.endFile();
    }
  }

  count(...names: string[]): void {
    for (const name of names) {
      const cell = this.#globals.get(name) as Cell;
      cell.value = toNumber(cell.value ?? 0) + 1;
    }
  }

  protected endFile(): void {
    if (this.#main && this.#main.fd > 2) this.sys.close(this.#main.fd);
    this.#main = undefined;
  }

  async #openNext(): Promise<boolean> {
    while (this.#operand < toNumber(this.get('ARGC'))) {
      const word = this.text(this.array('ARGV').get(String(this.#operand)) ?? NOTHING);
      this.#operand += 1;
      if (word === '') continue;
      const assignment = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word);
      if (assignment) {
        this.set(assignment[1] as string, input(unescaped(assignment[2] as string)));
        continue;
      }
      this.#readStandard = false;
      await this.#open(word);
      return true;
    }
    if (!this.#readStandard) return false;
    this.#readStandard = false;
    this.#main = new RecordReader(this.sys, 0);
    return true;
  }

  async #open(word: string): Promise<void> {
    this.set('FILENAME', word);
    this.set('FNR', 0);
    if (word === '-' || word === '/dev/stdin') {
      this.#main = new RecordReader(this.sys, 0);
      return;
    }
    try {
      this.#main = new RecordReader(this.sys, await this.sys.openWait(text(toBytes(word)), { read: true }));
    } catch (error) {
      if (!isErrno(error)) throw error;
      throw new AwkError(`cannot open ${word} (${strerror(error.code)})`);
    }
  }

  /** An error that says where in the input it happened. */
  runtimeError(message: string): AwkError {
    const where = `\tFILENAME="${this.textOf('FILENAME')}" FNR=${this.textOf('FNR')} NR=${this.textOf('NR')}`;
    return new AwkError(`run time error: ${message}\n${where}`);
  }

  /** A text made by a format. Too few values are an error; printf prints first what it has. */
  format(name: 'printf' | 'sprintf', values: readonly Value[]): { text: string; error?: AwkError } {
    const [format = '', ...rest] = values;
    try {
      return { text: formatted(this.text(format), rest, this.textOf('CONVFMT')) };
    } catch (error) {
      if (!(error instanceof MissingArgument)) throw error;
      return { text: error.before, error: this.runtimeError(`not enough arguments passed to ${name}("${error.message}")`) };
    }
  }
}
