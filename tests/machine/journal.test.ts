import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { turn } from '../../sim/ports/node/real-time.ts';
import type { WorldInput } from '../../sim/world/document.ts';
import type { Input, Output } from '../../sim/world/input.ts';
import { createWorld, type World } from '../../sim/world.ts';
import { type Script, SHELF, scripts } from './script.ts';
import { commandFor, worldFor } from './simulated-host.ts';
import { parseScenario } from './terminal/scenario.ts';

const SECOND = 1_000_000;
const QUIET = SECOND / 2;
/** Virtual time after which a script is taken to hang. */
const LONGEST = 120 * SECOND;
const host = 'dockerhost';
const all = scripts();

/** Scripts by the machine that they need: one on a network, one that systemd has booted, or a plain one. */
const KINDS: Readonly<Record<string, readonly Script[]>> = {
  network: all.filter(({ network }) => network),
  booted: all.filter(({ network, booted }) => booted && !network),
  plain: all.filter(({ network, booted }) => !network && !booted),
};

function documentFor(some: readonly Script[]): WorldInput {
  const files = Object.fromEntries(some.map(({ name, text }) => [`${SHELF}/${name}.sh`, text]));
  return { ...worldFor(some, files), seed: 'journal' };
}

/** A world and everything that came out of it, in order. */
function open(document: WorldInput): { world: World; came: string[] } {
  const came: string[] = [];
  const say = (output: Output): void => {
    const bytes = 'bytes' in output ? Buffer.from(output.bytes).toString('base64') : '';
    came.push(JSON.stringify({ ...output, bytes }));
  };
  return { world: createWorld(document, { turn, onOutput: say }), came };
}

it.each(Object.entries(KINDS))(
  'every script of a %s machine, played again from the journal, prints the same bytes at the same time',
  async (kind, some) => {
    expect(some).not.toEqual([]);
    const document = documentFor(some);
    const { world, came } = open(document);
    await world.boot();
    const input = async (event: Input, rest: number): Promise<void> => {
      await world.input(event, world.scheduler.now());
      const until = world.scheduler.now() + rest;
      await world.run(until);
      world.scheduler.advanceTo(until);
    };
    const folder = new URL('terminal/scenarios/', import.meta.url);
    // The scenarios of terminals are played on the plain machine.
    for (const [i, name] of kind === 'plain' ? readdirSync(folder).sort().entries() : []) {
      const { size, env, steps } = parseScenario(readFileSync(new URL(name, folder), 'utf8'));
      const terminal = i + 1;
      await input({ kind: 'terminal.open', terminal, host, size, environment: { PS1: '$ ', ...env } }, QUIET);
      for (const step of steps) {
        if (step.kind === 'type') await input({ kind: 'terminal.type', terminal, text: step.text }, QUIET);
        else if (step.kind === 'resize') await input({ kind: 'terminal.resize', terminal, size: step }, QUIET);
        else await input({ kind: 'mark' }, step.seconds * SECOND);
      }
      await input({ kind: 'terminal.close', terminal }, QUIET);
    }
    let seen = 0;
    let count = 0;
    const ended = (): number => {
      for (; seen < came.length; seen++) if (came[seen]?.includes('"exec.ended"')) count += 1;
      return count;
    };
    for (const [id, { name, stdin }] of some.entries()) {
      await input({ kind: 'exec', id, host, user: 'root', argv: commandFor(name) }, 0);
      if (stdin) await input({ kind: 'exec.stdin', id, text: stdin }, 0);
      const before = ended();
      await input({ kind: 'exec.end', id }, 0);
      await world.run(world.scheduler.now() + LONGEST, () => ended() > before);
    }

    const again = open(document);
    for (const { t, input: event } of JSON.parse(JSON.stringify(world.journal)) as typeof world.journal) await again.world.input(event, t);
    await again.world.run(world.scheduler.now());
    const at = again.came.findIndex((output, i) => output !== came[i]);
    expect(again.came[at]).toBe(came[at]);
    expect(again.came.length).toBe(came.length);
    expect(ended()).toBe(some.length);
    expect(again.world.events.length).toBe(world.events.length);
    expect(again.world.events).toEqual(world.events);
  },
  120_000,
);
