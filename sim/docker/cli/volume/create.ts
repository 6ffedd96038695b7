import { goMap } from '../../../go/value.ts';
import { atMost } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { map } from '../container/run-flags/values.ts';
import { StatusError } from '../errors.ts';

interface CreateOptions {
  readonly driver: string;
  readonly options: ReadonlyMap<string, string>;
  readonly labels: readonly string[];
}

export const create: Command = {
  use: 'create [OPTIONS] [VOLUME]',
  short: 'Make a volume',
  args: atMost(1),
  asksDaemon: true,
  declare(flags) {
    const driver = flags.string({ name: 'driver', shorthand: 'd', usage: 'Driver that keeps it' }, 'local');
    const name = flags.string({ name: 'name', usage: 'Name of the volume', hidden: true });
    const label = flags.list({ name: 'label', usage: 'Note something about the volume' });
    const options = map(flags, 'opt', 'Setting of the driver', { shorthand: 'o' });
    return (cli, [given = '']) => {
      if (given !== '' && name.value !== '')
        throw new StatusError(1, 'conflicting options: cannot specify a volume-name through both --name and as a positional arg');
      return runCreate(cli, given || name.value, { driver: driver.value, options: options.value, labels: label.value });
    };
  },
};

async function runCreate(cli: Cli, name: string, { driver, options, labels }: CreateOptions): Promise<void> {
  const pairs = labels.map((label): [string, string] => {
    const at = label.indexOf('=');
    return at < 0 ? [label, ''] : [label.slice(0, at), label.slice(at + 1)];
  });
  const body = {
    Driver: driver,
    DriverOpts: options.size > 0 ? goMap(options) : undefined,
    Labels: pairs.length > 0 ? goMap(new Map(pairs)) : undefined,
    Name: name || undefined,
  };
  const { Name } = await (await cli.client().post('/volumes/create', undefined, body)).json<{ Name: string }>();
  await cli.outLine(Name);
}
