import { ContainerdError } from '../../../../containerd/api.ts';
import { ProcessGone } from '../../../../kernel/sys.ts';
import type { HealthConfig } from '../../../api/types/container.ts';
import type { Daemon } from '../../daemon.ts';
import { type Container, eventAttributes, showTime } from '../container.ts';
import { runProbe } from './probe.ts';

const DEFAULTS = { interval: 30e6, timeout: 30e6, startPeriod: 0, startInterval: 5e6, retries: 3 };
/** How many results are kept. Source: moby daemon/health.go maxLogEntries. */
const KEPT = 5;

/** The command of a health check, or undefined where there is none. */
function commandOf(container: Container): string[] | undefined {
  const [kind, ...rest] = container.config.Healthcheck?.Test ?? [];
  if (kind === 'CMD') return rest;
  if (kind !== 'CMD-SHELL') return undefined;
  return [...(container.config.Shell ?? ['/bin/sh', '-c']), rest.join(' ')];
}

const micros = (nanos: number | undefined, fallback: number): number => (nanos ? nanos / 1000 : fallback);

/** Probes a container from its start to its end, and tells when its health changes. Source: moby daemon/health.go. */
export function monitorHealth(daemon: Daemon, container: Container): void {
  const command = commandOf(container);
  const check = container.config.Healthcheck;
  delete container.state.health;
  if (!command || !check) return;
  const run = container.state.startedAt;
  container.state.health = { Status: 'starting', FailingStreak: 0, Log: [] };
  const isThisRun = () =>
    container.state.startedAt === run && (container.state.status === 'running' || container.state.status === 'paused');
  const loop = async () => {
    for (;;) {
      await daemon.sys.sleep(pause(daemon, container, check));
      if (!isThisRun()) return;
      if (container.state.status === 'running') await probe(daemon, container, command, check);
    }
  };
  loop().catch((error: unknown) => {
    if (!(error instanceof ProcessGone) && !(error instanceof ContainerdError)) throw error;
  });
}

function inStartPeriod(daemon: Daemon, container: Container, check: HealthConfig): boolean {
  return daemon.sys.now() - (container.state.startedAt ?? 0) < micros(check.StartPeriod, DEFAULTS.startPeriod);
}

function pause(daemon: Daemon, container: Container, check: HealthConfig): number {
  const starting = container.state.health?.Status === 'starting' && inStartPeriod(daemon, container, check);
  return starting ? micros(check.StartInterval, DEFAULTS.startInterval) : micros(check.Interval, DEFAULTS.interval);
}

async function probe(daemon: Daemon, container: Container, command: string[], check: HealthConfig): Promise<void> {
  const begun = daemon.sys.now();
  const { exitCode, output } = await runProbe(daemon, container, command, micros(check.Timeout, DEFAULTS.timeout));
  const { health } = container.state;
  if (!health || container.state.status !== 'running') return;
  health.Log = [...health.Log, { Start: showTime(begun), End: showTime(daemon.sys.now()), ExitCode: exitCode, Output: output }].slice(
    -KEPT,
  );
  const before = health.Status;
  if (exitCode === 0) {
    health.FailingStreak = 0;
    health.Status = 'healthy';
  } else if (before !== 'starting' || !inStartPeriod(daemon, container, check)) {
    health.FailingStreak++;
    if (health.FailingStreak >= (check.Retries || DEFAULTS.retries)) health.Status = 'unhealthy';
  }
  if (health.Status !== before) daemon.events.log('container', `health_status: ${health.Status}`, container.id, eventAttributes(container));
}
