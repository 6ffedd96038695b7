import type { Signal } from '../../kernel/sys.ts';
import { cgroupProcesses, commandName, sendTo } from './cgroup.ts';
import { cgroupOf } from './slice.ts';
import type { Host } from './unit-host.ts';

/** Warns of processes that an earlier run of a service has left behind. */
export function tellOfLeftOver({ sys, journal }: Host, name: string): void {
  for (const pid of cgroupProcesses(sys, cgroupOf(name))) {
    const what = `Found left-over process ${pid} (${commandName(sys, pid)}) in control group while starting unit. Ignoring.`;
    journal.say(name, `${name}: ${what}`, 4);
    journal.say(name, 'This usually indicates unclean termination of a previous run, or service implementation deficiencies.', 4);
  }
}

/** `systemctl kill`: a signal to `all` processes of a service, or to its `main` one. */
export function killOnRequest({ sys, journal }: Host, service: { name: string; mainPid: number }, signal: Signal, whom: string): void {
  const { name, mainPid } = service;
  for (const pid of cgroupProcesses(sys, cgroupOf(name)).filter((one) => whom === 'all' || one === mainPid)) {
    const what = pid === mainPid ? 'main process' : 'process';
    journal.say(name, `${name}: Sent signal ${signal} to ${what} ${pid} (${commandName(sys, pid)}) on client request.`, 6);
    sendTo(sys, pid, signal);
  }
}
