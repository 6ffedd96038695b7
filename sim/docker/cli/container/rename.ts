import { exactly } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { isPassable, StatusError } from '../errors.ts';
import { containerPath } from './path.ts';

export const rename: Command = {
  use: 'rename CONTAINER NEW_NAME',
  short: 'Give a container another name',
  shown: 'docker container rename, docker rename',
  args: exactly(2),
  declare: () => (cli, args) => runRename(cli, (args[0] ?? '').trim(), (args[1] ?? '').trim()),
};

async function runRename(cli: Cli, from: string, to: string): Promise<void> {
  if (from === '' || to === '') throw new StatusError(1, 'Error: Neither old nor new names may be empty');
  const client = cli.client();
  try {
    await (await client.post(containerPath(from, '/rename'), { name: to })).done();
  } catch (error) {
    if (!isPassable(error)) throw error;
    await cli.errLine(error.message);
    throw new StatusError(1, `Error: failed to rename container named ${from}`);
  }
}
