import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { replay } from './replay.ts';
import { parseScenario } from './scenario.ts';

const here = (path: string): URL => new URL(path, import.meta.url);
const names = readdirSync(here('recordings')).map((file) => file.replace(/\.json$/, ''));

it.each(names)('%s: the same bytes as bash on a Linux terminal', async (name) => {
  const scenario = parseScenario(readFileSync(here(`scenarios/${name}.txt`), 'utf8'));
  const recorded = JSON.parse(readFileSync(here(`recordings/${name}.json`), 'utf8')) as string[];
  expect(await replay(scenario)).toEqual(recorded);
});
