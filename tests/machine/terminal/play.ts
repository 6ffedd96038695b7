import { readdirSync, readFileSync } from 'node:fs';
import { replay } from './replay.ts';
import { parseScenario } from './scenario.ts';

/** Shows where the simulated terminal differs: node tests/machine/terminal/play.ts [name …] */
const here = (path: string): URL => new URL(path, import.meta.url);
const names = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(here('recordings')).map((file) => file.replace(/\.json$/, ''));
let same = 0;
for (const name of names) {
  const lines = readFileSync(here(`scenarios/${name}.txt`), 'utf8');
  const scenario = parseScenario(lines);
  const recorded = JSON.parse(readFileSync(here(`recordings/${name}.json`), 'utf8')) as string[];
  const ours = await replay(scenario).catch((error: unknown) => [String(error)]);
  const wrong = recorded.map((output, i) => [i, output, ours[i]] as const).filter(([, a, b]) => a !== b);
  if (wrong.length === 0) same += 1;
  else console.log(`\n${name}`);
  for (const [i, output, own] of wrong)
    console.log(
      `  ${i} ${JSON.stringify(scenario.steps[i - 1] ?? 'start')}\n    real ${JSON.stringify(output)}\n    ours ${JSON.stringify(own)}`,
    );
}
console.log(`${same} of ${names.length} agree`);
