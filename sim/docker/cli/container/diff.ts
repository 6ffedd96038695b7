import type { FilesystemChange } from '../../api/types/container.ts';
import { exactly } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { StatusError } from '../errors.ts';
import { containerPath } from './path.ts';

const KINDS = ['C', 'A', 'D'];

export const diff: Command = {
  use: 'diff CONTAINER',
  short: 'Show what a container has changed in its files',
  shown: 'docker container diff, docker diff',
  args: exactly(1),
  declare:
    () =>
    (cli, [name = '']) =>
      runDiff(cli, name),
};

async function runDiff(cli: Cli, name: string): Promise<void> {
  if (name === '') throw new StatusError(1, 'Container name cannot be empty');
  const changes = await (await cli.client().get(containerPath(name, '/changes'))).json<FilesystemChange[] | null>();
  await cli.out((changes ?? []).map(({ Kind, Path }) => `${KINDS[Kind]} ${Path}\n`).join(''));
}
