import { parseTemplate, TemplateError } from '../../../go/template/template.ts';
import { encodeFilters, type Filters } from '../../api/filters.ts';
import type { ContainerSummary } from '../../api/types/container.ts';
import { noArgs } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { StatusError } from '../errors.ts';
import { formatListing, rowValue } from '../format/format.ts';
import { FORMAT_LIST } from '../format/help.ts';
import { declareFilter } from '../options/filter.ts';
import { CONTAINER_RAW, CONTAINER_TABLE, containerListing } from './container-row.ts';

interface LsOptions {
  readonly all: boolean;
  readonly quiet: boolean;
  /** Undefined = not said. */
  readonly size: boolean | undefined;
  readonly noTrunc: boolean;
  readonly latest: boolean;
  readonly last: number;
  readonly format: string;
  readonly filters: Filters;
}

export const ls: Command = {
  use: 'ls [OPTIONS]',
  short: 'Show containers',
  aliases: ['ps', 'list'],
  shown: 'docker container ls, docker container list, docker container ps, docker ps',
  args: noArgs,
  declare(flags) {
    const all = flags.bool({ name: 'all', shorthand: 'a', usage: 'Those that do not run, too' });
    const quiet = flags.bool({ name: 'quiet', shorthand: 'q', usage: 'IDs only' });
    const size = flags.bool({ name: 'size', shorthand: 's', usage: 'How much room they take' });
    const noTrunc = flags.bool({ name: 'no-trunc', usage: 'Cut nothing short' });
    const latest = flags.bool({ name: 'latest', shorthand: 'l', usage: 'The newest one only, in whatever state' });
    const last = flags.int({ name: 'last', shorthand: 'n', usage: 'The newest n only, in whatever state' }, -1);
    const format = flags.string({ name: 'format', usage: FORMAT_LIST });
    const filter = declareFilter(flags, 'Only those that fit');
    return (cli) =>
      runLs(cli, {
        all: all.value,
        quiet: quiet.value,
        size: size.changed ? size.value : undefined,
        noTrunc: noTrunc.value,
        latest: latest.value,
        last: last.value,
        format: format.value,
        filters: filter.value,
      });
  },
};

async function runLs(cli: Cli, options: LsOptions): Promise<void> {
  const format = formatOf(cli, options);
  const size = options.size ?? (!options.quiet && usesSize(cli, format));
  const limit = options.latest && options.last === -1 ? 1 : options.last;
  const response = await cli.client().get('/containers/json', {
    all: options.all ? '1' : undefined,
    limit: limit > 0 ? String(limit) : undefined,
    size: size ? '1' : undefined,
    filters: encodeFilters(options.filters) || undefined,
  });
  const rows = await response.json<ContainerSummary[]>();
  const table = options.quiet ? '{{.ID}}' : CONTAINER_TABLE + (size ? '\t{{.Size}}' : '');
  await cli.out(formatListing({ ...containerListing(cli.sys, !options.noTrunc), table, rows, format }));
}

function formatOf({ config }: Cli, { format, quiet }: LsOptions): string {
  const wanted = format || (quiet ? '' : (config.settings.psFormat ?? ''));
  if (wanted === 'raw') return quiet ? 'container_id: {{.ID}}' : `${CONTAINER_RAW}\n`;
  return quiet && wanted === 'table' ? '' : wanted;
}

const NOBODY: ContainerSummary = {
  Id: '',
  Names: [],
  Image: '',
  ImageID: '',
  Command: '',
  Created: 0,
  Ports: [],
  Labels: {},
  State: 'created',
  Status: '',
  HostConfig: { NetworkMode: '' },
  NetworkSettings: { Networks: {} },
  Mounts: [],
};

/** Tries the template on nobody, so that a wrong one fails before anything is asked, and finds out whether it wants sizes. */
function usesSize(cli: Cli, format: string): boolean {
  if (format === '') return false;
  let used = false;
  const listing = containerListing(cli.sys, true);
  const Size = (): string => {
    used = true;
    return '';
  };
  const body = format.replace(/^table/, '');
  let step = 'parse';
  try {
    const template = parseTemplate(body === 'json' ? '' : body);
    step = 'execute';
    template.render(rowValue({ ...listing, fields: { ...listing.fields, Size } }, NOBODY));
  } catch (error) {
    if (error instanceof TemplateError) throw new StatusError(1, `failed to ${step} template: ${error.message}`);
    throw error;
  }
  return used;
}
