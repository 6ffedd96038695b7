/** Holds one host to the recordings from the command line and prints every difference. */
import { ScenarioComparison, told } from './compare/step.ts';
import type { GoldenHost } from './host.ts';
import { isCompared, partsOf, planOf, recordingOf } from './planned.ts';
import { selection } from './selection.ts';

/** @param asked `area/name` of recordings; none = all. @returns an exit status. */
export async function hold(newHost: () => GoldenHost, asked: readonly string[]): Promise<number> {
  let steps = 0;
  let different = 0;
  for (const selected of selection.filter((one) => asked.length === 0 || asked.includes(one.recording))) {
    const recording = recordingOf(selected);
    const comparison = new ScenarioComparison(recording);
    const host = newHost();
    await host.open(recording.setup);
    for (const [index, step] of recording.steps.entries()) {
      const outcome = await host.run(planOf(step)).catch((error: unknown) => String(error));
      if (!isCompared(selected, index)) continue;
      const difference =
        typeof outcome === 'string'
          ? { where: 'the host', recorded: '', actual: outcome }
          : comparison.difference(step, outcome, partsOf(selected, index));
      steps += 1;
      if (!difference) continue;
      different += 1;
      console.log(`${selected.recording} [${index}] ${step.cmd}\n${told(difference)}`);
    }
    await host.close();
  }
  console.log(`${steps - different} of ${steps} steps agree`);
  return different === 0 ? 0 : 1;
}
