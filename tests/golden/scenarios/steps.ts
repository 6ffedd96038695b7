import type { Scenario, StepPlan } from '../form.ts';

/** Steps that are only commands. */
export function steps(...commands: string[]): StepPlan[] {
  return commands.map((cmd) => ({ cmd }));
}

/** This file declares no scenario itself. */
export const scenarios: Scenario[] = [];
