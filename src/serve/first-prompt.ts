import { findLesson } from '../../lessons/lessons.ts';
import { turn } from '../../sim/ports/node/real-time.ts';
import type { WorldInput } from '../../sim/world/document.ts';
import { createWorld } from '../../sim/world.ts';

const SECOND = 1_000_000;

/**
 * What the machine of a lesson prints in its first terminal. The same seed gives the same bytes everywhere, so a page can show them while its own
 * machine starts; it compares them with what that machine prints (src/session/page-terminal.ts).
 *
 * @throws Error when there is no such lesson.
 */
export async function firstPrompt(slug: string): Promise<string> {
  const lesson = findLesson(slug);
  if (!lesson) throw new Error(`there is no lesson "${slug}"`);
  const printed: Uint8Array[] = [];
  const world = createWorld(lesson.world as WorldInput, {
    turn,
    onOutput: (output) => {
      if (output.kind === 'terminal') printed.push(output.bytes);
    },
  });
  await world.input({ kind: 'terminal.open', terminal: 1, host: world.hosts[0] ?? '', size: { rows: 24, cols: 80 } }, 0);
  await world.run(SECOND);
  return Buffer.concat(printed).toString('utf8');
}
