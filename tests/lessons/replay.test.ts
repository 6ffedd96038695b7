import { describe, expect, it } from 'vitest';
import { lessons } from '../../lessons/lessons.ts';
import { openSandbox } from '../support/sandbox.ts';

describe.each(lessons.map((lesson) => [lesson.slug, lesson] as const))('the journal of lesson %s', (_slug, lesson) => {
  it('brings back the same terminals and the same timeline, byte for byte', async () => {
    const first = await openSandbox(lesson.world);
    for (const step of lesson.steps) await first.type(step.solution);
    const second = await openSandbox(lesson.world, { booted: false });
    await second.replay(JSON.parse(JSON.stringify(first.world.journal)));
    // The first world ran on for a moment after its last input; the second is brought to the same time.
    await second.world.run(first.world.scheduler.now());
    expect(second.screen(1)).toBe(first.screen(1));
    expect(second.screen(2)).toBe(first.screen(2));
    expect(second.world.events.length).toBe(first.world.events.length);
    expect(second.world.events).toEqual(first.world.events);
  });

  it('of another seed gives another world', async () => {
    const [step] = lesson.steps.filter(({ key }) => key === 'hello');
    if (!step) return;
    const ids = await Promise.all(
      ['one', 'two'].map(async (seed) => {
        const sandbox = await openSandbox({ ...(lesson.world as object), seed });
        await sandbox.type(step.solution);
        return sandbox.history.containers.map(({ id }) => id);
      }),
    );
    expect(ids[0]).not.toEqual(ids[1]);
  });
});
