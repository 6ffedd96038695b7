import { expect, it } from 'vitest';
import { CATALOG } from '../images/catalog.ts';
import { programs } from '../programs/registry.ts';

it('every program that an image holds can be run', async () => {
  for (const { name, steps } of CATALOG) {
    const nodes = steps.flatMap((step) => Object.values(step.layer ?? {}));
    const held = new Set(nodes.flatMap((node) => (node.kind === 'program' ? [node.program] : [])));
    const unknown: string[] = [];
    for (const program of held) if ((await programs.load(program)) === undefined) unknown.push(program);
    expect({ name, unknown }).toEqual({ name, unknown: [] });
  }
});
