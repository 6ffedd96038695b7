import { describe, expect, it } from 'vitest';
import { cablesOf } from './cables.ts';
import { createModel } from './model.ts';
import { buildScene } from './scene.ts';
import { take } from './take.ts';
import { Timeline } from './testing/timeline.ts';
import { mapWordsOf } from './words.ts';

const en = mapWordsOf('en');
const LIMITS = { containers: 6, rows: 7, rooms: 8 };
const WELL = { type: 'link.change' as const, pid: 0, link: 'lan', hosts: ['a', 'b'], up: true, latency: 200, loss: 0, bandwidth: 0 };

/** What is said at each host after these changes. */
function said(...changes: readonly Partial<typeof WELL & { plug: string }>[]): Record<string, string[]> {
  const model = createModel();
  const line = new Timeline('a');
  for (const change of changes) line.tell({ ...WELL, ...change });
  for (const event of line.events) take(model, event);
  return Object.fromEntries(['a', 'b', 'c'].map((host) => [host, cablesOf(host, model.links.values(), en).map(({ text }) => text)]));
}

describe('the way to the network', () => {
  it('of a host whose cable is pulled is cut, and of no other', () => {
    const pulled = 'The cable to lan is pulled: nothing gets through.';
    expect(said({ plug: 'a', up: false })).toEqual({ a: [pulled], b: [], c: [] });
    expect(said({ plug: 'a', up: false }, { plug: 'a', up: true })).toEqual({ a: [], b: [], c: [] });
    expect(said({ plug: 'a', up: false }, { up: true, loss: 0.5 }).a).toEqual([pulled]);
  });

  it('of every host on a link suffers with the link', () => {
    const down = ['The link lan is down: nothing gets through.'];
    expect(said({ up: false })).toEqual({ a: down, b: down, c: [] });
    expect(said({ loss: 1 }).b).toEqual(down);
    expect(said({ loss: 0.125, latency: 1_500_000, bandwidth: 1_500_000 }).a).toEqual([
      'The link lan loses 12.5 % of all packets.',
      'The link lan is slow: 1500 ms each way.',
      'The link lan carries no more than 1.5 Mbit/s.',
    ]);
    expect(said({ loss: 0.5 }, {})).toEqual({ a: [], b: [], c: [] });
  });
});

it.each([
  ['TIMEOUT', 'The name server did not answer in time.'],
  ['SERVFAIL', 'The name server could not find out.'],
  ['REFUSED', 'The name server refused to answer.'],
  ['NXDOMAIN', 'No machine has this name.'],
] as const)('a name that was not resolved (%s) is said to be that', (failure, words) => {
  const model = createModel();
  const line = new Timeline().boot().terminal(4);
  line.run(6, 5, ['curl', 'nosuch'], '/usr/bin/curl');
  line.tell({ type: 'dns.query', pid: 6, name: 'nosuch', answer: [], failure });
  for (const event of line.events) take(model, event);
  const [wire] = buildScene(model, en, LIMITS).wires.filter((each) => each.failure);
  expect(wire?.failure && en.hops[wire.failure.hop]).toBe(words);
  expect(wire?.failure?.errno).toBe(failure);
});
