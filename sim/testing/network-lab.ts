import { createRandom } from '../base/random.ts';
import { Scheduler } from '../base/scheduler.ts';
import { createTrace } from '../base/trace.ts';
import { Kernel } from '../kernel/kernel.ts';
import type { Sys } from '../kernel/sys.ts';
import { makeDirectories, writeText } from '../libc/files.ts';
import { firewallOf } from '../programs/net/iptables/declared.ts';
import { main as dns } from '../programs/servers/dns.ts';
import { parseWorld, type WorldInput } from '../world/document.ts';
import { buildNetwork, type LinkChange, ROUTER } from '../world/network.ts';
import { pump } from '../world/pump.ts';
import { bootRouter } from '../world/router.ts';

/** The declared hosts with nothing on them but the processes that a test starts, and the network between. */
export interface NetworkLab {
  /** Runs `body` on a host to its end, as fast as virtual time goes. */
  run<T>(host: string, body: (sys: Sys) => Promise<T> | T): Promise<T>;
  /** Starts a process that stays. */
  start(host: string, body: (sys: Sys) => Promise<number>): Promise<void>;
  until(time: number): Promise<void>;
  set(change: Omit<LinkChange, 'kind'>): void;
  refusals(): (readonly [errno: string, hop: string])[];
  /** The resolver's view: what was asked and what came of it. */
  queries(): (readonly [name: string, failure: string | undefined])[];
}

export async function networkLab(declaration: WorldInput): Promise<NetworkLab> {
  const document = parseWorld(declaration);
  const network = buildNetwork(document);
  const scheduler = new Scheduler();
  const trace = createTrace(() => scheduler.now());
  const faults: unknown[] = [];
  let connections = 0;
  const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
  const kernelOf = (name: string): Kernel =>
    new Kernel({
      hostname: name,
      scheduler,
      random: createRandom(`lab/${name}`),
      trace,
      programs: { load: (program) => (program === 'dns' ? dns : undefined) },
      network: network.namespaceOf(name),
      nextConnection: () => ++connections,
      epoch: Date.parse(document.start) * 1000,
      uname: { release: '6.8.0', version: '#1 SMP', machine: 'x86_64' },
      memory: 1024 ** 3,
      cpus: 1,
      onFault: ({ error }) => faults.push(error),
      onReboot: () => undefined,
    });
  const router = network.namespaceOf(ROUTER);
  router.asleep = () =>
    bootRouter(kernelOf(ROUTER), document, network).then(() => {
      router.asleep = undefined;
    });
  const kernels = new Map<string, Kernel>();
  for (const [name, { firewall }] of Object.entries(document.hosts)) {
    const kernel = kernelOf(name);
    kernels.set(name, kernel);
    if (firewall.length > 0) kernel.options.network.firewall.declare(firewallOf(firewall));
    kernel.start(
      async (sys) => {
        makeDirectories(sys, '/etc');
        const address = network.addressOf(name) ?? '';
        writeText(sys, '/etc/hosts', `127.0.0.1 localhost\n${address} ${name}\n`);
        const search = document.dns.search === undefined ? '' : `search ${document.dns.search}\n`;
        writeText(sys, '/etc/resolv.conf', `nameserver ${address.replace(/\.\d+$/, '.1')}\n${search}`);
        for (;;) await sys.sleep(3_600_000_000);
      },
      { argv: ['init'] },
    );
  }
  await pump(scheduler, turn, 0);
  const process = (host: string, body: (sys: Sys) => Promise<number>): void => {
    const kernel = kernels.get(host);
    kernel?.start(body, { parent: kernel.first.pid.init });
  };
  return {
    async run(host, body) {
      let result: { value: Awaited<ReturnType<typeof body>> } | { error: unknown } | undefined;
      process(host, async (sys) => {
        try {
          result = { value: await body(sys) };
        } catch (error) {
          result = { error };
        }
        return 0;
      });
      await pump(scheduler, turn, Number.POSITIVE_INFINITY, () => result !== undefined);
      if (faults.length > 0) throw faults[0];
      if (!result) throw new Error('everything waits forever');
      if ('error' in result) throw result.error;
      return result.value;
    },
    async start(host, body) {
      process(host, body);
      await pump(scheduler, turn, scheduler.now());
    },
    async until(time) {
      await pump(scheduler, turn, time);
      scheduler.advanceTo(time);
    },
    set: (change) => void network.set({ kind: 'link.set', ...change }),
    refusals: () => trace.events.flatMap((event) => (event.type === 'socket.refused' ? [[event.errno, event.hop] as const] : [])),
    queries: () => trace.events.flatMap((event) => (event.type === 'dns.query' ? [[event.name, event.failure] as const] : [])),
  };
}
