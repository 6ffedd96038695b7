import { readFileSync } from 'node:fs';
import { parseWorldText, type WorldInput } from '../../world/document.ts';
import type { Output } from '../../world/input.ts';
import { createWorld, type World } from '../../world.ts';
import { UsageError } from './arguments.ts';
import { turn } from './real-time.ts';

/** Reads a world's file (or takes the default) and builds it. Failures of the simulation itself go to standard error. @throws WorldError, UsageError */
export function openWorld(
  options: { world: string | undefined; seed: string | undefined; defaults?: WorldInput },
  onOutput: (output: Output) => void,
): { world: World; document: WorldInput } {
  const document = { ...options.defaults, ...readDocument(options.world), ...(options.seed === undefined ? {} : { seed: options.seed }) };
  return { world: worldOf(document, onOutput), document };
}

export function worldOf(document: WorldInput, onOutput: (output: Output) => void): World {
  return createWorld(document, {
    onOutput,
    turn,
    onFault: ({ host, argv, error }) =>
      process.stderr.write(
        `dockwire: internal fault in ${argv.join(' ')} on ${host}: ${error instanceof Error ? error.stack : String(error)}\n`,
      ),
  });
}

function readDocument(path: string | undefined): WorldInput {
  if (path === undefined) return {};
  try {
    return parseWorldText(readFileSync(path, 'utf8')) as WorldInput;
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(`cannot read ${path}: ${error.message}`);
    throw error;
  }
}
