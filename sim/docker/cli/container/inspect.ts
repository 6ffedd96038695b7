import { atLeast } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { FORMAT_OBJECT } from '../format/help.ts';
import { CONTAINER } from '../format/typed.ts';
import { type Inspected, inspectAll } from '../inspector.ts';
import { containerPath } from './path.ts';

export const inspect: Command = {
  use: 'inspect [OPTIONS] CONTAINER [CONTAINER...]',
  short: 'Show all there is to know about containers',
  args: atLeast(1),
  declare(flags) {
    const format = flags.string({ name: 'format', shorthand: 'f', usage: FORMAT_OBJECT });
    const size = flags.bool({ name: 'size', shorthand: 's', usage: 'How much room it takes' });
    return (cli, names) => {
      cli.client();
      return inspectAll(cli, names, format.value, (name) => findContainer(cli, name, size.value));
    };
  },
};

export async function findContainer(cli: Cli, name: string, size: boolean): Promise<Inspected> {
  const response = await cli.client().get(containerPath(name, '/json'), { size: size ? '1' : undefined });
  return { raw: await response.text(), schema: CONTAINER };
}
