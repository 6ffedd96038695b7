import { atLeast } from '../args.ts';
import type { Command } from '../command.ts';
import { forEachInTurn } from './each.ts';
import { containerPath } from './path.ts';
import { declareStopFlags } from './stop-flags.ts';

export const restart: Command = {
  use: 'restart [OPTIONS] CONTAINER [CONTAINER...]',
  short: 'Stop containers and start them again',
  shown: 'docker container restart, docker restart',
  args: atLeast(1),
  declare(flags) {
    const query = declareStopFlags(flags);
    return (cli, names) => {
      const client = cli.client();
      return forEachInTurn(cli, names, async (name) => {
        await (await client.post(containerPath(name, '/restart'), query())).done();
        return name;
      });
    };
  },
};
