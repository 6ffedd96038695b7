import type { Sys } from '../../kernel/sys.ts';
import type { UnitInfo } from './control.ts';
import type { Manager } from './manager.ts';
import { enablement, setting, settings } from './unit.ts';
import { words } from './unit-file.ts';

const NOTHING = {
  active: 'inactive',
  sub: 'dead',
  since: 0,
  activeSince: 0,
  mainPid: 0,
  command: '',
  result: 'success',
  restarts: 0,
} as const;

export function infoOf(sys: Sys, manager: Manager, name: string): UnitInfo {
  const unit = manager.load(name);
  const service = manager.services.get(name);
  const socket = manager.sockets.get(name);
  const target = manager.targets.get(name);
  const base = {
    name,
    found: unit !== undefined,
    path: unit?.path ?? '',
    description: (unit && setting(unit, 'Unit', 'Description')) ?? name,
    documentation: unit ? settings(unit, 'Unit', 'Documentation').flatMap(words) : [],
    dropIns: unit?.dropIns ?? [],
    enabled: unit ? enablement(sys, unit) : '',
    triggeredBy: [...manager.sockets.values()].filter((one) => one.service === name).map((one) => one.unit.name),
    triggers: socket ? [socket.service] : [],
    listen: unit ? settings(unit, 'Socket', 'ListenStream') : [],
  };
  if (service) return { ...base, ...service.state };
  if (target !== undefined) return { ...base, ...NOTHING, active: 'active', sub: 'active', since: target, activeSince: target };
  if (socket?.active) {
    const running = manager.services.get(socket.service)?.state.active === 'active';
    return {
      ...base,
      ...NOTHING,
      active: 'active',
      sub: running ? 'running' : 'listening',
      since: socket.since,
      activeSince: socket.since,
    };
  }
  return { ...base, ...NOTHING };
}
