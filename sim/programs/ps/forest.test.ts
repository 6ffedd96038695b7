import { expect, it } from 'vitest';
import type { ProcessInfo } from '../processes/process-table.ts';
import { forest } from './forest.ts';

const process = (pid: number, ppid: number, started = pid): ProcessInfo => ({
  ...{ pid, ppid, started, pgid: pid, sid: 1, tty: 0, foreground: -1, state: 'S', comm: `p${pid}`, args: [], uid: 0, euid: 0, gid: 0 },
  ...{ ticks: 0, vsz: 0, rss: 0, threads: 1, nice: 0 },
});
const drawn = (processes: readonly ProcessInfo[], style: 'art' | 'indent'): string[] =>
  forest(processes, style).map(({ process: { comm }, prefix }) => prefix + comm);

it('draws children below their parents, as procps does', () => {
  const processes = [process(1, 0), process(5, 1), process(6, 5), process(7, 5), process(8, 7), process(9, 1), process(2, 0, 1)];
  expect(drawn(processes, 'art')).toEqual(['p2', 'p1', ' \\_ p5', ' |   \\_ p6', ' |   \\_ p7', ' |       \\_ p8', ' \\_ p9']);
  expect(drawn(processes, 'indent')).toEqual(['p2', 'p1', '  p5', '    p6', '    p7', '      p8', '  p9']);
});

it('begins with whoever has no parent in the list', () => {
  expect(drawn([process(6, 5), process(8, 6)], 'art')).toEqual(['p6', ' \\_ p8']);
});
