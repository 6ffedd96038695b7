import type { Signal } from '../../kernel/sys.ts';
import { signalNamed } from '../../libc/signal-numbers.ts';
import { cgroupProcesses, commandName, sendTo } from './cgroup.ts';
import { cgroupOf } from './slice.ts';
import { setting, type Unit } from './unit.ts';
import { bool, timeSpan } from './unit-file.ts';
import type { Host } from './unit-host.ts';

const DEFAULT_TIMEOUT = '90s';
const POLL = 10_000;

/**
 * Tells a service's processes to end, and kills those that do not (systemd.kill(5)). `own` are the pids of its main and control process, which are all that
 * KillMode=process means. `onTimeout` is called when the time to end is over.
 */
export async function endProcesses({ sys, journal }: Host, unit: Unit, own: readonly number[], onTimeout: () => void): Promise<void> {
  const option = (key: string, otherwise: string) => setting(unit, 'Service', key) ?? otherwise;
  const cgroup = cgroupOf(unit.name);
  const mode = option('KillMode', 'control-group');
  const group = mode === 'control-group';
  const of = (whole: boolean): number[] => cgroupProcesses(sys, cgroup).filter((pid) => whole || own.includes(pid));
  const tell = (pid: number, signal: Signal): void => {
    sendTo(sys, pid, signal);
    if (signal !== 'SIGKILL') sendTo(sys, pid, 'SIGCONT');
  };
  const killAll = (pids: readonly number[]): void => {
    for (const pid of pids) {
      journal.say(unit.name, `${unit.name}: Killing process ${pid} (${commandName(sys, pid)}) with signal SIGKILL.`, 5);
      tell(pid, 'SIGKILL');
    }
  };
  if (mode !== 'none') for (const pid of of(group)) tell(pid, signalNamed(option('KillSignal', 'SIGTERM')) ?? 'SIGTERM');
  if (bool(option('SendSIGHUP', 'no'))) for (const pid of of(group)) tell(pid, 'SIGHUP');
  const limit = timeSpan(option('TimeoutStopSec', option('TimeoutSec', DEFAULT_TIMEOUT))) || Number.POSITIVE_INFINITY;
  const since = sys.now();
  const mayKill = bool(option('SendSIGKILL', 'yes')) ?? true;
  let over = mode === 'none';
  while (!over && of(group).length) {
    await sys.sleep(POLL);
    if (sys.now() - since < limit || !of(group).length) continue;
    over = true;
    journal.say(unit.name, `${unit.name}: State 'stop-sigterm' timed out. ${mayKill ? 'Killing' : 'Skipping SIGKILL'}.`, 4);
    onTimeout();
    if (mayKill) killAll(of(group));
  }
  if (mode === 'mixed') killAll(of(true));
  while (mayKill && mode !== 'none' && of(group || mode === 'mixed').length) await sys.sleep(POLL);
  if (mode === 'process' || mode === 'none')
    for (const pid of cgroupProcesses(sys, cgroup))
      journal.say(unit.name, `${unit.name}: Unit process ${pid} (${commandName(sys, pid)}) remains running after unit stopped.`, 5);
}
