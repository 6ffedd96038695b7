import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { History } from '../../lessons/history.ts';
import type { Lesson } from '../../lessons/lesson.ts';

/** Checks of the lesson's steps are made this much later, in milliseconds, and then for all that has come; they take at most a tenth of the time. */
const AFTER = 50;
const REST = 10;

/** Which steps of a lesson are done, as far as its history tells. */
export class Grading {
  /** Keys of the lesson's steps that are done. */
  readonly done: ReadonlySignal<ReadonlySet<string>>;
  readonly #done = signal<ReadonlySet<string>>(new Set());
  readonly #lesson: Lesson;
  readonly #history: History;
  #planned: ReturnType<typeof setTimeout> | undefined;
  #after = AFTER;

  constructor(lesson: Lesson, history: History) {
    this.done = this.#done;
    this.#lesson = lesson;
    this.#history = history;
  }

  soon(): void {
    this.#planned ??= setTimeout(() => this.now(), this.#after);
  }

  now(): void {
    clearTimeout(this.#planned);
    this.#planned = undefined;
    const began = performance.now();
    const done = new Set(this.#done.value);
    for (const step of this.#lesson.steps) if (!done.has(step.key) && step.check(this.#history)) done.add(step.key);
    if (done.size > this.#done.value.size) this.#done.value = done;
    this.#after = Math.max(AFTER, REST * (performance.now() - began));
  }
}
