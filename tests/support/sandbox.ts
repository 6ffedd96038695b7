import { History } from '../../lessons/history.ts';
import type { Typing } from '../../lessons/lesson.ts';
import type { SandboxMessage, TraceEvent } from '../../sim/ports/api.ts';
import { turn } from '../../sim/ports/node/real-time.ts';
import { observe } from '../../sim/ports/observe.ts';
import type { WorldInput } from '../../sim/world/document.ts';
import type { Input, JournalEntry } from '../../sim/world/input.ts';
import { createWorld, type World } from '../../sim/world.ts';

const SECOND = 1_000_000;
/** How long a typed line gets when a lesson says nothing else. */
const USUAL_WAIT = 2;
const SIZE = { rows: 24, cols: 80 };

/** A world as a lesson's page runs it, in Node and in virtual time: terminals, messages, history. */
export interface Sandbox {
  readonly world: World;
  readonly history: History;
  readonly messages: readonly SandboxMessage[];
  readonly faults: readonly string[];
  /** Types into terminals, opening them as needed, and lets the world come to rest after each piece. */
  type(pieces: readonly Typing[]): Promise<void>;
  /** Runs recorded inputs at their recorded times, then on to `until` if that is later. */
  replay(journal: readonly JournalEntry[], until?: number): Promise<void>;
  /** Everything a terminal has shown. */
  screen(terminal: number): string;
  events(): TraceEvent[];
}

/** `booted` waits until the services are up; a page does not, and neither does a replay of its journal. */
export async function openSandbox(declaration: unknown, { booted = true } = {}): Promise<Sandbox> {
  const history = new History();
  const messages: SandboxMessage[] = [];
  const faults: string[] = [];
  const shown = new Map<number, Uint8Array[]>();
  const opened = new Set<number>();
  const world = createWorld(declaration as WorldInput, {
    turn,
    onOutput: (output) => {
      if (output.kind === 'terminal') shown.set(output.terminal, [...(shown.get(output.terminal) ?? []), output.bytes]);
    },
    onFault: ({ argv, error }) => faults.push(`${argv.join(' ')}: ${error instanceof Error ? error.stack : String(error)}`),
  });
  const observer = observe(world, (message) => {
    messages.push(message);
    history.take(message);
  });
  if (booted) await world.boot();
  const input = (event: Input): Promise<void> => world.input(event, world.scheduler.now());
  const settle = async (seconds: number): Promise<void> => {
    const until = world.scheduler.now() + seconds * SECOND;
    await world.run(until);
    world.scheduler.advanceTo(until);
    observer.flush();
  };
  return {
    world,
    history,
    messages,
    faults,
    async type(pieces) {
      for (const { terminal, text, wait } of pieces) {
        if (!opened.has(terminal)) {
          opened.add(terminal);
          await input({ kind: 'terminal.open', terminal, host: world.hosts[0] ?? '', size: SIZE });
          await settle(USUAL_WAIT);
        }
        await input({ kind: 'terminal.type', terminal, text });
        await settle(wait ?? USUAL_WAIT);
      }
    },
    async replay(journal, until = 0) {
      for (const { t, input: event } of journal) await world.input(event, t);
      await world.run(Math.max(until, world.scheduler.now()));
      observer.flush();
    },
    screen: (terminal) => Buffer.concat(shown.get(terminal) ?? []).toString('utf8'),
    events: () => messages.flatMap((message) => (message.kind === 'events' ? message.events : [])),
  };
}
