import type { Tool } from '../tool.ts';

/** What `-o` asks for: the joined field, or field `field` (from 0) of file `side`. */
export type Cell = 'key' | { readonly side: 0 | 1; readonly field: number };

export interface JoinOptions {
  /** The field that is compared, from 0, in each file. */
  readonly fields: readonly [number, number];
  /** One character; a newline: the whole line is one field; undefined: blanks. */
  readonly separator: string | undefined;
  readonly cells: readonly Cell[] | 'auto' | undefined;
  /** Files whose lines without a partner are printed. */
  readonly alone: readonly [boolean, boolean];
  readonly pairs: boolean;
}

/** The options of a call; a string is what is wrong with them, in GNU's words. */
export function joinOptions(tool: Tool): JoinOptions | string {
  const fields: [number, number] = [0, 0];
  const alone: [boolean, boolean] = [false, false];
  const cells: Cell[] = [];
  for (const { name, value = '' } of tool.given) {
    if ('12j'.includes(name)) {
      if (!/^[1-9]\d*$/.test(value)) return `invalid field number: ${tool.quote(value)}`;
      if (name !== '2') fields[0] = Number(value) - 1;
      if (name !== '1') fields[1] = Number(value) - 1;
    } else if (name === 'a' || name === 'v') {
      if (value !== '1' && value !== '2') return `invalid field number: ${tool.quote(value)}`;
      alone[Number(value) - 1] = true;
    } else if (name === 'o' && value !== 'auto') {
      for (const spec of value.split(/[, \t]/)) {
        const cell = cellOf(spec, tool);
        if (typeof cell === 'string' && cell !== 'key') return cell;
        cells.push(cell as Cell);
      }
    }
  }
  const given = tool.value('t');
  if (given !== undefined && [...given].length > 1 && given !== '\\0') return `multi-character tab ${tool.quote(given)}`;
  const separator = given === '' ? '\n' : given === '\\0' ? '\0' : given;
  return { fields, separator, cells: tool.value('o') === 'auto' ? 'auto' : cells.length ? cells : undefined, alone, pairs: !tool.has('v') };
}

function cellOf(spec: string, tool: Tool): Cell | string {
  if (spec === '0') return 'key';
  if (/^0/.test(spec)) return `invalid field specifier: ${tool.quote(spec)}`;
  if (!/^[12]/.test(spec)) return `invalid file number in field spec: ${tool.quote(spec)}`;
  if (spec[1] !== '.') return `invalid field specifier: ${tool.quote(spec)}`;
  const field = spec.slice(2);
  if (!/^[1-9]\d*$/.test(field)) return `invalid field number: ${tool.quote(field)}`;
  return { side: spec[0] === '1' ? 0 : 1, field: Number(field) - 1 };
}

/** The fields of a line. Source: coreutils' join.c, xfields: behind blanks at the end there is an empty one. */
export function fieldsOf(line: string, separator: string | undefined): string[] {
  if (line === '') return [];
  if (separator === '\n') return [line];
  if (separator !== undefined) return line.split(separator);
  const bare = line.replace(/^[ \t]+/, '');
  return bare === '' ? [] : bare.split(/[ \t]+/);
}
