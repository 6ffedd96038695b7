import type { Check } from './checks.ts';

/** What is typed to reach a goal: lines for a numbered terminal, in order. Control characters are written out (`\x03` is Ctrl-C). */
export interface Typing {
  /** 1 is the terminal that a lesson opens with; a higher number opens another. */
  readonly terminal: number;
  readonly text: string;
  /** Virtual seconds to let pass before the next. */
  readonly wait?: number;
}

export interface Step {
  /** Stable: progress, texts and tests name a step by it. */
  readonly key: string;
  readonly check: Check;
  /** What the button types. Starts from where the solutions before it end. */
  readonly solution: readonly Typing[];
  /** Other ways that count. Each starts where `solution` starts. */
  readonly accepted?: readonly (readonly Typing[])[];
  /** What a learner may try that does not reach the goal. */
  readonly rejected: readonly (readonly Typing[])[];
}

export interface Lesson {
  readonly slug: string;
  /** See sim/world/document.ts. */
  readonly world: unknown;
  readonly steps: readonly Step[];
}
