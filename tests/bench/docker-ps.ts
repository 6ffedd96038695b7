import { spawnSync } from 'node:child_process';
import { serveDaemon } from '../conformance/served.ts';
import { openSandbox } from '../support/sandbox.ts';
import { installMissingTools } from '../support/tools.ts';
import type { Ratio } from './bench.ts';
import { median } from './median.ts';

const RUNS = 101;

/** `docker ps`, from Enter to the next prompt, in a simulated terminal; against the real command on the simulated socket, and on a real one if there is one. */
export async function dockerPs(): Promise<Ratio[]> {
  installMissingTools();
  const simulated = await inTerminal();
  const served = await serveDaemon();
  const rows: Ratio[] = [];
  try {
    const real = realCommand(`unix://${served.socket}`, served.home);
    rows.push({
      name: `docker ps: simulated ${simulated.toFixed(1)} ms / real CLI on the simulated socket ${real.toFixed(1)} ms`,
      value: simulated / real,
      unit: 'x',
      aim: 'at most 0.5',
      held: simulated / real <= 0.5,
    });
  } finally {
    await served.stop();
  }
  const host = process.env.BENCH_DOCKER_HOST;
  if (host) {
    const real = realCommand(host, '/nonexistent');
    rows.push({
      name: `docker ps: simulated ${simulated.toFixed(1)} ms / real Docker ${real.toFixed(1)} ms`,
      value: simulated / real,
      unit: 'x',
      aim: 'at most 0.1',
      held: simulated / real <= 0.1,
    });
  }
  return rows;
}

async function inTerminal(): Promise<number> {
  const sandbox = await openSandbox({});
  await sandbox.type([{ terminal: 1, text: 'docker ps\r' }]);
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const began = performance.now();
    await sandbox.type([{ terminal: 1, text: 'docker ps\r' }]);
    times.push(performance.now() - began);
  }
  return median(times);
}

function realCommand(host: string, home: string): number {
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const began = performance.now();
    const { status, stderr } = spawnSync('docker', ['ps'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: home, DOCKER_HOST: host },
    });
    if (status !== 0) throw new Error(`docker ps on ${host}: ${stderr}`);
    times.push(performance.now() - began);
  }
  return median(times);
}
