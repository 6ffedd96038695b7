/** One line in ss's columns. */
export type Cells = readonly [
  netid: string,
  state: string,
  received: string,
  sent: string,
  local: string,
  port: string,
  peer: string,
  peerPort: string,
  users: string,
];

const HEAD: Cells = ['Netid', 'State', 'Recv-Q', 'Send-Q', 'Local Address:', 'Port', 'Peer Address:', 'Port', 'Process'];
const RIGHT = new Set([4, 6]);
/** Columns with a blank before them. */
const PARTED = new Set([1, 2, 3, 4, 6]);

interface Layout {
  readonly hidden: ReadonlySet<number>;
  readonly head: boolean;
  /** Columns of the terminal, which is filled to its edge; undefined where the output goes elsewhere. */
  readonly screen: number | undefined;
}

/** The table as iproute2 6.1 sets it (misc/ss.c, render). */
export function layOut(rows: readonly Cells[], { hidden, head, screen }: Layout): string {
  const lines = head ? [HEAD, ...rows] : rows;
  const first = [0, 1, 2].find((column) => !hidden.has(column)) ?? 0;
  const delimiter = (column: number): string => (PARTED.has(column) && column !== first ? ' ' : '');
  const measured = HEAD.map((title, column) => {
    if (hidden.has(column)) return 0;
    const longest = Math.max(column === 2 || column === 3 ? title.length : 0, ...lines.map((line) => line[column]?.length ?? 0));
    return longest === 0 ? 0 : longest + delimiter(column).length;
  });
  const widths = screen === undefined ? measured : spread(measured, screen);
  const line = (row: Cells): string =>
    row
      .map((cell, column) => {
        if (hidden.has(column)) return '';
        const width = (widths[column] ?? 0) - delimiter(column).length;
        return delimiter(column) + (RIGHT.has(column) ? cell.padStart(width) : cell.padEnd(width));
      })
      .join('');
  return lines.map((row) => `${line(row)}\n`).join('');
}

/** Gives the room that is left on each line of the terminal to the columns on it, the last ones first. */
function spread(measured: readonly number[], screen: number): number[] {
  const widths = measured.map((width) => Math.min(width, screen));
  const last = widths.findLastIndex((width) => width > 0);
  let [length, on] = [0, [] as number[]];
  const fill = (): void => {
    const room = screen - length;
    for (const [at, column] of on.reverse().entries())
      widths[column] = (widths[column] ?? 0) + Math.floor(room / on.length) + (at < room % on.length ? 1 : 0);
    [length, on] = [0, []];
  };
  for (const [column, width] of widths.entries()) {
    if (width === 0) continue;
    if (length + width > screen) fill();
    length += width;
    on.push(column);
    if (column === last || length === screen) fill();
  }
  return widths;
}
