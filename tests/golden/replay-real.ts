/**
 * Replays recordings against the real Engine: `node tests/golden/replay-real.ts [area/name…]`. Whatever differs here varies from run to run
 * and has no business in a comparison; see README.md.
 */
import { ScenarioComparison, told } from './compare/step.ts';
import { isCompared, planOf, recordingOf } from './planned.ts';
import { realHost } from './recorder/real-host.ts';
import { selection } from './selection.ts';

const asked = process.argv.slice(2);
const host = realHost(process.env.ENGINE ?? '/tmp/golden-engine');
let steps = 0;
let different = 0;
for (const selected of selection.filter((one) => asked.length === 0 || asked.includes(one.recording))) {
  const recording = recordingOf(selected);
  const comparison = new ScenarioComparison(recording);
  await host.open(recording.setup);
  for (const [index, step] of recording.steps.entries()) {
    const outcome = await host.run(planOf(step));
    if (!isCompared(selected, index)) continue;
    const difference = comparison.difference(step, outcome, {
      http: selected.withoutHttp === undefined,
      help: selected.help?.includes(index),
    });
    steps += 1;
    if (!difference) continue;
    different += 1;
    console.log(`${selected.recording} [${index}] ${step.cmd}\n${told(difference)}`);
  }
  await host.close();
}
console.log(`${steps - different} of ${steps} steps agree`);
process.exit(different === 0 ? 0 : 1);
