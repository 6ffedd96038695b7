import { spawnSync } from 'node:child_process';
import { openSandbox } from '../support/sandbox.ts';
import type { Ratio } from './bench.ts';
import { median } from './median.ts';

const RUNS = 5;
/** Virtual seconds that no script here needs. */
const LONG = 600;

interface Work {
  readonly name: string;
  readonly script: string;
  /** How many times as long as the real thing it may take. */
  readonly atMost: number;
}

const WORK: readonly Work[] = [
  { name: '10,000 turns of a shell loop', script: 'i=0; while [ $i -lt 10000 ]; do i=$((i+1)); done', atMost: 10 },
  { name: '1,000 programs one after the other', script: 'for i in {1..1000}; do /bin/true; done', atMost: 1 },
  {
    name: '1,000 processes at once',
    script: '(for i in {1..1000}; do sleep 1000 & done; ps ax >/dev/null; kill $(jobs -p); wait) 2>/dev/null',
    atMost: 2,
  },
  {
    name: '10,000 files made, listed and removed',
    script: 'mkdir /tmp/many; for i in {1..10000}; do : > /tmp/many/f$i; done; ls -l /tmp/many >/dev/null; rm -r /tmp/many',
    atMost: 2,
  },
];
const MEGABYTES = 100;
const PIPE = `head -c ${MEGABYTES}000000 /dev/zero | cat | wc -c >/dev/null`;
const LEAST_THROUGHPUT = 100;

/** The simulated host against this one, with the same scripts in a shell that runs already. */
export async function machine(): Promise<Ratio[]> {
  const start = real(':');
  const rows: Ratio[] = [];
  for (const { name, script, atMost } of WORK) {
    const [mine, theirs] = [await simulated(script), real(script) - start];
    rows.push({
      name: `${name}: simulated ${mine.toFixed(0)} ms / real ${theirs.toFixed(0)} ms`,
      value: mine / theirs,
      unit: 'x',
      aim: `at most ${atMost}`,
      held: mine / theirs <= atMost,
    });
  }
  const throughput = (MEGABYTES / (await simulated(PIPE))) * 1000;
  rows.push({
    name: 'through two pipes',
    value: throughput,
    unit: 'MB/s',
    aim: `at least ${LEAST_THROUGHPUT}`,
    held: throughput >= LEAST_THROUGHPUT,
  });
  return rows;
}

async function simulated(script: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const sandbox = await openSandbox({});
    await sandbox.type([{ terminal: 1, text: 'true\r' }]);
    const began = performance.now();
    await sandbox.type([{ terminal: 1, text: `${script}; echo $((6*7)) done\r`, wait: LONG }]);
    times.push(performance.now() - began);
    if (!sandbox.screen(1).includes('42 done')) throw new Error(`${script}: did not end`);
  }
  return median(times);
}

function real(script: string): number {
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const began = performance.now();
    const { status, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    if (status !== 0 && status !== 143) throw new Error(`${script}: ${stderr}`);
    times.push(performance.now() - began);
  }
  return median(times);
}
