import { humanSize, humanSizeWithPrecision } from '../../../go/units.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { familiarName, parseReference } from '../../api/reference.ts';
import type { ImageSummary } from '../../api/types/image.ts';
import type { Listing } from '../format/format.ts';
import { shortId } from '../format/text.ts';
import { ago, spaceDate } from '../format/when.ts';

/** One line of `docker images`: an image may have several names. Source: docker/cli cli/command/formatter/image.go. */
export interface ImageRow {
  readonly image: ImageSummary;
  readonly repository: string;
  readonly tag: string;
  readonly digest: string;
}

const NONE = '<none>';
const CREATED = '{{if .CreatedSince }}{{.CreatedSince}}{{else}}N/A{{end}}';
export const IMAGE_TABLE = `table {{.Repository}}\t{{.Tag}}\t{{.ID}}\t${CREATED}\t{{.Size}}`;
export const IMAGE_DIGEST_TABLE = `table {{.Repository}}\t{{.Tag}}\t{{.Digest}}\t{{.ID}}\t${CREATED}\t{{.Size}}`;

/** @param withDigests a line for each digest of a name too */
export function imageRows(images: readonly ImageSummary[], withDigests: boolean): ImageRow[] {
  return images.flatMap((image) => rowsOf(image, withDigests));
}

function rowsOf(image: ImageSummary, withDigests: boolean): ImageRow[] {
  const tags = byRepository(image.RepoTags, ':');
  const digests = byRepository(image.RepoDigests, '@');
  const rows: ImageRow[] = [];
  for (const [repository, names] of tags) {
    const own = withDigests ? (digests.get(repository) ?? []) : [];
    digests.delete(repository);
    for (const tag of names) for (const digest of own.length > 0 ? own : ['']) rows.push({ image, repository, tag, digest });
  }
  for (const [repository, own] of digests) {
    for (const digest of withDigests ? own : ['']) rows.push({ image, repository, tag: NONE, digest });
  }
  return rows.length > 0 ? rows : [{ image, repository: NONE, tag: NONE, digest: NONE }];
}

function byRepository(names: readonly string[] | null, separator: string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names ?? []) {
    const at = name.lastIndexOf(separator);
    if (at < 0 || name.startsWith(NONE)) continue;
    const repository = familiar(name.slice(0, at));
    groups.set(repository, [...(groups.get(repository) ?? []), name.slice(at + 1)]);
  }
  return groups;
}

function familiar(repository: string): string {
  try {
    return familiarName(parseReference(repository));
  } catch {
    return repository;
  }
}

const orNA = (size: number): string => (size === -1 ? 'N/A' : humanSize(size));

export function imageListing(sys: Sys, truncate: boolean): Omit<Listing<ImageRow>, 'format' | 'rows'> {
  return {
    table: IMAGE_TABLE,
    type: '*formatter.imageContext',
    headers: {
      ID: 'IMAGE ID',
      Repository: 'REPOSITORY',
      Tag: 'TAG',
      Digest: 'DIGEST',
      CreatedSince: 'CREATED',
      CreatedAt: 'CREATED AT',
      Size: 'SIZE',
      Containers: 'CONTAINERS',
      VirtualSize: 'SIZE',
      SharedSize: 'SHARED SIZE',
      UniqueSize: 'UNIQUE SIZE',
    },
    fields: {
      ID: ({ image }) => (truncate ? shortId(image.Id) : image.Id),
      Repository: ({ repository }) => repository,
      Tag: ({ tag }) => tag,
      Digest: ({ digest }) => digest || NONE,
      CreatedSince: ({ image }) => ago(sys, image.Created),
      CreatedAt: ({ image }) => spaceDate(image.Created),
      Size: ({ image }) => humanSizeWithPrecision(image.Size, 3),
      Containers: ({ image }) => (image.Containers === -1 ? 'N/A' : String(image.Containers)),
      VirtualSize: ({ image }) => humanSize(image.Size),
      SharedSize: ({ image }) => orNA(image.SharedSize),
      UniqueSize: ({ image }) => (image.Size === -1 || image.SharedSize === -1 ? 'N/A' : humanSize(image.Size - image.SharedSize)),
    },
  };
}
