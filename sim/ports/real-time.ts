import type { RealTime } from './live.ts';

/** What Node and a browser's worker have alike. */
interface Platform<Timer> {
  readonly performance: { now(): number };
  setTimeout(run: () => void, milliseconds: number): Timer;
  clearTimeout(timer: Timer): void;
}

/** The clock and the timers of the platform that a world runs on. */
export function realTimeOf<Timer>(platform: Platform<Timer>): RealTime {
  return {
    now: () => platform.performance.now(),
    wait(milliseconds) {
      let cancel = (): void => undefined;
      const over = new Promise<void>((resolve) => {
        const timer = platform.setTimeout(resolve, milliseconds);
        cancel = () => {
          platform.clearTimeout(timer);
          resolve();
        };
      });
      return { over, cancel: () => cancel() };
    },
  };
}
