import { atLeast } from '../args.ts';
import type { Command } from '../command.ts';
import { forEachContainer } from './each.ts';
import { containerPath } from './path.ts';

const verb = (name: 'pause' | 'unpause', short: string): Command => ({
  use: `${name} CONTAINER [CONTAINER...]`,
  short,
  shown: `docker container ${name}, docker ${name}`,
  args: atLeast(1),
  declare: () => (cli, names) => {
    const client = cli.client();
    return forEachContainer(cli, names, async (container) => (await client.post(containerPath(container, `/${name}`))).done());
  },
});

export const pause = verb('pause', 'Freeze every process of containers');
export const unpause = verb('unpause', 'Let frozen containers go on');
