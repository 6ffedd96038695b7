import { formatTime, parseTime, RFC3339Nano } from '../../../go/time.ts';
import { encodeFilters, type Filters } from '../../api/filters.ts';
import type { NetworkResource } from '../../api/types/network.ts';
import { noArgs } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { formatListing } from '../format/format.ts';
import { FORMAT_LIST } from '../format/help.ts';
import { joinLabels, shortId } from '../format/text.ts';
import { declareFilter } from '../options/filter.ts';

interface LsOptions {
  readonly quiet: boolean;
  readonly noTrunc: boolean;
  readonly format: string;
  readonly filters: Filters;
}

export const ls: Command = {
  use: 'ls [OPTIONS]',
  short: 'Show networks',
  aliases: ['list'],
  shown: 'docker network ls, docker network list',
  args: noArgs,
  declare(flags) {
    const quiet = flags.bool({ name: 'quiet', shorthand: 'q', usage: 'IDs only' });
    const noTrunc = flags.bool({ name: 'no-trunc', usage: 'Cut nothing short' });
    const format = flags.string({ name: 'format', usage: FORMAT_LIST });
    const filter = declareFilter(flags, 'Only those that fit (such as "driver=bridge")');
    return (cli) => runLs(cli, { quiet: quiet.value, noTrunc: noTrunc.value, format: format.value, filters: filter.value });
  },
};

async function runLs(cli: Cli, { quiet, noTrunc, format, filters }: LsOptions): Promise<void> {
  const rows = await (await cli.client().get('/networks', { filters: encodeFilters(filters) || undefined })).json<NetworkResource[]>();
  const text = formatListing<NetworkResource>({
    format: quiet && format === 'table' ? '' : format,
    table: quiet ? '{{.ID}}' : 'table {{.ID}}\t{{.Name}}\t{{.Driver}}\t{{.Scope}}',
    type: '*network.networkContext',
    headers: {
      ID: 'NETWORK ID',
      Name: 'NAME',
      Driver: 'DRIVER',
      Scope: 'SCOPE',
      IPv4: 'IPV4',
      IPv6: 'IPV6',
      Internal: 'INTERNAL',
      Labels: 'LABELS',
      CreatedAt: 'CREATED AT',
    },
    rows: rows.sort((a, b) => (a.Name < b.Name ? -1 : 1)),
    label: ({ Labels }, name) => Labels?.[name] ?? '',
    fields: {
      ID: ({ Id }) => (noTrunc ? Id : shortId(Id)),
      Name: ({ Name }) => Name,
      Driver: ({ Driver }) => Driver,
      Scope: ({ Scope }) => Scope,
      IPv4: ({ EnableIPv4 }) => String(EnableIPv4),
      IPv6: ({ EnableIPv6 }) => String(EnableIPv6),
      Internal: ({ Internal }) => String(Internal),
      Labels: ({ Labels }) => joinLabels(Labels),
      CreatedAt: ({ Created }) => goTime(Created),
    },
  });
  await cli.out(text);
}

/** time.Time.String(). */
function goTime(text: string): string {
  const { micros, nanos } = parseTime(RFC3339Nano, text);
  return formatTime('2006-01-02 15:04:05.999999999 -0700 MST', micros, nanos);
}
