import type { TaskEvent } from '../api.ts';
import type { TaskContext } from './task.ts';

/** What a container is after an event about its init process. */
const STATES: Partial<Record<TaskEvent['topic'], string>> = {
  '/tasks/create': 'created',
  '/tasks/start': 'running',
  '/tasks/paused': 'paused',
  '/tasks/resumed': 'running',
  '/tasks/exit': 'stopped',
};

/** A shim's event: noted on the timeline, then handed to every subscriber. */
export function publishEvent({ sys, events }: TaskContext, event: TaskEvent): void {
  const state = STATES[event.topic];
  const isInit = !('execId' in event) || event.execId === undefined;
  if (state && isInit) {
    sys.trace({ type: 'container.state', id: event.id, by: 'containerd', state, ...('pid' in event ? { init: event.pid } : {}) });
  }
  events.publish(event);
}
