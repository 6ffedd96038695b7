/** Something that can live through a recorded scenario: the simulated host, or the real client and Engine. */
import type { Outcome } from './compare/step.ts';
import type { Setup, StepPlan } from './form.ts';

export type GoldenHost = {
  /** The world as the recording found it: the images of the setup, its files, dockerd running or stopped. */
  open(setup: Setup): Promise<void>;
  /** One step, in a fresh `bash -c` of the step's user. */
  run(step: StepPlan): Promise<Outcome>;
  close(): Promise<void>;
};
