import { readCSV } from '../../../go/csv.ts';
import { parseBool } from '../../../go/strconv.ts';
import { ramInBytes } from '../../../go/units.ts';
import type { Mount } from '../../api/types/container.ts';

/** A mount being read, field by field. Maps keep Go's order when they are written. */
interface Draft {
  Type: string;
  Source?: string;
  Target: string;
  ReadOnly?: boolean;
  Consistency?: string;
  bind: NonNullable<Mount['BindOptions']>;
  volume: { NoCopy?: boolean; labels: Record<string, string>; Subpath?: string; driver?: string; options: Record<string, string> };
  tmpfs: NonNullable<Mount['TmpfsOptions']>;
  used: Set<string>;
}

const IMPLIED = ['readonly', 'ro', 'volume-nocopy', 'bind-nonrecursive', 'bind-create-src'];

/** `type=bind,source=/a,target=/b,readonly`. @throws Error. Source: docker/cli opts/mount.go, texts from 28.2.2. */
export function parseMount(text: string): Mount {
  const draft: Draft = { Type: 'volume', Target: '', bind: {}, volume: { labels: {}, options: {} }, tmpfs: {}, used: new Set() };
  for (const field of readCSV(text)) readField(draft, field);
  if (draft.Type === '') throw new Error('type is required');
  if (draft.Target === '') throw new Error('target is required');
  for (const kind of ['bind', 'volume', 'tmpfs']) {
    if (draft.used.has(kind) && draft.Type !== kind) throw new Error(`cannot mix '${kind}-*' options with mount type '${draft.Type}'`);
  }
  return finished(draft);
}

function readField(draft: Draft, field: string): void {
  const at = field.indexOf('=');
  const key = (at < 0 ? field : field.slice(0, at)).toLowerCase();
  if (at < 0 && !IMPLIED.includes(key)) throw new Error(`invalid field '${field}' must be a key=value pair`);
  const value = at < 0 ? 'true' : field.slice(at + 1);
  const flag = (): boolean => {
    try {
      return parseBool(value);
    } catch {
      throw new Error(`invalid value for ${key}: ${value}`);
    }
  };
  const family = /^(bind|volume|tmpfs)-/.exec(key)?.[1];
  if (family !== undefined) draft.used.add(family);
  switch (key) {
    case 'type':
      draft.Type = value.toLowerCase();
      return;
    case 'source':
    case 'src':
      draft.Source = value;
      return;
    case 'target':
    case 'dst':
    case 'destination':
      draft.Target = value;
      return;
    case 'readonly':
    case 'ro':
      draft.ReadOnly = flag();
      return;
    case 'consistency':
      draft.Consistency = value.toLowerCase();
      return;
    case 'bind-propagation':
      draft.bind.Propagation = value.toLowerCase();
      return;
    case 'bind-nonrecursive':
      draft.bind.NonRecursive = flag();
      return;
    case 'bind-create-src':
      draft.bind.CreateMountpoint = flag();
      return;
    case 'volume-nocopy':
      draft.volume.NoCopy = flag();
      return;
    case 'volume-subpath':
      draft.volume.Subpath = value;
      return;
    case 'volume-label':
      Object.assign(draft.volume.labels, pair(value));
      return;
    case 'volume-driver':
      draft.volume.driver = value;
      return;
    case 'volume-opt':
      Object.assign(draft.volume.options, pair(value));
      return;
    case 'tmpfs-size':
      draft.tmpfs.SizeBytes = size(key, value);
      return;
    case 'tmpfs-mode':
      if (!/^[0-7]+$/.test(value)) throw new Error(`invalid value for ${key}: ${value}`);
      draft.tmpfs.Mode = Number.parseInt(value, 8);
      return;
    default:
      throw new Error(`unexpected key '${key}' in '${field}'`);
  }
}

function pair(value: string): Record<string, string> {
  const at = value.indexOf('=');
  return at < 0 ? { [value]: '' } : { [value.slice(0, at)]: value.slice(at + 1) };
}

function size(key: string, value: string): number {
  try {
    return ramInBytes(value);
  } catch {
    throw new Error(`invalid value for ${key}: ${value}`);
  }
}

const sorted = (map: Record<string, string>): Record<string, string> | undefined =>
  Object.keys(map).length === 0 ? undefined : Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));

function finished({ Type, Source, Target, ReadOnly, Consistency, bind, volume, tmpfs, used }: Draft): Mount {
  const mount: Mount = { Type: Type as Mount['Type'], Source: Source || undefined, Target, ReadOnly: ReadOnly || undefined, Consistency };
  if (used.has('bind'))
    mount.BindOptions = {
      Propagation: bind.Propagation,
      NonRecursive: bind.NonRecursive || undefined,
      CreateMountpoint: bind.CreateMountpoint || undefined,
    };
  if (used.has('volume')) {
    const DriverConfig = { Name: volume.driver, Options: sorted(volume.options) };
    mount.VolumeOptions = { NoCopy: volume.NoCopy || undefined, Labels: sorted(volume.labels), Subpath: volume.Subpath, DriverConfig };
  }
  if (used.has('tmpfs')) mount.TmpfsOptions = tmpfs;
  return mount;
}
