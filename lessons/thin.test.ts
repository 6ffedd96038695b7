import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../sim/ports/api.ts';
import { ran } from './checks.ts';
import { History } from './history.ts';
import { thin } from './thin.ts';

describe('a list made thin', () => {
  it('keeps the order, the first and the newest of each kind, and what may not go', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()), { maxLength: 2000 }), (list) => {
        const kept = thin(
          list,
          ([kind]) => kind,
          ([, mayGo]) => mayGo,
        );
        expect(kept).toEqual(list.filter((item) => kept.includes(item)));
        for (const kind of ['a', 'b', 'c']) {
          const [all, left] = [list, kept].map((items) => (items ?? []).filter((item) => item[0] === kind));
          expect(left?.slice(0, 50)).toEqual(all?.slice(0, 50));
          expect(left?.slice(-200)).toEqual(all?.slice(-200));
        }
        expect(kept.filter(([, mayGo]) => !mayGo)).toHaveLength(list.filter(([, mayGo]) => !mayGo).length);
      }),
    );
  });
});

it('a history under a flood stays short, and knows what was done before and after it', () => {
  const history = new History();
  let seq = 0;
  const run = (pid: number, exe: string): void => {
    const at = { seq: seq++, t: seq, host: 'a', pid };
    const events: TraceEvent[] = [
      { ...at, type: 'process.start', ppid: 1, uid: 0 },
      { ...at, type: 'process.exec', exe, argv: [exe] },
      { ...at, type: 'process.exit', status: 0 },
    ];
    history.take({ kind: 'events', events });
  };
  run(1, '/usr/bin/which');
  for (let pid = 2; pid < 30_000; pid++) run(pid, '/usr/bin/echo');
  run(30_000, '/usr/bin/docker');
  expect(history.runs.length).toBeLessThan(10_001);
  expect([ran('which', { status: 0 })(history), ran('echo')(history), ran('docker')(history)]).toEqual([true, true, true]);
  expect(history.runOf('a', 30_000)?.exe).toBe('/usr/bin/docker');
});
