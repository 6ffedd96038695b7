import type { ProcessInfo } from '../processes/process-table.ts';

/** A process and what stands before its command. */
export interface Branch {
  readonly process: ProcessInfo;
  readonly prefix: string;
}

/**
 * Children below their parents. procps sorts by parent and start, then goes through those without a parent in the list from the last to the first, and
 * through children from the first to the last (display.c).
 */
export function forest(processes: readonly ProcessInfo[], style: 'art' | 'indent'): Branch[] {
  const sorted = [...processes].sort((a, b) => a.ppid - b.ppid || a.started - b.started || a.pid - b.pid);
  const children = Map.groupBy(sorted, ({ ppid }) => ppid);
  const listed = new Set(sorted.map(({ pid }) => pid));
  const branches: Branch[] = [];
  const grow = (process: ProcessInfo, depth: number, trunk: string, last: boolean): void => {
    const art = depth === 0 ? '' : `${trunk} \\_ `;
    branches.push({ process, prefix: style === 'art' ? art : '  '.repeat(depth) });
    const below = depth === 0 ? '' : `${trunk}${last ? '    ' : ' |  '}`;
    const own = (children.get(process.pid) ?? []).filter(({ pid }) => pid !== process.pid);
    for (const [i, child] of own.entries()) grow(child, depth + 1, below, i === own.length - 1);
  };
  for (const process of sorted.toReversed()) if (!listed.has(process.ppid) || process.ppid === process.pid) grow(process, 0, '', true);
  return branches;
}
