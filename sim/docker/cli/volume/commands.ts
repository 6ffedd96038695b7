import { atLeast } from '../args.ts';
import type { Command } from '../command.ts';
import { forEachInTurn } from '../container/each.ts';
import { FORMAT_OBJECT } from '../format/help.ts';
import { inspectAll } from '../inspector.ts';
import { listed, pruneCommand } from '../prune.ts';
import { escapedPath } from '../url-path.ts';
import { create } from './create.ts';
import { ls } from './ls.ts';

const path = (name: string): string => `/volumes/${escapedPath(name)}`;

const inspect: Command = {
  use: 'inspect [OPTIONS] VOLUME [VOLUME...]',
  short: 'Show all there is to know about volumes',
  args: atLeast(1),
  declare(flags) {
    const format = flags.string({ name: 'format', shorthand: 'f', usage: FORMAT_OBJECT });
    return (cli, names) =>
      inspectAll(cli, names, format.value, async (name) => ({ raw: await (await cli.client().get(path(name))).text(), schema: undefined }));
  },
};

const rm: Command = {
  use: 'rm [OPTIONS] VOLUME [VOLUME...]',
  short: 'Remove volumes',
  long: 'Remove volumes. A volume that a container uses stays.',
  aliases: ['remove'],
  shown: 'docker volume rm, docker volume remove',
  args: atLeast(1),
  asksDaemon: true,
  declare(flags) {
    const force = flags.bool({ name: 'force', shorthand: 'f', usage: 'Be content if there is no such volume' });
    return (cli, names) =>
      forEachInTurn(cli, names, async (name) => {
        await (await cli.client().delete(path(name), { force: force.value ? '1' : undefined })).done();
        return name;
      });
  },
};

const prune = pruneCommand({
  short: 'Remove volumes that nothing uses',
  path: '/volumes/prune',
  allUsage: 'Those with a name, too',
  warning: (all) => `WARNING! This will remove ${all ? 'all' : 'anonymous'} local volumes not used by at least one container.`,
  withAll: (filters, all) => {
    if (all) filters.add('all', 'true');
  },
  report: ({ VolumesDeleted }) => listed('Deleted Volumes', VolumesDeleted),
});

export const volume: Command = {
  use: 'volume',
  short: 'Keep data apart from containers',
  asksDaemon: true,
  commands: [create, inspect, ls, prune, rm],
};
