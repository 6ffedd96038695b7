import { utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { makeDirectories, removeTree } from '../../libc/files.ts';
import { readLines } from '../../libc/stdio.ts';
import { thread } from '../../libc/thread.ts';
import { CONTROL_SOCKET, type ControlRequest, type ControlResponse, type JobOutcome } from './control.ts';
import { type Manager, wantedBy } from './manager.ts';
import { enablement, wantsLink } from './unit.ts';
import { infoOf } from './unit-info.ts';

/** Answers systemctl for as long as the machine runs. Anybody may ask; only root may change something. */
export async function serveControl(sys: Sys, manager: Manager): Promise<void> {
  removeTree(sys, CONTROL_SOCKET);
  const listening = sys.listen({ family: 'unix', path: CONTROL_SOCKET }, { mode: 0o777 });
  sys.setCloseOnExec(listening, true);
  for (;;) {
    const { fd, credentials } = await sys.accept(listening);
    sys.setCloseOnExec(fd, true);
    thread(async () => {
      try {
        for await (const line of readLines(sys, fd)) {
          const response = await answer(sys, manager, JSON.parse(line) as ControlRequest, credentials?.euid === 0);
          await sys.write(fd, utf8(`${JSON.stringify(response)}\n`));
          break;
        }
      } catch (error) {
        if (!isErrno(error)) throw error;
      }
      sys.close(fd);
    });
  }
}

async function answer(sys: Sys, manager: Manager, request: ControlRequest, root: boolean): Promise<ControlResponse> {
  if (request.verb === 'info') return { units: request.units.map((name) => infoOf(sys, manager, name)) };
  if (request.verb === 'list') return { units: manager.files().map((name) => infoOf(sys, manager, name)) };
  if (!root) return { denied: true };
  switch (request.verb) {
    case 'daemon-reload':
      manager.reloadFiles();
      return {};
    case 'reset-failed':
      for (const name of request.units) manager.services.get(name)?.forgive();
      return {};
    case 'reboot':
    case 'poweroff':
      await manager.stopAll();
      sys.reboot(request.verb === 'reboot' ? 'restart' : 'poweroff');
      return {};
    case 'enable':
    case 'disable':
      return install(sys, manager, request);
    default:
      return { jobs: await Promise.all(request.units.map((name) => job(manager, request.verb, name))) };
  }
}

async function job(manager: Manager, verb: 'start' | 'stop' | 'restart' | 'try-restart' | 'reload', name: string): Promise<JobOutcome> {
  manager.services.get(name)?.forgive();
  if (verb === 'reload') return manager.reload(name);
  if (verb === 'start') return manager.start(name);
  if (verb === 'try-restart' && manager.services.get(name)?.state.active !== 'active') return { unit: name };
  const stopped = await manager.stop(name);
  if (verb === 'stop') return { ...stopped, triggers: manager.triggers(name) };
  return stopped.failure ? stopped : manager.start(name);
}

async function install(
  sys: Sys,
  manager: Manager,
  { verb, units, now }: Extract<ControlRequest, { now: boolean }>,
): Promise<ControlResponse> {
  const links: { made: boolean; path: string; target: string }[] = [];
  const jobs: JobOutcome[] = [];
  for (const name of units) {
    const unit = manager.load(name);
    if (!unit) {
      jobs.push({ unit: name, failure: 'not-found' });
      continue;
    }
    const isEnabled = enablement(sys, unit) === 'enabled';
    for (const target of wantedBy(unit)) {
      const path = wantsLink(target, name);
      if (verb === 'enable' && !isEnabled) {
        makeDirectories(sys, path.slice(0, path.lastIndexOf('/')));
        sys.symlink(unit.path, path);
        links.push({ made: true, path, target: unit.path });
      } else if (verb === 'disable' && isEnabled) {
        removeTree(sys, path);
        links.push({ made: false, path, target: unit.path });
      }
    }
    if (now) jobs.push(await job(manager, verb === 'enable' ? 'start' : 'stop', name));
  }
  return { links, jobs };
}
