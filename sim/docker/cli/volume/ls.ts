import { encodeFilters, type Filters } from '../../api/filters.ts';
import type { Volume } from '../../api/types/volume.ts';
import { noArgs } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { StatusError } from '../errors.ts';
import { formatListing } from '../format/format.ts';
import { FORMAT_LIST } from '../format/help.ts';
import { joinLabels } from '../format/text.ts';
import { declareFilter } from '../options/filter.ts';

export const ls: Command = {
  use: 'ls [OPTIONS]',
  short: 'Show volumes',
  aliases: ['list'],
  shown: 'docker volume ls, docker volume list',
  args: noArgs,
  asksDaemon: true,
  declare(flags) {
    const quiet = flags.bool({ name: 'quiet', shorthand: 'q', usage: 'Names only' });
    const format = flags.string({ name: 'format', usage: FORMAT_LIST });
    const filter = declareFilter(flags, 'Only those that fit (such as "dangling=true")');
    const cluster = flags.bool({ name: 'cluster', usage: 'Volumes of a cluster', hidden: true });
    return (cli) => {
      if (cluster.value) throw new StatusError(1, 'dockwire: docker volume ls --cluster is not simulated yet');
      return runLs(cli, { quiet: quiet.value, format: format.value, filters: filter.value });
    };
  },
};

async function runLs(cli: Cli, { quiet, format, filters }: { quiet: boolean; format: string; filters: Filters }): Promise<void> {
  const answer = await (await cli.client().get('/volumes', { filters: encodeFilters(filters) || undefined })).json<{
    Volumes: Volume[] | null;
  }>();
  const none = (): string => 'N/A';
  const text = formatListing<Volume>({
    format: quiet && format === 'table' ? '' : format,
    table: quiet ? '{{.Name}}' : 'table {{.Driver}}\t{{.Name}}',
    type: '*formatter.volumeContext',
    headers: {
      Name: 'VOLUME NAME',
      Driver: 'DRIVER',
      Scope: 'SCOPE',
      Availability: 'AVAILABILITY',
      Mountpoint: 'MOUNTPOINT',
      Labels: 'LABELS',
      Links: 'LINKS',
      Size: 'SIZE',
      Group: 'GROUP',
      Status: 'STATUS',
    },
    rows: [...(answer.Volumes ?? [])].sort((a, b) => (a.Name < b.Name ? -1 : 1)),
    label: ({ Labels }, name) => Labels?.[name] ?? '',
    fields: {
      Name: ({ Name }) => Name,
      Driver: ({ Driver }) => Driver,
      Scope: ({ Scope }) => Scope,
      Mountpoint: ({ Mountpoint }) => Mountpoint,
      Labels: ({ Labels }) => joinLabels(Labels),
      Links: none,
      Size: none,
      Group: none,
      Availability: none,
      Status: none,
    },
  });
  await cli.out(text);
}
