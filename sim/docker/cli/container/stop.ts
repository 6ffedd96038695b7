import { atLeast } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { forEachContainer } from './each.ts';
import { containerPath } from './path.ts';

interface StopOptions {
  readonly signal: string;
  /** Seconds; undefined leaves it to the container's own setting. */
  readonly timeout: number | undefined;
}

export const stop: Command = {
  use: 'stop [OPTIONS] CONTAINER [CONTAINER...]',
  short: 'End running containers',
  shown: 'docker container stop, docker stop',
  args: atLeast(1),
  declare(flags) {
    const signal = flags.string({ name: 'signal', shorthand: 's', usage: 'Signal that asks the container to end' });
    const timeout = flags.int({ name: 'timeout', shorthand: 't', usage: 'Seconds to wait before the container is killed' });
    const time = flags.int({ name: 'time', usage: 'Old name of --timeout', hidden: true, deprecated: 'use --timeout instead' });
    return (cli, args) => {
      const seconds = timeout.changed ? timeout.value : time.changed ? time.value : undefined;
      return runStop(cli, args, { signal: signal.value, timeout: seconds });
    };
  },
};

function runStop(cli: Cli, names: readonly string[], { signal, timeout }: StopOptions): Promise<void> {
  const client = cli.client();
  const query = { signal: signal || undefined, t: timeout === undefined ? undefined : String(timeout) };
  return forEachContainer(cli, names, async (name) => (await client.post(containerPath(name, '/stop'), query)).done());
}
