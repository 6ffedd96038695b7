import type { WaitStatus } from '../../kernel/sys.ts';
import { listed } from './exit-status.ts';
import { setting, settings, type Unit } from './unit.ts';
import { words } from './unit-file.ts';

/** Does a service that has ended so start again by itself? */
export function isRestarted(unit: Unit, result: string, exit: WaitStatus | undefined): boolean {
  const among = (key: string) => exit !== undefined && listed(settings(unit, 'Service', key).flatMap(words), exit);
  if (among('RestartPreventExitStatus')) return false;
  return among('RestartForceExitStatus') || mayRestart(setting(unit, 'Service', 'Restart') ?? 'no', result);
}

/** Restart= against how a service ended (systemd.service(5), table 1). */
function mayRestart(rule: string, result: string): boolean {
  const clean = result === 'success';
  switch (rule) {
    case 'always':
      return true;
    case 'on-success':
      return clean;
    case 'on-failure':
      return !clean;
    case 'on-abnormal':
      return result === 'signal' || result === 'timeout' || result === 'watchdog' || result === 'core-dump';
    case 'on-abort':
      return result === 'signal' || result === 'core-dump';
    case 'on-watchdog':
      return result === 'watchdog';
    default:
      return false;
  }
}
