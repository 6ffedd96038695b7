import type { Cli } from '../cli.ts';
import { isPassable, throwJoined } from '../errors.ts';
import { inParallel } from '../parallel.ts';

/** Does the same to several containers: prints the names of those where it went well, then fails with all the messages of the others. */
export async function forEachContainer(cli: Cli, names: readonly string[], work: (name: string) => Promise<unknown>): Promise<void> {
  const failures: string[] = [];
  await inParallel(
    names,
    async (name) => {
      await work(name);
    },
    async (name, error) => {
      if (error === undefined) return cli.outLine(name);
      if (!isPassable(error)) throw error;
      failures.push(error.message);
    },
  );
  throwJoined(failures);
}

/** The same one after the other, each finished before the next is asked. */
export async function forEachInTurn(
  cli: Cli,
  names: readonly string[],
  work: (name: string) => Promise<string | undefined>,
): Promise<void> {
  const failures: string[] = [];
  for (const name of names) {
    try {
      await cli.outLine((await work(name)) ?? name);
    } catch (error) {
      if (!isPassable(error)) throw error;
      failures.push(error.message);
    }
  }
  throwJoined(failures);
}
