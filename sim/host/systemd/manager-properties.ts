import type { Sys } from '../../kernel/sys.ts';
import type { ControlResponse } from './control.ts';
import { stamp } from './time-words.ts';
import { UNIT_DIRECTORIES } from './unit.ts';
import { FEATURES, systemdVersion } from './version.ts';

/** What `systemctl show` without a unit tells, in its order (recorded); what the simulation has nothing behind is left out. */
export function managerProperties(
  sys: Sys,
  { state, environment, names }: { state: ControlResponse; environment: readonly string[]; names: number },
): Record<string, string> {
  const jobs = state.queue?.length ?? 0;
  return {
    Version: systemdVersion(sys).release,
    Features: FEATURES,
    Virtualization: 'kvm',
    Architecture: 'x86-64',
    UserspaceTimestamp: stamp(sys, state.since ?? 0),
    LogLevel: 'info',
    LogTarget: 'journal-or-kmsg',
    NNames: String(names),
    NFailedUnits: String(state.failed?.length ?? 0),
    NJobs: String(jobs),
    Progress: jobs ? '0.9' : '1',
    Environment: environment.join(' '),
    ConfirmSpawn: 'no',
    ShowStatus: 'no',
    UnitPath: UNIT_DIRECTORIES.join(' '),
    DefaultStandardOutput: 'journal',
    DefaultStandardError: 'inherit',
    ServiceWatchdogs: 'yes',
    SystemState: state.state ?? 'running',
    DefaultTimerAccuracyUSec: '1min',
    ...Object.fromEntries(['Start', 'Stop', 'Abort'].map((what) => [`DefaultTimeout${what}USec`, '1min 30s'])),
    DefaultDeviceTimeoutUSec: '1min 30s',
    DefaultRestartUSec: '100ms',
    DefaultStartLimitIntervalUSec: '10s',
    DefaultStartLimitBurst: '5',
    DefaultLimitNOFILE: '524288',
    DefaultLimitNOFILESoft: '1024',
    DefaultOOMPolicy: 'stop',
    DefaultOOMScoreAdjust: '0',
    CtrlAltDelBurstAction: 'reboot-force',
  };
}
