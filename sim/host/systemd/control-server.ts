import { utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { removeTree } from '../../libc/files.ts';
import { signalNamed } from '../../libc/signal-numbers.ts';
import { readLines } from '../../libc/stdio.ts';
import { acceptEach } from './accept-each.ts';
import { CONTROL_SOCKET, type ControlRequest, type ControlResponse, type JobOutcome, type JobVerb } from './control.ts';
import { changeInstallation } from './control-install.ts';
import { changeProperties } from './control-set-property.ts';
import { runTransient } from './control-transient.ts';
import { enablementOf } from './install.ts';
import type { Manager } from './manager.ts';
import type { Power } from './power.ts';
import { managerEnvironment } from './process.ts';
import { isolate } from './take-down.ts';
import { infoOf } from './unit-info.ts';

/** Answers systemctl for as long as the machine runs. Anybody may ask; only root may change something. */
export async function serveControl(sys: Sys, manager: Manager, power: Power): Promise<void> {
  removeTree(sys, CONTROL_SOCKET);
  await acceptEach(sys, { path: CONTROL_SOCKET, mode: 0o777 }, async (fd, peer) => {
    try {
      for await (const line of readLines(sys, fd)) {
        const response = await answer(sys, manager, power, JSON.parse(line) as ControlRequest, peer?.euid === 0);
        manager.dropTransient();
        await sys.write(fd, utf8(`${JSON.stringify(response)}\n`));
        break;
      }
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  });
}

async function answer(sys: Sys, manager: Manager, power: Power, request: ControlRequest, root: boolean): Promise<ControlResponse> {
  manager.sweep();
  switch (request.verb) {
    case 'info':
      return { units: request.units.map((name) => infoOf(sys, manager, name)) };
    case 'list':
      if (request.what === 'units')
        return { units: [...new Set([...manager.memory.loaded(), ...manager.others.keys()])].map((name) => infoOf(sys, manager, name)) };
      return {
        units: manager.memory.quietly(() =>
          manager.memory.files().map((name) => ({ ...infoOf(sys, manager, name), name, enabled: enablementOf(sys, name) ?? '' })),
        ),
      };
    case 'jobs':
      return {
        queue: [...manager.jobs.values()].map(({ id, unit, type, running }) => ({
          id,
          unit,
          type,
          state: running ? 'running' : 'waiting',
        })),
      };
    case 'state':
      return stateOf(manager);
    default:
  }
  if (request.verb === 'environment' && request.set.length + request.unset.length === 0)
    return { environment: managerEnvironment(manager.environment) };
  if (!root) return { denied: true };
  switch (request.verb) {
    case 'environment':
      for (const assignment of request.set) manager.environment.set(assignment.split('=')[0] ?? '', assignment);
      for (const name of request.unset) manager.environment.delete(name.split('=')[0] ?? '');
      return { environment: managerEnvironment(manager.environment) };
    case 'cancel':
      return cancelJobs(manager, request.jobs);
    case 'daemon-reload':
      manager.memory.reloadFiles();
      return {};
    case 'reset-failed':
      return resetFailed(manager, request.units);
    case 'kill':
      return killUnits(manager, request);
    case 'power':
      return power.ask(request);
    case 'cancel-shutdown':
      return power.cancel();
    case 'set-default':
      removeTree(sys, '/etc/systemd/system/default.target');
      sys.symlink(manager.load(request.unit).path, '/etc/systemd/system/default.target');
      return {};
    case 'transient':
      return runTransient(sys, manager, request);
    case 'set-property':
      return changeProperties(sys, manager, request);
    case 'install':
      return changeInstallation(sys, manager, request);
    case 'job': {
      const jobs = request.units.map((name) => oneJob(manager, request.job, name));
      if (!request.block) await Promise.race([Promise.all(jobs), sys.sleep(1000)]);
      if (!request.block) return { jobs: [] };
      const outcomes = await Promise.all(jobs);
      // systemctl asks twice what else could start them: a unit that is gone by then is read again each time.
      for (const name of request.job === 'stop' ? [...request.units, ...request.units] : []) {
        manager.sweep();
        manager.load(name);
      }
      // What would start a unit again counts when everything that was to stop has stopped.
      return {
        jobs:
          request.job === 'stop' ? outcomes.map((one) => (one.failure ? one : { ...one, triggers: manager.triggers(one.unit) })) : outcomes,
      };
    }
    default:
      return {};
  }
}

async function oneJob(manager: Manager, verb: JobVerb, name: string): Promise<JobOutcome> {
  const changed = manager.memory.needsReload(name);
  if (verb !== 'stop' && verb !== 'reload') manager.services.get(name)?.forgive();
  return { ...(await runJob(manager, verb, name)), changed };
}

async function runJob(manager: Manager, verb: JobVerb, name: string): Promise<JobOutcome> {
  const up = manager.isUp(name);
  if (manager.goingDown) return { unit: name, failure: 'canceled' };
  switch (verb) {
    case 'start':
      return manager.start(name);
    case 'isolate':
      return isolate(manager, name);
    case 'stop':
      return manager.stop(name);
    case 'restart':
      return manager.restart(name);
    case 'reload':
      return manager.reload(name);
    case 'try-restart':
      return up || manager.load(name).load === 'not-found' ? manager.restart(name) : { unit: name };
    case 'reload-or-restart':
      return up && manager.canReload(name) ? manager.reload(name) : manager.restart(name);
    case 'try-reload-or-restart':
      if (!up) return manager.load(name).load === 'not-found' ? manager.restart(name) : { unit: name };
      return manager.canReload(name) ? manager.reload(name) : manager.restart(name);
  }
}

function resetFailed(manager: Manager, units: readonly string[]): ControlResponse {
  const missing = units.find((name) => manager.load(name).load === 'not-found' && !manager.isUp(name));
  if (missing !== undefined) return { error: `Unit ${missing} not loaded.`, failed: [missing] };
  for (const service of manager.services.values()) if (!units.length || units.includes(service.name)) service.resetFailed();
  for (const socket of manager.sockets.values())
    if ((!units.length || units.includes(socket.unit.name)) && socket.state.active === 'failed')
      Object.assign(socket.state, { active: 'inactive', sub: 'dead', result: 'success' });
  return {};
}

function cancelJobs(manager: Manager, ids: readonly number[]): ControlResponse {
  const jobs = [...manager.jobs.values()];
  for (const job of jobs) if (!job.running && (ids.length === 0 || ids.includes(job.id))) job.cancelled = true;
  return { failed: ids.filter((id) => !jobs.some((job) => job.id === id)).map(String) };
}

function killUnits(manager: Manager, { units, signal, whom }: Extract<ControlRequest, { verb: 'kill' }>): ControlResponse {
  const which = signalNamed(signal);
  if (!which) return { error: `Failed to parse signal string "${signal}".` };
  for (const name of units) {
    const service = manager.services.get(name);
    if (!service || service.state.active === 'inactive') {
      if (!manager.memory.isHeld(name)) return { error: `Unit ${name} not loaded.`, failed: [name] };
      if (whom === 'main') return { error: 'No main process to kill', failed: [name] };
      continue;
    }
    service.kill(which, whom);
  }
  return {};
}

function stateOf(manager: Manager): ControlResponse {
  const names = [...manager.services.keys(), ...manager.sockets.keys()];
  const failed = names.filter((name) => manager.stateOf(name).active === 'failed');
  const starting = [...manager.jobs.values()].some(({ unit }) => unit.endsWith('.target'));
  const state = manager.goingDown ? 'stopping' : starting ? 'starting' : failed.length ? 'degraded' : 'running';
  return {
    ...{ state, failed, since: manager.stateOf('init.scope').activeEnter },
    queue: [...manager.jobs.values()].map(({ id, unit, type, running }) => ({ id, unit, type, state: running ? 'running' : 'waiting' })),
  };
}
