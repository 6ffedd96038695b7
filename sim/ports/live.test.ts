import { expect, test } from 'vitest';
import { Scheduler } from '../base/scheduler.ts';
import type { Input } from '../world/input.ts';
import { pump } from '../world/pump.ts';
import type { World } from '../world.ts';
import { Live } from './live.ts';

const CHUNK = 65_536;

/** A world that prints without end, a chunk every virtual millisecond, and notes which of its entries fired. */
function flood(onPrint: (bytes: number) => void) {
  const scheduler = new Scheduler();
  const fired: number[] = [];
  const inputs: string[] = [];
  const print = (): void => {
    fired.push(scheduler.now());
    onPrint(CHUNK);
    scheduler.at(scheduler.now() + 1000, print);
  };
  scheduler.at(1000, print);
  const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
  const run = (limit: number, enough?: () => boolean): Promise<void> => pump(scheduler, turn, limit, enough);
  const world = {
    scheduler,
    run,
    async input(input: Input, at: number) {
      await run(at);
      inputs.push(input.kind);
    },
  } as unknown as World;
  return { world, fired, inputs };
}

/** Real time that goes on by a millisecond whenever it is asked, and in which waiting takes only a turn. */
function quickTime() {
  let now = 0;
  return {
    now: () => (now += 1),
    wait: () => ({ over: new Promise<void>((resolve) => void setImmediate(resolve)), cancel: () => undefined }),
  };
}

const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise<void>((resolve) => void setImmediate(resolve));
};

test('a world whose screens are behind stands still, answers input, and goes on where it was', async () => {
  let printed = 0;
  const { world, fired, inputs } = flood((bytes) => {
    printed += bytes;
    live.printed(bytes);
  });
  const live = new Live(world, quickTime(), 1);
  const running = live.run();
  await turns(400);
  expect(printed).toBeGreaterThanOrEqual(131_072);
  expect(printed).toBeLessThanOrEqual(131_072 + CHUNK);
  await live.input({ kind: 'mark' });
  expect(inputs).toEqual(['mark']);
  const before = printed;
  live.drawn(printed);
  await turns(400);
  expect(printed).toBeGreaterThan(before);
  live.stop();
  await running;
  // Standing still has changed neither the order nor the virtual time of anything.
  expect(fired).toEqual(fired.map((_, i) => (i + 1) * 1000));
});

test('a screen that never draws holds the world up for a moment only', async () => {
  let printed = 0;
  const { world } = flood((bytes) => {
    printed += bytes;
    live.printed(bytes);
  });
  let now = 0;
  const slow = { now: () => (now += 1200), wait: quickTime().wait };
  const live = new Live(world, slow, 1);
  const running = live.run();
  await turns(400);
  expect(printed).toBeGreaterThan(1_000_000);
  live.stop();
  await running;
});

test('a page that is behind with events holds the world up until it has taken them in', async () => {
  let told = 0;
  const { world } = flood(() => {
    told += 100;
    live.told(100);
  });
  const live = new Live(world, quickTime(), 1);
  const running = live.run();
  await turns(400);
  expect(told).toBe(4_000);
  live.taken(2_000);
  await turns(400);
  expect(told).toBe(6_000);
  live.stop();
  await running;
});

test('a world that cannot keep up lets out what has happened all the same', async () => {
  const { world, fired } = flood(() => undefined);
  let pauses = 0;
  // Each entry takes longer than the virtual time to the next.
  const live = new Live(
    world,
    {
      ...quickTime(),
      now: (
        (now) => () =>
          (now += 4)
      )(0),
    },
    1,
    () => {
      pauses += 1;
    },
  );
  const running = live.run();
  await turns(400);
  expect(fired.length).toBeGreaterThan(20);
  expect(pauses).toBeGreaterThan(fired.length / 10);
  live.stop();
  await running;
});
