/**
 * Records what the real docker client and a real Engine do: `node tests/golden/record.ts [names…]`.
 * ENGINE names the folder that holds the engine (default /tmp/golden-engine); see README.md beside this file.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Recording, Scenario } from './form.ts';
import { RecordingWorld } from './recorder/recording-world.ts';

const here = dirname(fileURLToPath(import.meta.url));

async function scenarios(): Promise<Scenario[]> {
  const all: Scenario[] = [];
  for (const file of readdirSync(join(here, 'scenarios')).sort()) {
    const loaded = (await import(pathToFileURL(join(here, 'scenarios', file)).href)) as { scenarios: Scenario[] };
    all.push(...loaded.scenarios);
  }
  return all;
}

async function main(names: string[]): Promise<number> {
  const known = await scenarios();
  const unknown = names.filter((name) => !known.some((scenario) => scenario.name === name));
  if (unknown.length > 0) {
    console.error(`no scenario is called ${unknown.join(', ')}`);
    return 2;
  }
  const world = new RecordingWorld(process.env.ENGINE ?? '/tmp/golden-engine');
  for (const scenario of known.filter((one) => names.length === 0 || names.includes(one.name))) {
    await world.prepare(scenario.setup);
    const recording: Recording = { ...scenario, steps: [] };
    for (const plan of scenario.steps) recording.steps.push(await world.run(plan));
    await world.finish();
    const folder = join(here, 'recordings', scenario.area);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${scenario.name}.json`), `${JSON.stringify(recording, null, 1)}\n`);
    console.log(`${scenario.area}/${scenario.name}: ${recording.steps.length} steps`);
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
process.exit();
