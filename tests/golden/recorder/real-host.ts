/** The real client and Engine as a host, to hold the comparison itself against reality. */
import type { GoldenHost } from '../host.ts';
import { RecordingWorld } from './recording-world.ts';

export function realHost(engine: string): GoldenHost {
  const world = new RecordingWorld(engine);
  return { open: (setup) => world.prepare(setup), run: (step) => world.run(step), close: () => world.finish() };
}
