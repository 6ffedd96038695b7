import { createRandom } from '../../base/random.ts';

const MINUTE = 60e6;

/**
 * When to wake for something that may happen at `from` or up to `accuracy` later: where possible at a moment of each minute that differs from
 * machine to machine, so that the timers of one machine fall together (systemd.timer(5), `AccuracySec=`; sd-event's sleep_between). Microseconds.
 */
export function wakeUp(from: number, accuracy: number, boot: string): number {
  const latest = from + accuracy;
  if (accuracy <= 1) return from;
  const perturbation = createRandom(`timers ${boot}`)
    .bytes(4)
    .reduce((sum, byte) => (sum * 256 + byte) % MINUTE, 0);
  for (const step of [MINUTE, 10e6, 1e6, 250_000]) {
    let at = Math.floor(latest / step) * step + (perturbation % step);
    if (at >= latest) at -= step;
    if (at >= from) return at;
  }
  return latest;
}
