import { readFileSync } from 'node:fs';
import type { WorldInput } from '../../world/document.ts';
import type { JournalEntry } from '../../world/input.ts';
import { type ReplayCommand, UsageError } from './arguments.ts';
import { worldOf } from './declared-world.ts';

/** Runs a journal again, as fast as it can, and prints what its terminals and commands showed. */
export async function replay(command: ReplayCommand): Promise<number> {
  const { world: document, journal } = readJournal(command.journal);
  const ended = new Map<number, number>();
  const world = worldOf(document, (output) => {
    if (output.kind === 'exec.ended') ended.set(output.id, output.status);
    if (output.kind === 'terminal' || (output.kind === 'exec' && output.stream === 'stdout')) process.stdout.write(output.bytes);
    else if (output.kind === 'exec') process.stderr.write(output.bytes);
  });
  const running = new Set<number>();
  for (const { t, input } of journal) {
    if (input.kind === 'exec') running.add(input.id);
    await world.input(input, t);
  }
  // What was started without a terminal runs to its end, as it did; terminals are left as the last input left them.
  if (running.size > 0) await world.run(Number.POSITIVE_INFINITY, () => [...running].every((id) => ended.has(id)));
  else await world.run(world.scheduler.now());
  return Math.max(0, ...ended.values());
}

function readJournal(path: string): { world: WorldInput; journal: readonly JournalEntry[] } {
  try {
    const file: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof file === 'object' && file !== null && 'journal' in file && Array.isArray(file.journal))
      return file as { world: WorldInput; journal: JournalEntry[] };
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new UsageError(`${path} is no journal`);
}
