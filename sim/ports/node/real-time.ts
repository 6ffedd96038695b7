import { realTimeOf } from '../real-time.ts';

/** One turn of Node's event loop: all microtasks have run when it is over. */
export function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

export const realTime = realTimeOf(globalThis);
