import { atLeast } from '../args.ts';
import type { Command } from '../command.ts';
import { forEachContainer } from './each.ts';
import { containerPath } from './path.ts';
import { declareStopFlags } from './stop-flags.ts';

export const stop: Command = {
  use: 'stop [OPTIONS] CONTAINER [CONTAINER...]',
  short: 'End running containers',
  shown: 'docker container stop, docker stop',
  args: atLeast(1),
  declare(flags) {
    const query = declareStopFlags(flags);
    return (cli, names) => {
      const client = cli.client();
      return forEachContainer(cli, names, async (name) => (await client.post(containerPath(name, '/stop'), query())).done());
    };
  },
};
