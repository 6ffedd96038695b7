import { quote } from '../../../go/strconv.ts';
import { humanSizeWithPrecision } from '../../../go/units.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { familiarString, parseReference } from '../../api/reference.ts';
import type { ContainerSummary } from '../../api/types/container.ts';
import type { Listing } from '../format/format.ts';
import { ellipsis, joinLabels, shortId } from '../format/text.ts';
import { ago, spaceDate } from '../format/when.ts';
import { displayedPorts } from './displayed-ports.ts';

/** A container in `docker ps`. Source: docker/cli cli/command/formatter/container.go. */
export const CONTAINER_TABLE = 'table {{.ID}}\t{{.Image}}\t{{.Command}}\t{{.RunningFor}}\t{{.Status}}\t{{.Ports}}\t{{.Names}}';
export const CONTAINER_RAW = [
  'container_id: {{.ID}}',
  'image: {{.Image}}',
  'command: {{.Command}}',
  'created_at: {{.CreatedAt}}',
  'state: {{- pad .State 1 0}}',
  'status: {{- pad .Status 1 0}}',
  'names: {{.Names}}',
  'labels: {{- pad .Labels 1 0}}',
  'ports: {{- pad .Ports 1 0}}',
].join('\n');

const HEADERS = {
  ID: 'CONTAINER ID',
  Names: 'NAMES',
  Image: 'IMAGE',
  Command: 'COMMAND',
  CreatedAt: 'CREATED AT',
  RunningFor: 'CREATED',
  Ports: 'PORTS',
  State: 'STATE',
  Status: 'STATUS',
  Size: 'SIZE',
  Labels: 'LABELS',
  Mounts: 'MOUNTS',
  LocalVolumes: 'LOCAL VOLUMES',
  Networks: 'NETWORKS',
  Platform: 'PLATFORM',
};

export function containerListing(sys: Sys, truncate: boolean): Omit<Listing<ContainerSummary>, 'format' | 'rows'> {
  return {
    table: CONTAINER_TABLE,
    type: '*formatter.ContainerContext',
    headers: HEADERS,
    label: ({ Labels }, name) => Labels?.[name] ?? '',
    fields: {
      ID: ({ Id }) => (truncate ? shortId(Id) : Id),
      Names: ({ Names }) => names(Names ?? [], truncate),
      Image: (row) => (truncate ? imageName(row) : row.Image || '<no image>'),
      Command: ({ Command }) => quote(truncate ? ellipsis(Command, 20) : Command),
      CreatedAt: ({ Created }) => spaceDate(Created),
      RunningFor: ({ Created }) => ago(sys, Created),
      Ports: ({ Ports }) => displayedPorts(Ports ?? []),
      State: ({ State }) => State,
      Status: ({ Status }) => Status,
      Size: size,
      Labels: ({ Labels }) => joinLabels(Labels),
      Mounts: ({ Mounts }) =>
        (Mounts ?? [])
          .map((mount) => mount.Name || mount.Source)
          .map((name) => (truncate ? ellipsis(name, 15) : name))
          .join(','),
      LocalVolumes: ({ Mounts }) => String((Mounts ?? []).filter(({ Driver }) => Driver === 'local').length),
      Networks: ({ NetworkSettings }) => Object.keys(NetworkSettings?.Networks ?? {}).join(','),
      Platform: () => null,
    },
  };
}

/** The container's own name comes first; names through links have a second slash. */
function names(given: readonly string[], truncate: boolean): string {
  const bare = given.map((name) => name.replace(/^\//, ''));
  const own = bare.find((name) => !name.includes('/'));
  return truncate && own !== undefined ? own : bare.join(',');
}

function imageName({ Image, ImageID }: ContainerSummary): string {
  if (Image === '') return '<no image>';
  if (shortId(ImageID) === shortId(Image)) return shortId(Image);
  try {
    const { domain, path, tag } = parseReference(Image);
    return familiarString({ domain, path, tag });
  } catch {
    return Image;
  }
}

function size({ SizeRw = 0, SizeRootFs = 0 }: ContainerSummary): string {
  const own = humanSizeWithPrecision(SizeRw, 3);
  return SizeRootFs > 0 ? `${own} (virtual ${humanSizeWithPrecision(SizeRootFs, 3)})` : own;
}
