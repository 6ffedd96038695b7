import type { RealTime } from '../live.ts';

/** One turn of Node's event loop: all microtasks have run when it is over. */
export function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

export const realTime: RealTime = {
  now: () => performance.now(),
  wait(milliseconds) {
    let cancel = (): void => undefined;
    const over = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      cancel = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    return { over, cancel: () => cancel() };
  },
};
