/** Compares what a step printed with what was recorded: whole output, every line, every column, masked where two runs must differ. */
import type { Correspondence } from './identity.ts';
import { parsed } from './parsed.ts';
import { cellsOfTables, type Row } from './table.ts';
import { masked, tokens } from './tokens.ts';

const layerProgress =
  /^(?<layer>[0-9a-f]{12}): (?<word>Pulling fs layer|Waiting|Downloading|Verifying Checksum|Download complete|Extracting|Pull complete|Already exists)/;
/** Whether these are printed depends on how fast the network is. */
const passing = new Set(['Waiting', 'Downloading', 'Verifying Checksum', 'Extracting']);
/** The OCI runtime's errors end in this in most builds and do not in the one that was recorded. */
const unknownSuffix = /: unknown(?=$|"|\\n|\n)/;

function rowsOf(text: string): Row[] {
  return text.split('\n').map((line) => ({ text: progressOf(line.replace(/\r$/, '')), carriageReturn: line.endsWith('\r') }));
}

/** A line of the daemon's progress stream, in the words the client would print. */
export function progressOf(line: string): string {
  if (!line.startsWith('{"status":')) return line;
  const told = parsed(line) as { status?: string; id?: string } | undefined;
  return told ? `${told.id ? `${told.id}: ` : ''}${told.status ?? ''}` : line;
}

/** Layers are fetched at the same time: their lines are put together layer by layer, in the order the layers were first named. */
function layersInOrder(rows: Row[]): Row[] {
  const out: Row[] = [];
  let block = new Map<string, Row[]>();
  for (const row of rows) {
    const found = layerProgress.exec(row.text)?.groups;
    if (found) {
      const layer = found.layer ?? '';
      const lines = block.get(layer) ?? [];
      if (!passing.has(found.word ?? '')) lines.push(row);
      block.set(layer, lines);
      continue;
    }
    out.push(...[...block.values()].flat(), row);
    block = new Map();
  }
  return [...out, ...[...block.values()].flat()];
}

export function comparableLines(text: string): string[] {
  return cellsOfTables(layersInOrder(rowsOf(text))).map((row) => row.text.replace(unknownSuffix, '') + (row.carriageReturn ? '\\r' : ''));
}

export type Difference = { where: string; recorded: string; actual: string };

/** @returns the first difference, or nothing. `same` collects which ids stand for which. */
export function compareText(
  where: string,
  recorded: string,
  actual: string,
  same: Correspondence,
  declared: ReadonlySet<string> = new Set(),
): Difference | undefined {
  const left = comparableLines(recorded);
  const right = comparableLines(actual);
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [one, other] = [left[at], right[at]];
    if (one === undefined || other === undefined) {
      return { where: `${where}, line ${at + 1}`, recorded: one ?? '(no such line)', actual: other ?? '(no such line)' };
    }
    const [first, second] = [tokens(one, declared), tokens(other, declared)];
    if (!same.matches(first, second)) {
      const show = masked(first) === masked(second) ? [one, other] : [masked(first), masked(second)];
      return { where: `${where}, line ${at + 1}`, recorded: show[0] ?? '', actual: show[1] ?? '' };
    }
  }
  return undefined;
}
