import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Scheduler } from '../../base/scheduler.ts';
import { WOULD_BLOCK } from '../open-file.ts';
import { PipeBuffer } from '../pipe.ts';
import { Flow } from './flow.ts';

/** Everything that arrives, taken as soon as it does. */
function received(to: PipeBuffer): { bytes: number[]; ended: () => boolean } {
  const bytes: number[] = [];
  let ended = false;
  const take = (): void => {
    to.changed.add(take);
    for (;;) {
      const got = to.take(777);
      if (got === WOULD_BLOCK) return;
      if (got.length === 0) {
        ended = true;
        return;
      }
      bytes.push(...got);
    }
  };
  take();
  return { bytes, ended: () => ended };
}

it('brings every byte once and in order, whatever is lost and however long each packet takes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ minLength: 1, maxLength: 4000 }), { minLength: 1, maxLength: 8 }),
      fc.array(fc.record({ lost: fc.boolean(), delay: fc.nat(50_000) }), { minLength: 1, maxLength: 40 }),
      (writes, fates) => {
        const scheduler = new Scheduler();
        const [from, to] = [new PipeBuffer(1_000_000), new PipeBuffer(3000)];
        const arrived = received(to);
        let sent = 0;
        new Flow({
          scheduler,
          from,
          to,
          send: () => {
            const fate = fates[sent++];
            if (fate?.lost) return { lost: 'ETIMEDOUT' };
            return { arrives: scheduler.now() + (fate?.delay ?? 100) };
          },
          lossy: () => true,
          onReset: () => undefined,
          onGivenUp: () => undefined,
        });
        for (const bytes of writes) from.put(bytes);
        from.end();
        while (scheduler.fire());
        // Sixteen losses in a row are the end of a connection; fewer are only late.
        if (!/1{16}/.test(fates.map(({ lost }) => (lost ? '1' : '0')).join(''))) {
          expect(arrived.bytes).toEqual(writes.flatMap((bytes) => [...bytes]));
          expect(arrived.ended()).toBe(true);
        }
      },
    ),
  );
});

it('gives up after fifteen repetitions, a quarter of an hour', () => {
  const scheduler = new Scheduler();
  const from = new PipeBuffer();
  const ends: string[] = [];
  new Flow({
    scheduler,
    from,
    to: new PipeBuffer(),
    send: () => ({ lost: 'ETIMEDOUT' }),
    lossy: () => false,
    onReset: () => undefined,
    onGivenUp: (errno) => void ends.push(`${errno} ${Math.round(scheduler.now() / 1e6)}`),
  });
  from.put(new Uint8Array(1));
  while (scheduler.fire());
  expect(ends).toEqual(['ETIMEDOUT 925']);
});
