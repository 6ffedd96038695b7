import type { WaitResponse } from '../../api/types/container.ts';
import { atLeast } from '../args.ts';
import type { Command } from '../command.ts';
import { StatusError } from '../errors.ts';
import { forEachInTurn } from './each.ts';
import { containerPath } from './path.ts';

export const wait: Command = {
  use: 'wait CONTAINER [CONTAINER...]',
  short: 'Wait until containers end, and print the status each ended with',
  shown: 'docker container wait, docker wait',
  args: atLeast(1),
  declare: () => (cli, names) => {
    const client = cli.client();
    return forEachInTurn(cli, names, async (name) => {
      const { StatusCode, Error: failure } = await (await client.post(containerPath(name, '/wait'))).json<WaitResponse>();
      if (failure) throw new StatusError(1, failure.Message);
      return String(StatusCode);
    });
  },
};
