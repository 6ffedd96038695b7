import { expose } from 'comlink';
import type { WorldInput } from '../world/document.ts';
import type { Input, JournalEntry } from '../world/input.ts';
import { createWorld, type World, warmPrograms } from '../world.ts';
import type { MessagePortLike, OpenOptions, SandboxApi, SandboxMessage } from './api.ts';
import { Live } from './live.ts';
import { observe } from './observe.ts';
import { Past } from './past.ts';
import { isProcessGone } from './process-gone.ts';
import { realTimeOf } from './real-time.ts';

/** One turn of the worker's event loop. A message to oneself is the shortest there is; timers are clamped to 4 ms. */
const channel = new MessageChannel();
const turns: (() => void)[] = [];
channel.port1.onmessage = () => turns.shift()?.();

function turn(): Promise<void> {
  return new Promise((resolve) => {
    turns.push(resolve);
    channel.port2.postMessage(0);
  });
}

const realTime = realTimeOf(globalThis);

/** The way to the first prompt, fetched all at once; then what the first commands run. */
const FIRST = ['systemd', 'bash'];
const SOON = ['docker', 'runc', 'containerd-shim-runc-v2', 'ls', 'cat', 'grep', 'ps', 'which', 'sudo', 'service'];
void warmPrograms(FIRST);

let live: Live | undefined;
/** Where failures of the simulation itself are told. */
let report = (error: unknown): void => console.error(error);

const api: SandboxApi = {
  async open(options, port) {
    live?.stop();
    live = await openSandbox(options, port);
    void live.run();
    setTimeout(() => void warmPrograms(SOON), 1000);
  },
  async input(input) {
    await live?.input(input as Input);
  },
  async drawn(bytes) {
    live?.drawn(bytes);
  },
  async taken(events) {
    live?.taken(events);
  },
  async setSpeed(speed) {
    live?.setSpeed(speed);
  },
};

function faultText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function openSandbox(options: OpenOptions, port: MessagePortLike): Promise<Live> {
  let batch: SandboxMessage[] = [];
  const send = (message: SandboxMessage): void => void batch.push(message);
  const flush = (): void => {
    if (batch.length > 0) port.postMessage(batch);
    batch = [];
  };
  let onPrinted: (output: { terminal: number; bytes: Uint8Array }) => void = () => undefined;
  report = (error) => {
    send({ kind: 'fault', message: faultText(error) });
    flush();
  };
  const world: World = createWorld(options.world as WorldInput, {
    turn,
    keepEvents: false,
    onOutput: (output) => {
      if (output.kind === 'terminal') onPrinted(output);
      if (output.kind === 'terminal' || output.kind === 'terminal.ended' || output.kind === 'terminal.closed') send(output);
    },
    onFault: ({ argv, error }) => send({ kind: 'fault', message: `${argv.join(' ')}: ${faultText(error)}` }),
  });
  const observer = observe(world, send);
  const past = new Past();
  onPrinted = ({ terminal, bytes }) => {
    batch = past.trim(batch, terminal, bytes.length);
  };
  // The hosts boot while the first terminal opens: who logs in does not wait for services.
  for (const { t, input } of options.journal as readonly JournalEntry[]) await world.input(input, t);
  await world.run(world.scheduler.now());
  observer.flush();
  send({ kind: 'ready', t: world.scheduler.now(), hosts: world.hosts, epoch: world.epoch });
  flush();
  let written = world.journal.length;
  const running = new Live(world, realTime, options.speed, () => {
    observer.flush();
    for (; written < world.journal.length; written++) {
      const record = world.journal[written];
      if (record) send({ kind: 'journal', record });
    }
    if (batch.length > 0) send({ kind: 'clock', t: world.scheduler.now() });
    flush();
  });
  onPrinted = ({ bytes }) => running.printed(bytes.length);
  world.subscribe(() => running.told(1));
  return running;
}

addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  // A loop of a simulated process that has died ends with this; anything else is our own failure, and is shown as one.
  if (!isProcessGone(event.reason)) report(event.reason);
});

expose(api);
