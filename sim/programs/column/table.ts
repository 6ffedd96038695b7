import { textWidth } from '../text/columns.ts';
import type { Tool } from '../tool.ts';

/** `column -t` and `-J`: rows as a table. */
export class Table {
  readonly #tool: Tool;
  readonly #names: readonly string[];
  readonly #rows: readonly (readonly string[])[];
  readonly #count: number;

  constructor(tool: Tool, rows: readonly (readonly string[])[]) {
    this.#tool = tool;
    this.#names = tool.has('N') ? (tool.value('N') ?? '').split(',') : [];
    this.#rows = rows;
    this.#count = Math.max(this.#names.length, ...rows.map((row) => row.length));
  }

  text(): string {
    const hidden = this.#columns('H');
    const right = this.#columns('R');
    const shown = Array.from({ length: this.#count }, (_, i) => i).filter((i) => !hidden.has(i));
    const cells = this.#names.length && !this.#tool.has('d') ? [this.#names, ...this.#rows] : this.#rows;
    const widths = shown.map((i) => Math.max(...cells.map((row) => textWidth(row[i] ?? ''))));
    const padded = (row: readonly string[]): string[] =>
      shown.map((i, place) => {
        const cell = row[i] ?? '';
        const blanks = ' '.repeat((widths[place] ?? 0) - textWidth(cell));
        if (right.has(i)) return blanks + cell;
        return place === shown.length - 1 ? cell : cell + blanks;
      });
    return cells.map((row) => `${padded(row).join(this.#tool.value('o') ?? '  ')}\n`).join('');
  }

  /** Source: util-linux's lib/jsonwrt.c, for the form. */
  json(): string {
    const hidden = this.#columns('H');
    const rows = this.#rows.map((row) => {
      const members = this.#names
        .map((name, i) => `         ${JSON.stringify(name.toLowerCase())}: ${row[i] === undefined ? 'null' : JSON.stringify(row[i])}`)
        .filter((_, i) => !hidden.has(i));
      return `{\n${members.join(',\n')}\n      }`;
    });
    return `{\n   ${JSON.stringify(this.#tool.value('n') ?? 'table')}: [\n      ${rows.join(',')}\n   ]\n}\n`;
  }

  /** The columns that an option names, by number or name; `-` is those without a name. */
  #columns(option: string): Set<number> {
    const found = new Set<number>();
    for (const word of (this.#tool.value(option) ?? '').split(',').filter(Boolean)) {
      const at = /^\d+$/.test(word) ? Number(word) - 1 : this.#names.indexOf(word);
      if (word === '-') for (let i = this.#names.length; i < this.#count; i++) found.add(i);
      else if (at >= 0) found.add(at);
    }
    return found;
  }
}
