import { atLeast } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { forEachContainer } from './each.ts';
import { containerPath } from './path.ts';

export const kill: Command = {
  use: 'kill [OPTIONS] CONTAINER [CONTAINER...]',
  short: 'Send a signal to running containers; SIGKILL if none is named',
  shown: 'docker container kill, docker kill',
  args: atLeast(1),
  declare(flags) {
    const signal = flags.string({ name: 'signal', shorthand: 's', usage: 'Signal to send' });
    return (cli, args) => runKill(cli, args, signal.value);
  },
};

function runKill(cli: Cli, names: readonly string[], signal: string): Promise<void> {
  const client = cli.client();
  return forEachContainer(cli, names, async (name) =>
    (await client.post(containerPath(name, '/kill'), { signal: signal || undefined })).done(),
  );
}
