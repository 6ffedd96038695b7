import { text } from '../base/bytes.ts';
import type { WorldInput } from '../world/document.ts';
import type { JournalEntry } from '../world/input.ts';
import { createWorld, type World } from '../world.ts';

const SECOND = 1_000_000;

/** A whole world with one terminal, typed into as a learner does. */
export interface TerminalWorld {
  readonly world: World;
  /** Everything that came out of the terminal so far. */
  screen(): string;
  /** Types, lets `seconds` of virtual time pass, and gives what came out meanwhile. */
  type(keys: string, seconds?: number): Promise<string>;
  /** Runs a command beside the terminal; both streams together, then the status. */
  run(command: string, seconds?: number): Promise<string>;
  readonly ended: readonly number[];
  readonly faults: readonly unknown[];
}

export async function terminalWorld(declaration: WorldInput = {}, host = 'dockerhost'): Promise<TerminalWorld> {
  let screen = '';
  const outputs = new Map<number, string>();
  const ended: number[] = [];
  const faults: unknown[] = [];
  const world = createWorld(declaration, {
    onOutput: (output) => {
      if (output.kind === 'terminal') screen += text(output.bytes);
      if (output.kind === 'exec') outputs.set(output.id, (outputs.get(output.id) ?? '') + text(output.bytes));
      if (output.kind === 'exec.ended') outputs.set(output.id, `${outputs.get(output.id) ?? ''}[${output.status}]`);
      if (output.kind === 'terminal.ended') ended.push(output.status);
    },
    onFault: ({ error }) => faults.push(error),
    turn: () => new Promise((resolve) => void setImmediate(resolve)),
  });
  await world.boot();
  const wait = (seconds: number) => world.run(world.scheduler.now() + seconds * SECOND);
  await world.input({ kind: 'terminal.open', terminal: 1, host, size: { rows: 24, cols: 80 } }, world.scheduler.now());
  await wait(1);
  let ids = 0;
  return {
    world,
    ended,
    faults,
    screen: () => screen,
    async type(keys, seconds = 1) {
      const before = screen.length;
      await world.input({ kind: 'terminal.type', terminal: 1, text: keys }, world.scheduler.now());
      await wait(seconds);
      return screen.slice(before);
    },
    async run(command, seconds = 60) {
      const id = ++ids;
      await world.input({ kind: 'exec', id, host, argv: ['bash', '-c', command] }, world.scheduler.now());
      await world.run(world.scheduler.now() + seconds * SECOND, () => outputs.get(id)?.endsWith(']') ?? false);
      return outputs.get(id) ?? '';
    },
  };
}

/** What a world shows when its journal is played again, up to the same time. */
export async function replayed(declaration: WorldInput, journal: readonly JournalEntry[], until: number): Promise<string> {
  let screen = '';
  const world = createWorld(declaration, {
    onOutput: (output) => {
      if (output.kind === 'terminal') screen += text(output.bytes);
    },
    turn: () => new Promise((resolve) => void setImmediate(resolve)),
  });
  await world.boot();
  for (const { t, input } of journal) await world.input(input, t);
  await world.run(until);
  return screen;
}
