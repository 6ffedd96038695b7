import { executable } from '../base/executable.ts';
import { createRandom } from '../base/random.ts';
import { Scheduler } from '../base/scheduler.ts';
import { createTrace } from '../base/trace.ts';
import { boot } from '../host/boot.ts';
import { Kernel } from '../kernel/kernel.ts';
import { NetNamespace } from '../kernel/net/net-namespace.ts';
import type { Program, Sys } from '../kernel/sys.ts';
import { makeDirectories } from '../libc/files.ts';
import { pump } from '../world/pump.ts';

/** A bare machine for tests: a kernel, the mounts of a Linux host, and whatever programs the test brings, each at /usr/bin/<name>. */
export interface TestMachine {
  readonly kernel: Kernel;
  readonly scheduler: Scheduler;
  readonly trace: ReturnType<typeof createTrace>;
  readonly faults: unknown[];
  /** Runs `body` as a root process to its end, virtual time as fast as it can, and gives its result. Fails when everything waits forever. */
  run<T>(body: (sys: Sys) => Promise<T> | T): Promise<T>;
}

const EPOCH = Date.UTC(2026, 2, 2, 9, 0, 0) * 1000;

export async function testMachine(programs: Readonly<Record<string, Program>> = {}): Promise<TestMachine> {
  const scheduler = new Scheduler();
  const trace = createTrace(() => scheduler.now());
  const faults: unknown[] = [];
  let connections = 0;
  const all: Record<string, Program> = { init: idle, ...programs };
  const kernel = new Kernel({
    hostname: 'dockerhost',
    scheduler,
    random: createRandom('test'),
    trace,
    programs: { load: (name) => all[name] },
    network: new NetNamespace({ next: () => ++connections }),
    nextConnection: () => ++connections,
    epoch: EPOCH,
    uname: { release: '6.8.0', version: '#1 SMP', machine: 'x86_64' },
    memory: 4 * 1024 ** 3,
    cpus: 2,
    onFault: ({ error }) => faults.push(error),
    onReboot: () => undefined,
  });
  const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
  kernel.prepare(
    async (sys) => {
      sys.umask(0o022);
      for (const path of ['/usr/bin', '/usr/lib/systemd', '/etc', '/proc', '/sys', '/dev', '/run', '/var', '/root'])
        makeDirectories(sys, path);
      sys.mkdir('/tmp');
      sys.chmod('/tmp', 0o1777);
      sys.symlink('usr/bin', '/bin');
      sys.symlink('/run', '/var/run');
      for (const name of Object.keys(all))
        sys.writeFile(name === 'init' ? '/usr/lib/systemd/systemd' : `/usr/bin/${name}`, executable(name), 0o755);
      return 0;
    },
    () => boot(kernel),
  );
  await pump(scheduler, turn, 0);
  return {
    kernel,
    scheduler,
    trace,
    faults,
    async run(body) {
      let result: { value: Awaited<ReturnType<typeof body>> } | { error: unknown } | undefined;
      kernel.start(
        async (sys) => {
          try {
            result = { value: await body(sys) };
          } catch (error) {
            result = { error };
          }
          return 0;
        },
        { parent: kernel.first.pid.init },
      );
      await pump(scheduler, turn, Number.POSITIVE_INFINITY, () => result !== undefined);
      if (!result) throw new Error('everything waits forever');
      if ('error' in result) throw result.error;
      return result.value;
    },
  };
}

/** What pid 1 does when a test has nothing else for it: it reaps. */
async function idle(sys: Sys): Promise<number> {
  sys.sigaction('SIGCHLD', 'ignore');
  for (;;) await sys.sleep(3_600_000_000);
}
