import { isKind } from '../../api/error.ts';
import { atLeast } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { isPassable, StatusError, throwJoined } from '../errors.ts';
import { inParallel } from '../parallel.ts';
import { containerPath } from './path.ts';

interface RmOptions {
  readonly force: boolean;
  readonly link: boolean;
  readonly volumes: boolean;
}

export const rm: Command = {
  use: 'rm [OPTIONS] CONTAINER [CONTAINER...]',
  short: 'Remove containers',
  shown: 'docker container rm, docker container remove, docker rm',
  aliases: ['remove'],
  args: atLeast(1),
  declare(flags) {
    const force = flags.bool({ name: 'force', shorthand: 'f', usage: 'Remove a running container too (kills it first)' });
    const link = flags.bool({ name: 'link', shorthand: 'l', usage: 'Remove a link, not a container' });
    const volumes = flags.bool({ name: 'volumes', shorthand: 'v', usage: "Remove the container's unnamed volumes as well" });
    return (cli, args) => runRm(cli, args, { force: force.value, link: link.value, volumes: volumes.value });
  },
};

async function runRm(cli: Cli, names: readonly string[], { force, link, volumes }: RmOptions): Promise<void> {
  const client = cli.client();
  const query = { force: force ? '1' : undefined, link: link ? '1' : undefined, v: volumes ? '1' : undefined };
  const failures: string[] = [];
  const remove = async (name: string): Promise<void> => {
    const trimmed = name.replace(/^\/+|\/+$/g, '');
    if (trimmed === '') {
      await client.ping();
      throw new StatusError(1, 'container name cannot be empty');
    }
    await (await client.delete(containerPath(trimmed), query)).done();
  };
  await inParallel(names, remove, async (name, error) => {
    if (error === undefined) return cli.outLine(name);
    // To force is also to want it gone: what is gone already is worth a line, not a failure.
    if (force && isKind(error, 'notFound')) return cli.errLine(error.message);
    if (!isPassable(error)) throw error;
    failures.push(error.message);
  });
  throwJoined(failures);
}
