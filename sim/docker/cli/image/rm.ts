import { isKind } from '../../api/error.ts';
import type { ImageDeleteItem } from '../../api/types/image.ts';
import { atLeast } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { isPassable, throwJoined } from '../errors.ts';
import { imagePath } from './path.ts';

interface RmOptions {
  readonly force: boolean;
  readonly noPrune: boolean;
}

export const rm: Command = {
  use: 'rm [OPTIONS] IMAGE [IMAGE...]',
  short: 'Remove images',
  aliases: ['remove'],
  shown: 'docker image rm, docker image remove, docker rmi',
  args: atLeast(1),
  asksDaemon: true,
  withoutEffect: ['platform'],
  declare(flags) {
    const force = flags.bool({ name: 'force', shorthand: 'f', usage: 'Even if containers or other names use it' });
    const noPrune = flags.bool({ name: 'no-prune', usage: 'Leave its parents that have no name' });
    flags.custom<readonly string[]>(
      { name: 'platform', usage: 'This platform only, as "os[/arch[/variant]]" (such as "linux/amd64")' },
      { type: 'strings', def: [], parse: (text, before) => [...before, text], shown: '' },
    );
    return (cli, args) => runRm(cli, args, { force: force.value, noPrune: noPrune.value });
  },
};

async function runRm(cli: Cli, names: readonly string[], { force, noPrune }: RmOptions): Promise<void> {
  const client = cli.client();
  const failures: string[] = [];
  let missingOnly = true;
  for (const name of names) {
    try {
      const query = { force: force ? '1' : undefined, noprune: noPrune ? '1' : undefined };
      const done = await (await client.delete(imagePath(name), query)).json<ImageDeleteItem[]>();
      await cli.out(done.map(({ Deleted, Untagged }) => (Deleted ? `Deleted: ${Deleted}\n` : `Untagged: ${Untagged}\n`)).join(''));
    } catch (error) {
      if (!isPassable(error)) throw error;
      if (!isKind(error, 'notFound')) missingOnly = false;
      failures.push(error.message);
    }
  }
  // To force is also to want it gone: what is gone already is worth a line, not a failure.
  if (force && missingOnly) return cli.err(failures.map((line) => `${line}\n`).join(''));
  throwJoined(failures);
}
