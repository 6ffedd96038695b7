import { isKind } from '../../api/error.ts';
import type { SystemInfo } from '../../api/types/system.ts';
import { atLeast } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { findContainer } from '../container/inspect.ts';
import { StatusError } from '../errors.ts';
import { FORMAT_OBJECT } from '../format/help.ts';
import { findImage } from '../image/inspect.ts';
import { type Inspected, inspectAll } from '../inspector.ts';
import { escapedPath } from '../url-path.ts';

const TYPES = ['config', 'container', 'image', 'network', 'node', 'plugin', 'secret', 'service', 'task', 'volume'];
const SWARM_TYPES: Readonly<Record<string, string>> = {
  service: '/services/',
  task: '/tasks/',
  node: '/nodes/',
  secret: '/secrets/',
  config: '/configs/',
};

interface InspectOptions {
  readonly type: string;
  readonly size: boolean;
}

export const inspect: Command = {
  use: 'inspect [OPTIONS] NAME|ID [NAME|ID...]',
  short: 'Show all there is to know about objects of any kind',
  args: atLeast(1),
  declare(flags) {
    const format = flags.string({ name: 'format', shorthand: 'f', usage: FORMAT_OBJECT });
    const type = flags.string({ name: 'type', usage: 'Look among objects of this kind only' });
    const size = flags.bool({ name: 'size', shorthand: 's', usage: 'How much room it takes, if it is a container' });
    return (cli, names) => {
      if (type.changed && !TYPES.includes(type.value)) {
        const wanted = TYPES.map((name) => `"${name}"`).join(', ');
        throw new StatusError(
          1,
          type.value === '' ? 'type is empty: must be one of ' + wanted : `unknown type: "${type.value}": must be one of ${wanted}`,
        );
      }
      cli.client();
      return inspectAll(cli, names, format.value, (name) => find(cli, name, { type: type.value, size: size.value }));
    };
  },
};

type Finder = (name: string) => Promise<Inspected>;

/** Container, image, network, volume, then what a swarm has, then plugins. Source: docker/cli cli/command/system/inspect.go. */
function finders(cli: Cli, { size }: InspectOptions): [type: string, find: Finder][] {
  const at =
    (prefix: string, suffix = ''): Finder =>
    async (name) => {
      if (name.trim() === '') throw new StatusError(1, 'invalid name or ID: value is empty');
      return { raw: await (await cli.client().get(`${prefix}${escapedPath(name)}${suffix}`)).text(), schema: undefined };
    };
  return [
    ['container', (name) => findContainer(cli, name, size)],
    ['image', (name) => findImage(cli, name)],
    ['network', at('/networks/')],
    ['volume', at('/volumes/')],
    ...Object.entries(SWARM_TYPES).map(([type, prefix]): [string, Finder] => [type, at(prefix)]),
    ['plugin', at('/plugins/', '/json')],
  ];
}

async function find(cli: Cli, name: string, options: InspectOptions): Promise<Inspected> {
  let isManager: boolean | undefined;
  for (const [type, finder] of finders(cli, options)) {
    if (options.type !== '' && options.type !== type) continue;
    if (options.type === '' && type in SWARM_TYPES) {
      isManager ??= (await (await cli.client().get('/info')).json<SystemInfo>()).Swarm?.ControlAvailable ?? false;
      if (!isManager) continue;
    }
    try {
      return await finder(name);
    } catch (error) {
      if (options.type === '' && isKind(error, 'notFound', 'notImplemented')) continue;
      // What cannot be an image's name may still be another object's.
      if (options.type === '' && type === 'image' && isKind(error, 'invalidParameter')) continue;
      throw error;
    }
  }
  throw new StatusError(1, `Error: No such object: ${name}`);
}
