import { SHIM } from '../services.ts';
import { mustTask, type TaskContext } from './task.ts';

/** Calls that containerd passes to the container's shim as they are: start, exec, kill, resize, close input, pause, resume, state. */
export function forward(context: TaskContext, method: string) {
  return ({ id, ...request }: { id: string }): Promise<unknown> => mustTask(context, id).shim.call(SHIM, method, request);
}
