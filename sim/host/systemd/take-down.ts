import type { JobResult } from './job.ts';
import type { Manager } from './manager.ts';
import { dependencies, setting, type Unit } from './unit.ts';

/** What stands between the present and `target` goes; then that comes up (`systemctl isolate`). */
export async function isolate(manager: Manager, target: string): Promise<JobResult> {
  const wrong = manager.refusal(target);
  if (wrong) return wrong;
  if (setting(manager.load(target), 'Unit', 'AllowIsolate') === undefined) return { unit: target, failure: 'refused' };
  const chosen = new Map<string, Unit>();
  const keep = (name: string): void => {
    const unit = manager.load(name);
    if (chosen.has(unit.name) || unit.load !== 'loaded') return;
    chosen.set(unit.name, unit);
    for (const key of ['Wants', 'Requires', 'BindsTo'] as const) for (const other of dependencies(unit, key)) keep(other);
  };
  keep(target);
  const doomed = [...manager.services.keys(), ...manager.sockets.keys()].filter((name) => manager.isUp(name) && !chosen.has(name));
  await Promise.all(doomed.map((name) => manager.stop(name)));
  return manager.start(target);
}

/** Stops everything, what was started last first, for the machine to go down. */
export async function stopAll(manager: Manager): Promise<void> {
  manager.goingDown = true;
  for (const job of manager.jobs.values()) if (!job.running) job.cancelled = true;
  for (const timer of manager.timers.values()) timer.stop();
  const chosen = [...manager.services.keys()].filter((name) => manager.isUp(name)).reverse();
  const stop = (name: string) =>
    manager.jobs.get(name)?.type === 'stop' ? undefined : manager.enqueue(name, 'stop', (job) => manager.stopOne(name, job, chosen));
  for (const name of ['graphical.target', 'multi-user.target']) if (manager.isUp(name)) await stop(name)?.done;
  for (const name of chosen) stop(name);
  await Promise.all(chosen.map((name) => manager.jobs.get(name)?.done));
  for (const socket of manager.sockets.values()) socket.stop();
}
