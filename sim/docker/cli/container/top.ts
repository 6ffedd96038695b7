import { tabulate } from '../../../go/tabwriter.ts';
import type { TopResponse } from '../../api/types/container.ts';
import { atLeast } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { containerPath } from './path.ts';

export const top: Command = {
  use: 'top CONTAINER [ps OPTIONS]',
  short: 'Show the processes of a container as its host sees them',
  shown: 'docker container top, docker top',
  args: atLeast(1),
  stopsAtFirstArgument: true,
  declare:
    () =>
    (cli, [name = '', ...psOptions]) =>
      runTop(cli, name, psOptions),
};

async function runTop(cli: Cli, name: string, psOptions: readonly string[]): Promise<void> {
  const query = { ps_args: psOptions.length > 0 ? psOptions.join(' ') : undefined };
  const { Titles, Processes } = await (await cli.client().get(containerPath(name, '/top'), query)).json<TopResponse>();
  const lines = [Titles, ...(Processes ?? [])].map((cells) => `${cells.join('\t')}\n`);
  await cli.out(tabulate(lines.join(''), { minWidth: 20, tabWidth: 1, padding: 3, padChar: ' ' }));
}
