import { setImmediate as turn } from 'node:timers/promises';
import { concat, text, utf8 } from '../../../sim/base/bytes.ts';
import { createRandom } from '../../../sim/base/random.ts';
import { Scheduler } from '../../../sim/base/scheduler.ts';
import { createTrace } from '../../../sim/base/trace.ts';
import { boot } from '../../../sim/host/boot.ts';
import { Kernel } from '../../../sim/kernel/kernel.ts';
import { NetNamespace } from '../../../sim/kernel/net/net-namespace.ts';
import type { Program, Sys } from '../../../sim/kernel/sys.ts';
import { programs } from '../../../sim/programs/registry.ts';
import { parseWorld } from '../../../sim/world/document.ts';
import { provision } from '../../../sim/world/provision.ts';
import { pump } from '../../../sim/world/pump.ts';
import { type Scenario, withoutPids } from './scenario.ts';

const HOME = '/tmp/terminal';
const QUIET = 300_000;
/** An administrator's: a scenario may want users. */
const SETUP_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Plays a scenario on a simulated host. @returns what its terminal showed after each step, as a recording has it. */
export async function replay(scenario: Scenario): Promise<string[]> {
  const scheduler = new Scheduler();
  const faults: string[] = [];
  let interfaces = 0;
  const kernel = new Kernel({
    hostname: 'dockerhost',
    scheduler,
    random: createRandom('terminal'),
    trace: createTrace(() => scheduler.now()),
    // No services: only the programs that a terminal needs.
    programs: { load: (name) => (name === 'systemd' ? idle : programs.load(name)) },
    network: new NetNamespace({ next: () => ++interfaces }),
    nextConnection: () => 1,
    epoch: Date.UTC(2026, 2, 2, 9, 0, 0) * 1000,
    uname: { release: '6.8.0-60-generic', version: '#63-Ubuntu SMP PREEMPT_DYNAMIC', machine: 'x86_64' },
    memory: 4 * 1024 ** 3,
    cpus: 2,
    onFault: ({ argv, error }) => faults.push(`${argv.join(' ')}: ${error instanceof Error ? error.stack : String(error)}`),
    onReboot: () => undefined,
  });
  const host = parseWorld({ hosts: { dockerhost: { profile: 'bare', user: 'root' } } }).hosts.dockerhost;
  if (!host) throw new Error('the world has no host');
  provision(kernel, { name: 'dockerhost', host, network: { address: undefined, search: undefined } }, () => boot(kernel));
  await pump(scheduler, () => turn(), 1000);
  let outputs: string[] | undefined;
  kernel.start(
    async (sys) => {
      outputs = await converse(sys, scenario);
      return 0;
    },
    { parent: kernel.first.pid.init },
  );
  await pump(
    scheduler,
    () => turn(),
    600e6,
    () => outputs !== undefined || faults.length > 0,
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
  if (!outputs) throw new Error('the terminal never comes to rest');
  return scenario.masked ? outputs.map(withoutPids) : outputs;
}

async function converse(sys: Sys, scenario: Scenario): Promise<string[]> {
  const environment = { PS1: '$ ', TERM: 'xterm-256color', LANG: 'C.UTF-8', HOME, PATH: '/usr/bin:/bin', ...scenario.env };
  sys.mkdir(HOME);
  sys.chdir(HOME);
  for (const command of scenario.setup)
    await sys.waitpid(
      sys.fork((child) => {
        // Without the three standard descriptors a pipeline would take their numbers.
        while (child.open('/dev/null', { read: true, write: true }) < 2);
        return child.exec('/usr/bin/bash', ['bash', '-c', command], { ...environment, PATH: SETUP_PATH });
      }),
    );
  const { master, slave } = sys.openpty(scenario.size);
  sys.setCloseOnExec(master, true);
  sys.fork(async (child) => {
    child.setsid();
    child.setControllingTerminal(slave);
    for (const fd of [0, 1, 2]) child.dup2(slave, fd);
    for (const fd of child.descriptors()) if (fd > 2) child.close(fd);
    return child.exec('/usr/bin/bash', scenario.argv, environment);
  });
  sys.close(slave);
  const outputs = [await quiet(sys, master)];
  for (const step of scenario.steps) {
    if (step.kind === 'type') await sys.write(master, utf8(step.text));
    else if (step.kind === 'resize') sys.setWinsize(master, { rows: step.rows, cols: step.cols });
    else await sys.sleep(step.seconds * 1e6);
    outputs.push(await quiet(sys, master));
  }
  return outputs;
}

/** What comes until nothing has come for a while. */
async function quiet(sys: Sys, master: number): Promise<string> {
  const parts: Uint8Array[] = [];
  while ((await sys.poll([master], QUIET)).length > 0) {
    const bytes = await sys.read(master);
    if (bytes.length === 0) break;
    parts.push(bytes);
  }
  return text(concat(parts));
}

/** pid 1: it takes in orphans, and does nothing else. */
const idle: Program = async (sys) => {
  sys.sigaction('SIGCHLD', 'ignore');
  for (;;) await sys.sleep(3_600_000_000);
};
