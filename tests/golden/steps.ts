import type { StepPlan } from './form.ts';

/** Steps that are only commands. */
export function steps(...commands: string[]): StepPlan[] {
  return commands.map((cmd) => ({ cmd }));
}
