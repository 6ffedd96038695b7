import type { Container } from './container.ts';

const FIRST_DELAY = 100_000;
const LONGEST_DELAY = 60_000_000;
/** A run of this length makes the next pause short again. */
const LONG_RUN = 10_000_000;

/** How long to wait before the next run, in microseconds; undefined when there is to be none. Source: moby restartmanager/restartmanager.go. */
export function nextRestart(container: Container, exitCode: number, ran: number): number | undefined {
  if (container.exitOnNext || !wantsRestart(container, exitCode)) return undefined;
  const doubled = container.restartDelay === 0 || ran >= LONG_RUN ? FIRST_DELAY : container.restartDelay * 2;
  container.restartDelay = Math.min(doubled, LONGEST_DELAY);
  return container.restartDelay;
}

function wantsRestart({ hostConfig, manuallyStopped, restartCount }: Container, exitCode: number): boolean {
  const { Name, MaximumRetryCount } = hostConfig.RestartPolicy;
  if (Name === 'always' || Name === 'unless-stopped') return !manuallyStopped;
  if (Name !== 'on-failure') return false;
  return exitCode !== 0 && (MaximumRetryCount === 0 || restartCount < MaximumRetryCount);
}

/** Whether a daemon that starts is to start this container: it was left by an earlier one. Source: moby daemon/daemon.go restore. */
export function startsWithDaemon({ hostConfig, manuallyStopped, restartCount, startedBefore, state }: Container): boolean {
  if (!startedBefore) return false;
  const { Name, MaximumRetryCount } = hostConfig.RestartPolicy;
  switch (Name) {
    case 'always':
      return true;
    case 'unless-stopped':
      return !manuallyStopped;
    case 'on-failure':
      return !manuallyStopped && state.exitCode !== 0 && (MaximumRetryCount === 0 || restartCount < MaximumRetryCount);
    default:
      return false;
  }
}
