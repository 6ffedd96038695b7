/** The simulated host, held to the recordings: a world of its own for each scenario, driven from outside and watched at its sockets. */
import type { TraceEvent } from '../../sim/base/trace.ts';
import { turn } from '../../sim/ports/node/real-time.ts';
import type { WorldInput } from '../../sim/world/document.ts';
import type { Output } from '../../sim/world/input.ts';
import { createWorld, type World } from '../../sim/world.ts';
import type { Outcome } from './compare/step.ts';
import type { HttpItem, Setup, StepPlan } from './form.ts';
import type { GoldenHost } from './host.ts';
import { ConnectionLog } from './recorder/http-log.ts';

const host = 'dockerhost';
const second = 1_000_000;
/** Virtual time after which a step is taken to hang; the longest recorded one takes 43 s. */
const longestStep = 120 * second;
/** What the daemon still does when the client has gone belongs to the step. */
const aftermath = second / 5;

/** The world the recordings were made in; see README.md. */
export function worldOf(setup: Setup): WorldInput {
  return {
    start: '2026-11-20T22:00:00Z',
    hosts: {
      [host]: {
        address: '192.168.56.10',
        user: 'root',
        users: { student: { uid: 1000, groups: [] } },
        groups: { docker: 105 },
        cgroups: 'v1',
        images: setup.images,
        files: Object.fromEntries(Object.entries(setup.files ?? {}).map(([path, text]) => [`/root/${path}`, text])),
        services: setup.daemon === 'stopped' ? { docker: 'stopped' } : {},
      },
    },
  };
}

/** The HTTP exchanges on the daemon's own socket. An exchange's times are places in the order of events, not milliseconds. */
class SocketWatch {
  #logs = new Map<number, ConnectionLog>();
  #event = 0;

  see(event: TraceEvent): void {
    this.#event = event.seq;
    if (event.type === 'socket.connect' && event.address.family === 'unix' && event.address.path.endsWith('/run/docker.sock')) {
      this.#logs.set(event.connection, new ConnectionLog(this.#logs.size + 1, () => this.#event));
    }
    if (event.type === 'socket.data') {
      const log = this.#logs.get(event.connection);
      if (event.from === 'client') log?.fromClient(Buffer.from(event.bytes));
      else log?.fromServer(Buffer.from(event.bytes));
    }
    if (event.type === 'socket.close' && event.from === 'server') this.#logs.get(event.connection)?.closed(event.seq);
  }

  /** The exchanges since the last call. */
  take(): HttpItem[] {
    const logs = [...this.#logs.values()];
    this.#logs = new Map();
    for (const log of logs) log.closed(this.#event);
    return logs.flatMap((log) => log.items).sort((a, b) => a.t_ms - b.t_ms);
  }
}

export function dockwireHost(): GoldenHost {
  const watch = new SocketWatch();
  const faults: string[] = [];
  let world: World | undefined;
  let listen: (output: Output) => void = () => undefined;
  let steps = 0;

  return {
    async open(setup) {
      world = createWorld(worldOf(setup), {
        turn,
        onOutput: (output) => listen(output),
        onFault: ({ argv, error }) => faults.push(`fault in ${argv.join(' ')}: ${error instanceof Error ? error.stack : String(error)}`),
      });
      world.subscribe((event) => watch.see(event));
      await world.boot();
      // Where the daemon is stopped, it has run before.
      if (setup.daemon === 'stopped') await this.run({ cmd: 'systemctl start docker && systemctl stop docker' });
      watch.take();
    },

    async run(step) {
      if (!world) throw new Error('the world is not open');
      return runStep(world, step, ++steps, watch, faults, (listener) => {
        listen = listener;
      });
    },

    async close() {
      world = undefined;
    },
  };
}

async function runStep(
  world: World,
  step: StepPlan,
  id: number,
  watch: SocketWatch,
  faults: string[],
  onOutput: (listener: (output: Output) => void) => void,
): Promise<Outcome> {
  const printed: Record<'stdout' | 'stderr', Uint8Array[]> = { stdout: [], stderr: [] };
  let exit: number | undefined;
  onOutput((output) => {
    if (output.kind === 'exec' && output.id === id) printed[output.stream].push(output.bytes);
    if (output.kind === 'exec.ended' && output.id === id) exit = output.status;
  });
  const ended = (): boolean => exit !== undefined;
  const began = world.scheduler.now();
  const user = step.user ?? 'root';
  // The working directory is the user's home, and the shell that runs the step is a fresh one, as when it was recorded.
  const argv = ['bash', '-c', 'cd; exec bash -c "$1"', 'bash', step.cmd];
  const size = step.pty ? { size: { rows: step.rows ?? 24, cols: step.cols ?? 100 } } : {};
  await world.input({ kind: 'exec', id, host, user, argv, ...size }, began);
  if (!step.pty) await world.input({ kind: 'exec.end', id }, began);
  let due = began;
  for (const [delay, text] of step.input ?? []) {
    due += Math.round(delay * second);
    await world.run(due, ended);
    if (ended()) break;
    await world.input({ kind: 'exec.stdin', id, text }, due);
  }
  await world.run(began + longestStep, ended);
  if (exit === undefined) throw new Error(`still running after ${longestStep / second} s of virtual time: ${step.cmd}`);
  await world.run(world.scheduler.now() + aftermath);
  if (faults.length > 0) throw new Error(faults.splice(0).join('\n'));
  const text = (stream: 'stdout' | 'stderr'): string => Buffer.concat(printed[stream]).toString('utf8');
  return { stdout: text('stdout'), stderr: text('stderr'), exit, http: watch.take() };
}
