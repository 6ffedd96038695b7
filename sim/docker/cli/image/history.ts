import { formatTime, RFC3339 } from '../../../go/time.ts';
import { humanSizeWithPrecision } from '../../../go/units.ts';
import type { ImageHistoryItem } from '../../api/types/image.ts';
import { exactly } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { formatListing } from '../format/format.ts';
import { FORMAT_LIST } from '../format/help.ts';
import { ellipsis, shortId } from '../format/text.ts';
import { ago } from '../format/when.ts';
import { imagePath } from './path.ts';

interface HistoryOptions {
  readonly human: boolean;
  readonly quiet: boolean;
  readonly noTrunc: boolean;
  readonly format: string;
  readonly platform: string;
}

export const history: Command = {
  use: 'history [OPTIONS] IMAGE',
  short: 'Show the steps an image was made in',
  shown: 'docker image history, docker history',
  args: exactly(1),
  asksDaemon: true,
  declare(flags) {
    const human = flags.bool({ name: 'human', shorthand: 'H', usage: 'Sizes and times in words' }, true);
    const quiet = flags.bool({ name: 'quiet', shorthand: 'q', usage: 'IDs only' });
    const noTrunc = flags.bool({ name: 'no-trunc', usage: 'Cut nothing short' });
    const format = flags.string({ name: 'format', usage: FORMAT_LIST });
    const platform = flags.string({ name: 'platform', usage: 'Of this platform, as "os[/arch[/variant]]" (such as "linux/amd64")' });
    return (cli, [name = '']) =>
      runHistory(cli, name, {
        human: human.value,
        quiet: quiet.value,
        noTrunc: noTrunc.value,
        format: format.value,
        platform: platform.value,
      });
  },
};

/** Source: docker/cli cli/command/image/formatter_history.go. */
async function runHistory(cli: Cli, name: string, { human, quiet, noTrunc, format, platform }: HistoryOptions): Promise<void> {
  const query = { platform: platform || undefined };
  const rows = await (await cli.client().get(imagePath(name, '/history'), query)).json<ImageHistoryItem[]>();
  const created = human ? '{{.CreatedSince}}' : '{{.CreatedAt}}';
  const listing = {
    format: quiet && format === 'table' ? '' : format,
    table: quiet ? '{{.ID}}' : `table {{.ID}}\t${created}\t{{.CreatedBy}}\t{{.Size}}\t{{.Comment}}`,
    type: '*image.historyContext',
    headers: { ID: 'IMAGE', CreatedSince: 'CREATED', CreatedAt: 'CREATED AT', CreatedBy: 'CREATED BY', Size: 'SIZE', Comment: 'COMMENT' },
    rows,
    fields: {
      ID: ({ Id }: ImageHistoryItem) => (noTrunc ? Id : shortId(Id)),
      CreatedSince: ({ Created }: ImageHistoryItem) =>
        Created <= 0 ? 'N/A' : human ? ago(cli.sys, Created) : formatTime(RFC3339, Created * 1e6),
      CreatedAt: ({ Created }: ImageHistoryItem) => (Created <= 0 ? 'N/A' : formatTime(RFC3339, Created * 1e6)),
      CreatedBy: ({ CreatedBy }: ImageHistoryItem) =>
        noTrunc ? CreatedBy.replaceAll('\t', ' ') : ellipsis(CreatedBy.replaceAll('\t', ' '), 45),
      Size: ({ Size }: ImageHistoryItem) => (human ? humanSizeWithPrecision(Size, 3) : String(Size)),
      Comment: ({ Comment }: ImageHistoryItem) => Comment,
    },
  };
  await cli.out(formatListing(listing));
}
