/**
 * Tables as Docker prints them: Go's tabwriter with a least width of 10 and a padding of 3. Masked cells have other widths than the
 * recorded ones, so instead of forgetting the blanks, each side is held to the rule on its own and the cells are compared.
 */
const header = /^[A-Z][A-Z/%]*(?: [A-Z/%]+)*(?: {3,}[A-Z][A-Z/%]*(?: [A-Z/%]+)*)+ *$/;
const leastWidth = 10;
const padding = 3;

export type Row = { text: string; carriageReturn: boolean };

/** Rewrites every lawful table to its cells between bars; anything else stays as it is. */
export function cellsOfTables(lines: Row[]): Row[] {
  const out: Row[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    if (!header.test(line.text)) {
      out.push(line);
      continue;
    }
    const end = tableEnd(lines, at);
    const rows = cells(lines.slice(at, end).map((row) => row.text));
    const block = lines.slice(at, end);
    out.push(...(rows ? block.map((row, index) => ({ ...row, text: `|${(rows[index] ?? []).join('|')}|` })) : block));
    at = end - 1;
  }
  return out;
}

function tableEnd(lines: Row[], from: number): number {
  const starts = columnStarts(lines[from]?.text ?? '');
  let end = from + 1;
  while (end < lines.length && lawfulBreaks([...(lines[end]?.text ?? '')], starts)) end += 1;
  return end;
}

function columnStarts(head: string): number[] {
  return [...head.matchAll(/\S+(?: \S+)*/g)].map((match) => match.index);
}

/** A row of this table is long enough to reach its last column and blank before each column. */
function lawfulBreaks(characters: string[], starts: number[]): boolean {
  const last = starts.at(-1) ?? 0;
  if (characters.length < last) return false;
  return starts.slice(1).every((start) => characters.slice(start - padding, start).every((character) => character === ' '));
}

function cells(rows: string[]): string[][] | undefined {
  const starts = columnStarts(rows[0] ?? '');
  const table = rows.map((row) => {
    const characters = [...row];
    return starts.map((start, index) => {
      const next = starts[index + 1];
      const cell = characters.slice(start, next).join('');
      return next === undefined ? cell : cell.trimEnd();
    });
  });
  const lawful = starts.slice(1).every((start, index) => {
    const widest = Math.max(...table.map((row) => [...(row[index] ?? '')].length));
    return start - (starts[index] ?? 0) === Math.max(leastWidth, widest + padding);
  });
  return lawful ? table : undefined;
}
