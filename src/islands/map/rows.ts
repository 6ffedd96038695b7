import { type CommandNode, keyOf, type ProcessNode } from './model.ts';
import type { Row } from './scene.ts';

const VERBS: ReadonlySet<string> = new Set([
  'create',
  'start',
  'run',
  'exec',
  'kill',
  'delete',
  'pause',
  'resume',
  'state',
  'update',
  'ps',
  'init',
  'list',
]);
/** A tree deeper than this is drawn no further to the right. */
const DEEPEST = 4;

/** The processes below one, parents before children, as ps --forest has them. */
export function rowsOf(
  root: number,
  children: (pid: number) => Iterable<ProcessNode>,
  skip: (process: ProcessNode) => boolean,
  make: (process: ProcessNode, depth: number, label: string) => Row,
): Row[] {
  const rows: Row[] = [];
  const seen = new Set<number>([root]);
  const walk = (pid: number, depth: number): void => {
    for (const process of children(pid)) {
      if (seen.has(process.pid) || skip(process)) continue;
      seen.add(process.pid);
      rows.push(make(process, Math.min(depth, DEEPEST), labelOf(process)));
      walk(process.pid, depth + 1);
    }
  };
  walk(root, 0);
  return rows;
}

/** The command as it was typed, its program without the path; a login shell without its dash. */
export function labelOf(process: Pick<ProcessNode, 'argv' | 'program'>): string {
  const [first = '', ...rest] = process.argv;
  const name = first.slice(first.lastIndexOf('/') + 1).replace(/^-/, '') || process.program || '?';
  return [name, ...rest].join(' ');
}

/** All the runs of runc for a container are one row: they are short, and come one after the other. */
export function runcRow(runs: readonly ProcessNode[], host: string, command: CommandNode | undefined): Row[] {
  const last = runs.at(-1);
  if (!last) return [];
  const verbs = new Set(runs.flatMap(({ argv }) => argv.filter((word) => VERBS.has(word)).slice(0, 1)));
  return [
    {
      id: `p ${keyOf(host, last.pid)}`,
      pid: last.pid,
      depth: 0,
      label: `runc ${[...verbs].join(', ')}`.trim(),
      ghost: runs.every((run) => run.ended),
      lit: runs.some((run) => command?.processes.has(keyOf(host, run.pid)) ?? false),
    },
  ];
}
