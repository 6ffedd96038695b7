// npm run bench
//
// Prints how fast the product is as ratios, each against a floor or the real thing measured in the same run. Set BENCH_DOCKER_HOST
// (unix:///path) to compare with a real daemon as well.
import { buildSite } from '../../src/serve/build.ts';
import { dockerPs } from './docker-ps.ts';
import { firstPrompt } from './first-prompt.ts';
import { interrupt } from './interrupt.ts';
import { machine } from './machine.ts';

/** One line of the report: a figure, what it is measured against, and how far it may go. */
export interface Ratio {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly aim: string;
  readonly held: boolean;
}

if ((await buildSite()) !== 0) throw new Error('The site does not build.');
const rows: Ratio[] = [...(await firstPrompt()), ...(await interrupt()), ...(await dockerPs()), ...(await machine())];
for (const { name, value, unit, aim, held } of rows)
  console.log(`${held ? 'ok  ' : 'OVER'}  ${name.padEnd(66)} ${value.toFixed(2).padStart(8)} ${unit.padEnd(4)} aim: ${aim}`);
process.exitCode = rows.every((row) => row.held) ? 0 : 1;
