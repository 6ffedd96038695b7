/** What a selected recording asks to be run and compared. */
import type { Parts } from './compare/step.ts';
import type { Recording, Step, StepPlan } from './form.ts';
import { recording } from './recordings.ts';
import type { Selected } from './selection.ts';

/** The plan of a recorded step, without what it brought. */
export function planOf({ cmd, user, pty, input, cols, rows }: Step): StepPlan {
  return { cmd, user, pty, input, cols, rows };
}

export function recordingOf(selected: Selected): Recording {
  const [area = '', name = ''] = selected.recording.split('/');
  return recording(area, name);
}

/** How a step of it is compared. */
export function partsOf({ withoutHttp, help }: Selected, index: number): Parts {
  const silent = typeof withoutHttp === 'object' ? withoutHttp.steps.includes(index) : withoutHttp !== undefined;
  return { http: !silent, help: help?.includes(index) ?? false };
}

export function isCompared(selected: Selected, index: number): boolean {
  return !selected.except?.some((group) => group.steps.includes(index));
}
