import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ContainerStatus } from '../../api/types/container.ts';
import { isRunning, newState, transition } from './state.ts';

const STATUSES: readonly ContainerStatus[] = ['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead'];

it('only runs after a start, and only pauses what runs', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...STATUSES)), (wishes) => {
      const state = newState();
      for (const wish of wishes) {
        const before = state.status;
        try {
          transition(state, wish);
        } catch {
          expect(state.status).toBe(before);
          continue;
        }
        if (wish === 'paused') expect(before).toBe('running');
        if (wish === 'restarting') expect(isRunning({ ...state, status: before })).toBe(true);
        if (wish === 'running') expect(['created', 'exited', 'paused', 'restarting']).toContain(before);
      }
    }),
  );
});
