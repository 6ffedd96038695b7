import { encodeFilters, type Filters } from '../../api/filters.ts';
import type { ImageSummary } from '../../api/types/image.ts';
import { atMost } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { StatusError } from '../errors.ts';
import { formatListing } from '../format/format.ts';
import { FORMAT_LIST } from '../format/help.ts';
import { declareFilter } from '../options/filter.ts';
import { IMAGE_DIGEST_TABLE, IMAGE_TABLE, imageListing, imageRows } from './image-row.ts';

interface LsOptions {
  readonly all: boolean;
  readonly digests: boolean;
  readonly noTrunc: boolean;
  readonly quiet: boolean;
  readonly format: string;
  readonly filters: Filters;
}

export const ls: Command = {
  use: 'ls [OPTIONS] [REPOSITORY[:TAG]]',
  short: 'Show images',
  aliases: ['list'],
  shown: 'docker image ls, docker image list, docker images',
  args: atMost(1),
  asksDaemon: true,
  declare(flags) {
    const quiet = flags.bool({ name: 'quiet', shorthand: 'q', usage: 'IDs only' });
    const all = flags.bool({ name: 'all', shorthand: 'a', usage: 'Those that builds left between steps, too' });
    const noTrunc = flags.bool({ name: 'no-trunc', usage: 'Cut nothing short' });
    const digests = flags.bool({ name: 'digests', usage: 'Digests, too' });
    const format = flags.string({ name: 'format', usage: FORMAT_LIST });
    const filter = declareFilter(flags, 'Only those that fit');
    const tree = flags.bool({ name: 'tree', usage: 'As a tree of platforms (EXPERIMENTAL)' });
    return async (cli, [name]) => {
      if (tree.value) throw new StatusError(1, 'dockwire: docker images --tree is not simulated yet');
      const filters = filter.value;
      if (name !== undefined && name !== '') filters.add('reference', name);
      await runLs(cli, {
        all: all.value,
        digests: digests.value,
        noTrunc: noTrunc.value,
        quiet: quiet.value,
        format: format.value,
        filters,
      });
    };
  },
};

async function runLs(cli: Cli, { all, digests, noTrunc, quiet, format, filters }: LsOptions): Promise<void> {
  const client = cli.client();
  await client.ping();
  const query = { all: all ? '1' : undefined, filters: encodeFilters(filters) || undefined };
  const images = await (await client.get('/images/json', query)).json<ImageSummary[]>();
  const table = quiet ? '{{.ID}}' : digests ? IMAGE_DIGEST_TABLE : IMAGE_TABLE;
  const wanted = format || (quiet ? '' : (cli.config.settings.imagesFormat ?? ''));
  const rows = imageRows(images, digests || wanted.includes('.Digest'));
  await cli.out(formatListing({ ...imageListing(cli.sys, !noTrunc), table, rows, format: quiet && wanted === 'table' ? '' : wanted }));
}
