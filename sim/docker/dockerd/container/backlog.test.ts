import { expect, it } from 'vitest';
import { Backlog } from './backlog.ts';

it('does one thing after the other, and says to wait once a megabyte is in hand', async () => {
  const backlog = new Backlog();
  const did: string[] = [];
  const gates: (() => void)[] = [];
  const work = (name: string) => () =>
    new Promise<void>((resolve) => {
      did.push(name);
      gates.push(resolve);
    });
  expect(backlog.add(1_000_000, work('first'))).toBeUndefined();
  const room = backlog.add(1, work('second'));
  expect(room).toBeDefined();
  let waited = false;
  void room?.then(() => {
    waited = true;
  });
  await Promise.resolve();
  expect(did).toEqual(['first']);
  gates.shift()?.();
  await expect.poll(() => did).toEqual(['first', 'second']);
  expect(waited).toBe(false);
  gates.shift()?.();
  await room;
  expect(backlog.add(1_000_000, () => Promise.resolve())).toBeUndefined();
});

it('lets go of who waits when the work fails', async () => {
  const backlog = new Backlog();
  const room = backlog.add(2_000_000, () => Promise.reject(new Error('broken')));
  await room;
  await expect(backlog.done).rejects.toThrow('broken');
});
