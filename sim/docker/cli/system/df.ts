import { humanSize } from '../../../go/units.ts';
import type { ContainerSummary } from '../../api/types/container.ts';
import type { ImageSummary } from '../../api/types/image.ts';
import type { Volume } from '../../api/types/volume.ts';
import { noArgs } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { StatusError } from '../errors.ts';
import { formatListing } from '../format/format.ts';
import { FORMAT_LIST } from '../format/help.ts';

/** GET /system/df, the parts that are shown. Sizes in bytes. */
interface DiskUsage {
  readonly LayersSize: number;
  readonly Images: readonly ImageSummary[] | null;
  readonly Containers: readonly ContainerSummary[] | null;
  readonly Volumes: readonly (Volume & { readonly UsageData?: { readonly RefCount: number; readonly Size: number } })[] | null;
  readonly BuildCache: readonly { readonly InUse: boolean; readonly Shared: boolean; readonly Size: number }[] | null;
}

interface Usage {
  readonly type: string;
  readonly total: number;
  readonly active: number;
  readonly size: number;
  readonly reclaimable: string;
}

export const df: Command = {
  use: 'df [OPTIONS]',
  short: 'Show how much room everything takes',
  args: noArgs,
  partial: 'no -v',
  declare(flags) {
    const verbose = flags.bool({ name: 'verbose', shorthand: 'v', usage: 'Each object by itself' });
    const format = flags.string({ name: 'format', usage: FORMAT_LIST });
    return (cli) => {
      if (verbose.value) throw new StatusError(1, 'dockwire: docker system df --verbose is not simulated yet');
      return runDf(cli, format.value);
    };
  },
};

async function runDf(cli: Cli, format: string): Promise<void> {
  const usage = await (await cli.client().get('/system/df')).json<DiskUsage>();
  const text = formatListing<Usage>({
    format,
    table: 'table {{.Type}}\t{{.TotalCount}}\t{{.Active}}\t{{.Size}}\t{{.Reclaimable}}',
    type: '*formatter.diskUsageContext',
    headers: { Type: 'TYPE', TotalCount: 'TOTAL', Active: 'ACTIVE', Size: 'SIZE', Reclaimable: 'RECLAIMABLE' },
    rows: [images(usage), containers(usage), volumes(usage), buildCache(usage)],
    fields: {
      Type: ({ type }) => type,
      TotalCount: ({ total }) => String(total),
      Active: ({ active }) => String(active),
      Size: ({ size }) => humanSize(size),
      Reclaimable: ({ reclaimable }) => reclaimable,
    },
  });
  await cli.out(text);
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** With its share of the whole, where there is a whole. */
const share = (part: number, whole: number): string =>
  whole > 0 ? `${humanSize(part)} (${Math.trunc((part * 100) / whole)}%)` : humanSize(part);

function images({ Images, LayersSize }: DiskUsage): Usage {
  const all = Images ?? [];
  const used = all.filter(({ Containers }) => Containers !== 0);
  const own = sum(used.filter(({ Size, SharedSize }) => Size !== -1 && SharedSize !== -1).map(({ Size, SharedSize }) => Size - SharedSize));
  const active = all.filter(({ Containers }) => Containers > 0).length;
  return { type: 'Images', total: all.length, active, size: LayersSize, reclaimable: share(LayersSize - own, LayersSize) };
}

function containers({ Containers }: DiskUsage): Usage {
  const all = Containers ?? [];
  const isActive = ({ State }: ContainerSummary): boolean => ['running', 'paused', 'restarting'].includes(State);
  const size = sum(all.map(({ SizeRw = 0 }) => SizeRw));
  const idle = sum(all.filter((one) => !isActive(one)).map(({ SizeRw = 0 }) => SizeRw));
  return { type: 'Containers', total: all.length, active: all.filter(isActive).length, size, reclaimable: share(idle, size) };
}

function volumes({ Volumes }: DiskUsage): Usage {
  const all = (Volumes ?? []).map(({ UsageData }) => ({ references: UsageData?.RefCount ?? 0, size: Math.max(0, UsageData?.Size ?? 0) }));
  const size = sum(all.map((one) => one.size));
  const idle = sum(all.filter(({ references }) => references === 0).map((one) => one.size));
  const active = all.filter(({ references }) => references > 0).length;
  return { type: 'Local Volumes', total: all.length, active, size, reclaimable: share(idle, size) };
}

function buildCache({ BuildCache }: DiskUsage): Usage {
  const all = BuildCache ?? [];
  const own = all.filter(({ Shared }) => !Shared);
  const idle = sum(own.filter(({ InUse }) => !InUse).map(({ Size }) => Size));
  const active = all.filter(({ InUse }) => InUse).length;
  return { type: 'Build Cache', total: all.length, active, size: sum(own.map(({ Size }) => Size)), reclaimable: humanSize(idle) };
}
