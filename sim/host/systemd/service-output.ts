import { exists } from '../../libc/files.ts';
import { readLines } from '../../libc/stdio.ts';
import { thread } from '../../libc/thread.ts';
import { type ServiceProcess, startProcess } from './process.ts';
import { setting } from './unit.ts';
import { bool } from './unit-file.ts';
import type { Host } from './unit-host.ts';

/** What the child says before it has become its program. */
const EARLY = / at step | locate executable|Failed to |Changing to /;

/** Starts a process whose output goes to the journal, a line an entry. Returns its pid. */
export function startLogged({ sys, journal }: Host, process: Omit<ServiceProcess, 'output'>): number {
  const { unit, path } = process;
  const [read, write] = sys.pipe();
  sys.setCloseOnExec(read, true);
  const pid = startProcess(sys, { ...process, output: write });
  sys.close(write);
  const exe = exists(sys, path) ? sys.realpath(path) : path;
  const program = path.split('/').pop() ?? unit.name;
  const identifier = setting(unit, 'Service', 'SyslogIdentifier') ?? program;
  const prefixed = bool(setting(unit, 'Service', 'SyslogLevelPrefix') ?? 'yes') ?? true;
  thread(async () => {
    for await (const message of readLines(sys, read)) {
      const early = message.startsWith(`${unit.name}: `) && EARLY.test(message);
      const level = prefixed && !early ? /^<([0-7])>/.exec(message)?.[1] : undefined;
      journal.log({
        ...{ unit: unit.name, pid, exe, identifier: early ? `(${program.slice(0, 8)})` : identifier },
        ...{ message: level === undefined ? message : message.slice(3), priority: early ? 3 : Number(level ?? 6) },
      });
    }
    sys.close(read);
  });
  return pid;
}
