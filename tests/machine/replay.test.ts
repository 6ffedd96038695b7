import { describe, expect, it } from 'vitest';
import { KNOWN_DIFFERENCES } from '../../sim/world/known-differences.ts';
import { masked, recorded, scripts } from './script.ts';
import { SimulatedHost } from './simulated-host.ts';

const areas = Map.groupBy(scripts(), ({ name }) => name.slice(0, name.indexOf('/')));

for (const [area, members] of areas)
  describe(area, async () => {
    const host = await SimulatedHost.boot(members);
    for (const script of members)
      it(script.name, async () => {
        const real = recorded(script.name);
        if (!real) throw new Error('there is no recording of it: see README.md');
        const ours = masked(await host.runApart(script), script.masks);
        const reason = KNOWN_DIFFERENCES[script.name];
        if (reason === undefined) expect(ours).toEqual(masked(real, script.masks));
        else expect(ours, 'it is listed as different, and agrees now').not.toEqual(masked(real, script.masks));
      });
  });

it('every known difference is that of a script', () => {
  const names = new Set(scripts().map(({ name }) => name));
  expect(Object.keys(KNOWN_DIFFERENCES).filter((name) => !names.has(name))).toEqual([]);
});
