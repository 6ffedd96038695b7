/** Runs scripts in a simulated host and shows where they differ from the recordings: `node tests/machine/play.ts [area[/name] …]`. */

import { isProcessGone } from '../../sim/ports/process-gone.ts';
import { KNOWN_DIFFERENCES } from '../../sim/world/known-differences.ts';
import { masked, recorded, scripts } from './script.ts';
import { SimulatedHost } from './simulated-host.ts';

process.on('unhandledRejection', (error) => {
  if (!isProcessGone(error)) console.log(error);
});

const wanted = scripts(process.argv.slice(2));
let host = await SimulatedHost.boot(wanted);
let same = 0;
for (const script of wanted) {
  const real = recorded(script.name);
  if (!real) {
    console.log(`\n${script.name}: not recorded`);
    continue;
  }
  const ours = await host.runApart(script).catch(async (error) => {
    host = await SimulatedHost.boot(wanted);
    return { stdout: '', stderr: String(error), status: -1 };
  });
  const [a, b] = [masked(real, script.masks), masked(ours, script.masks)];
  const parts = (['stdout', 'stderr', 'status'] as const).filter((part) => a[part] !== b[part]);
  if (parts.length === 0) {
    same += 1;
    if (KNOWN_DIFFERENCES[script.name] !== undefined) console.log(`\n${script.name}: agrees, but is listed`);
    continue;
  }
  console.log(`\n${script.name}${KNOWN_DIFFERENCES[script.name] === undefined ? '' : ' (known)'}`);
  for (const part of parts) console.log(`  ${part}: ${firstDifference(String(a[part]), String(b[part]))}`);
}
console.log(`\n${same} of ${wanted.length} agree`);

/** The lines from the first that differs, three of each. */
function firstDifference(real: string, ours: string): string {
  const [a, b] = [real.split('\n'), ours.split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  const from = at < 0 ? a.length : at;
  const show = (lines: string[]): string =>
    lines
      .slice(from, from + 3)
      .map((line) => JSON.stringify(line))
      .join('\n         ');
  return `line ${from + 1}\n    real ${show(a)}\n    ours ${show(b)}`;
}
