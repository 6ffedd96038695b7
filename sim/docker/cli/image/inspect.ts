import { atLeast } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { FORMAT_OBJECT } from '../format/help.ts';
import { IMAGE } from '../format/typed.ts';
import { type Inspected, inspectAll } from '../inspector.ts';
import { imagePath } from './path.ts';

export const inspect: Command = {
  use: 'inspect [OPTIONS] IMAGE [IMAGE...]',
  short: 'Show all there is to know about images',
  args: atLeast(1),
  asksDaemon: true,
  withoutEffect: ['platform'],
  declare(flags) {
    const format = flags.string({ name: 'format', shorthand: 'f', usage: FORMAT_OBJECT });
    flags.string({ name: 'platform', usage: "Of this platform, where the image has several.\n'os[/arch[/variant]]': such as linux/amd64" });
    return (cli, names) => {
      cli.client();
      return inspectAll(cli, names, format.value, (name) => findImage(cli, name));
    };
  },
};

export async function findImage(cli: Cli, name: string): Promise<Inspected> {
  return { raw: await (await cli.client().get(imagePath(name, '/json'))).text(), schema: IMAGE };
}
