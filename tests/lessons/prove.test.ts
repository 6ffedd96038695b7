import { describe, expect, it } from 'vitest';
import type { Lesson, Step, Typing } from '../../lessons/lesson.ts';
import { lessons } from '../../lessons/lessons.ts';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';

/** A fresh world in which everything up to a step has been solved as the lesson solves it. */
async function upTo(lesson: Lesson, index: number): Promise<Sandbox> {
  const sandbox = await openSandbox(lesson.world);
  for (const step of lesson.steps.slice(0, index)) await sandbox.type(step.solution);
  return sandbox;
}

function told(route: readonly Typing[]): string {
  return route.map(({ text }) => JSON.stringify(text.replace(/\r$/, ''))).join(' ');
}

describe.each(lessons.map((lesson) => [lesson.slug, lesson] as const))('lesson %s', (_slug, lesson) => {
  it('is solved by its own solutions, each step by its own', async () => {
    const sandbox = await openSandbox(lesson.world);
    for (const step of lesson.steps) {
      expect(step.check(sandbox.history), `${step.key} before`).toBe(false);
      await sandbox.type(step.solution);
      expect(step.check(sandbox.history), `${step.key} after\n${sandbox.screen(1)}\n--- terminal 2\n${sandbox.screen(2)}`).toBe(true);
    }
    expect(sandbox.faults).toEqual([]);
  });

  const routes = (which: (step: Step) => readonly (readonly Typing[])[]) =>
    lesson.steps.flatMap((step, index) => which(step).map((route) => [step.key, told(route), index, step, route] as const));

  it.each(routes((step) => step.accepted ?? []))('%s also counts by %s', async (_key, _told, index, step, route) => {
    const sandbox = await upTo(lesson, index);
    expect(step.check(sandbox.history)).toBe(false);
    await sandbox.type(route);
    expect(step.check(sandbox.history), `${sandbox.screen(1)}\n--- terminal 2\n${sandbox.screen(2)}`).toBe(true);
  });

  it.each(routes((step) => step.rejected))('%s is not reached by %s', async (_key, _told, index, step, route) => {
    const sandbox = await upTo(lesson, index);
    await sandbox.type(route);
    expect(step.check(sandbox.history), sandbox.screen(1)).toBe(false);
    expect(sandbox.faults).toEqual([]);
  });
});
