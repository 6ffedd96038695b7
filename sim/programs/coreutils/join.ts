import { fieldsOf, type JoinOptions, joinOptions } from '../join/options.ts';
import { linesOfTwo } from '../text/line-files.ts';
import { byBytes } from '../text/line-order.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

type Row = readonly string[];

export const join: ToolDefinition = {
  name: 'join',
  usage: '[OPTION]... FILE1 FILE2',
  about: 'Joins the lines of two sorted files that agree in a field.',
  short: '1:2:j:t:a:v:e:o:iz',
  long: { 'ignore-case': 'i', 'check-order': 'c', 'nocheck-order': 'n', header: 'H', 'zero-terminated': 'z' },
  async run(tool) {
    const options = joinOptions(tool);
    if (typeof options === 'string') return tool.complain(options);
    const [first = '', second = ''] = tool.args;
    if (first === '-' && second === '-') return tool.complain('both files cannot be standard input');
    const end = tool.has('z') ? '\0' : '\n';
    const files = await linesOfTwo(tool, end, (word) => tool.quoteName(word));
    return typeof files === 'number' ? files : new Joining(tool, options, [first, second], files, end).run();
  },
};

/** Source: coreutils' join.c. */
class Joining {
  readonly #tool: Tool;
  readonly #options: JoinOptions;
  readonly #names: readonly [string, string];
  readonly #lines: readonly [string[], string[]];
  readonly #end: string;
  readonly #at: [number, number] = [0, 0];
  readonly #disordered = [false, false];
  #unpaired = false;
  #stopped = false;
  #cells: JoinOptions['cells'];

  constructor(tool: Tool, options: JoinOptions, names: readonly [string, string], lines: readonly [string[], string[]], end: string) {
    this.#tool = tool;
    this.#options = options;
    this.#names = names;
    this.#lines = lines;
    this.#end = end;
    this.#cells = options.cells === 'auto' ? this.#every() : options.cells;
  }

  async run(): Promise<number> {
    const { alone, pairs } = this.#options;
    if (this.#tool.has('H')) {
      const [a, b] = [this.#row(0), this.#row(1)];
      if (a || b) await this.#print(a, b);
      this.#at[0]++;
      this.#at[1]++;
    }
    for (let [a, b] = [this.#row(0), this.#row(1)]; a && b && !this.#stopped; [a, b] = [this.#row(0), this.#row(1)]) {
      const order = this.#compare(this.#key(a, 0), this.#key(b, 1));
      if (order !== 0) {
        const side = order < 0 ? 0 : 1;
        if (alone[side]) await (side === 0 ? this.#print(a, undefined) : this.#print(undefined, b));
        this.#unpaired = true;
        await this.#step(side);
        continue;
      }
      const [lefts, rights] = [await this.#run(0, a), await this.#run(1, b)];
      if (pairs) for (const one of lefts) for (const other of rights) await this.#print(one, other);
    }
    for (const side of [0, 1] as const) {
      if (this.#row(side) && this.#row(side === 0 ? 1 : 0)) continue;
      for (let row = this.#row(side); row && !this.#stopped; row = this.#row(side)) {
        if (alone[side]) await (side === 0 ? this.#print(row, undefined) : this.#print(undefined, row));
        await this.#step(side);
      }
    }
    if (this.#stopped) return 1;
    return this.#disordered.includes(true) ? this.#tool.complain('input is not in sorted order') : 0;
  }

  #row(side: 0 | 1): Row | undefined {
    const line = this.#lines[side][this.#at[side]];
    return line === undefined ? undefined : fieldsOf(line, this.#options.separator);
  }

  #key(row: Row, side: 0 | 1): string {
    return row[this.#options.fields[side]] ?? '';
  }

  #compare(a: string, b: string): number {
    const folded = (key: string): string => (this.#tool.has('i') ? key.replace(/[a-z]+/g, (letters) => letters.toUpperCase()) : key);
    return byBytes(folded(a), folded(b));
  }

  /** All lines from here on that have the same key. */
  async #run(side: 0 | 1, first: Row): Promise<Row[]> {
    const rows: Row[] = [];
    for (
      let row: Row | undefined = first;
      row && this.#compare(this.#key(row, side), this.#key(first, side)) === 0;
      row = this.#row(side)
    ) {
      rows.push(row);
      await this.#step(side);
      if (this.#stopped) break;
    }
    return rows;
  }

  /** On to the next line, which may not come before this one. */
  async #step(side: 0 | 1): Promise<void> {
    const at = ++this.#at[side];
    const [before, now] = [this.#lines[side][at - 1], this.#lines[side][at]];
    const checks = this.#tool.lastOf('c', 'n');
    if (before === undefined || now === undefined || this.#disordered[side] || checks === 'n' || !(checks === 'c' || this.#unpaired))
      return;
    const keys = [before, now].map((line) => this.#key(fieldsOf(line, this.#options.separator), side));
    if (this.#compare(keys[0] ?? '', keys[1] ?? '') <= 0) return;
    this.#disordered[side] = true;
    this.#stopped = checks === 'c';
    await this.#tool.complain(`${this.#names[side]}:${at + 1}: is not sorted: ${now}`);
  }

  /** -o auto: the fields that the first lines have. */
  #every(): JoinOptions['cells'] {
    const { fields } = this.#options;
    const of = (side: 0 | 1) =>
      Array.from({ length: this.#row(side)?.length ?? 0 }, (_, field) => ({ side, field })).filter(({ field }) => field !== fields[side]);
    return ['key', ...of(0), ...of(1)];
  }

  #print(left: Row | undefined, right: Row | undefined): Promise<void> {
    const { fields, separator } = this.#options;
    const empty = this.#tool.value('e') ?? '';
    const key = left ? this.#key(left, 0) : this.#key(right ?? [], 1);
    const others = (row: Row, side: 0 | 1): string[] => row.filter((_, field) => field !== fields[side]);
    const cells = Array.isArray(this.#cells)
      ? this.#cells.map((cell) => (cell === 'key' ? key : ((cell.side === 0 ? left : right)?.[cell.field] ?? '')))
      : [key, ...(left ? others(left, 0) : []), ...(right ? others(right, 1) : [])];
    const joint = separator === undefined || separator === '\n' ? ' ' : separator;
    return this.#tool.print(cells.map((cell) => cell || empty).join(joint) + this.#end);
  }
}

export const main = gnu(join);
