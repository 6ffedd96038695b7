import type { FlagSet } from '../../../../go/pflag/flag-set.ts';
import type { HealthConfig } from '../../../api/types/container.ts';

/** How the daemon finds out whether the container is well. Durations in nanoseconds. */
export function declareHealthFlags(flags: FlagSet) {
  const units = '(ms|s|m|h) (default 0s)';
  return {
    cmd: flags.string({ name: 'health-cmd', usage: 'Command that succeeds while all is well' }),
    interval: flags.duration({ name: 'health-interval', usage: `Pause between two checks ${units}` }),
    retries: flags.int({ name: 'health-retries', usage: 'Failures in a row until it counts as unhealthy' }),
    timeout: flags.duration({ name: 'health-timeout', usage: `Longest time that a check may take ${units}` }),
    startPeriod: flags.duration({ name: 'health-start-period', usage: `Time to get going, in which failures do not count ${units}` }),
    startInterval: flags.duration({ name: 'health-start-interval', usage: `Pause between two checks in that time ${units}` }),
    disabled: flags.bool({ name: 'no-healthcheck', usage: "Leave out the image's HEALTHCHECK" }),
  };
}

/** @throws Error on flags that contradict each other */
export function healthOf(flags: ReturnType<typeof declareHealthFlags>): HealthConfig | undefined {
  const { cmd, interval, retries, timeout, startPeriod, startInterval, disabled } = flags;
  const given = cmd.value !== '' || [interval, retries, timeout, startPeriod, startInterval].some((flag) => flag.value !== 0);
  if (disabled.value) {
    if (given) throw new Error('--no-healthcheck conflicts with --health-* options');
    return { Test: ['NONE'] };
  }
  if (!given) return undefined;
  if (interval.value < 0) throw new Error('--health-interval cannot be negative');
  if (timeout.value < 0) throw new Error('--health-timeout cannot be negative');
  if (retries.value < 0) throw new Error('--health-retries cannot be negative');
  if (startPeriod.value < 0) throw new Error('--health-start-period cannot be negative');
  if (startInterval.value < 0) throw new Error('--health-start-interval cannot be negative');
  return {
    Test: cmd.value === '' ? undefined : ['CMD-SHELL', cmd.value],
    Interval: interval.value || undefined,
    Timeout: timeout.value || undefined,
    StartPeriod: startPeriod.value || undefined,
    StartInterval: startInterval.value || undefined,
    Retries: retries.value || undefined,
  };
}
