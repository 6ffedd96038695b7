import type { Sys } from '../../kernel/sys.ts';
import { ContainerdError } from '../api.ts';
import type { EventExchange } from '../events.ts';
import type { Log } from '../log.ts';
import type { TtrpcClient } from '../ttrpc-client.ts';

/** A task as containerd knows it: whose shim to ask. */
export interface Task {
  readonly id: string;
  readonly shim: TtrpcClient;
  pid: number;
  /** Its shim is being ended on purpose, or its loss has been dealt with. */
  deleted: boolean;
}

export interface TaskContext {
  readonly sys: Sys;
  readonly tasks: Map<string, Task>;
  readonly events: EventExchange;
  readonly log: Log;
  /** Where shims reach this containerd. */
  readonly address: string;
}

export function mustTask(context: TaskContext, id: string): Task {
  const task = context.tasks.get(id);
  if (!task) throw new ContainerdError('not found', `no running task found: task ${id} not found: not found`);
  return task;
}
