import { invalidParameter, systemError } from '../../api/error.ts';
import type { ContainerConfig, HostConfig, Mount, MountPoint } from '../../api/types/container.ts';
import type { VolumeStore } from '../volume/store.ts';
import { MOUNT_MODES } from './mount-modes.ts';
import { type Lender, volumesFrom } from './volumes-from.ts';

/**
 * Where a container's file system is joined by directories of the host and volumes, from --volumes-from, -v, --mount and the image's VOLUME.
 * Source: moby daemon/volumes.go registerMountPoints, volume/mounts/linux_parser.go.
 * @throws DockerError
 */
export function mountPoints(
  volumes: VolumeStore,
  container: string,
  config: ContainerConfig,
  host: HostConfig,
  lender: Lender,
): MountPoint[] {
  // What is taken over from others gives way to what is asked for.
  const points = new Map(volumesFrom(host.VolumesFrom ?? [], lender).map((point) => [point.Destination, point]));
  const asked = new Set<string>();
  const add = (point: MountPoint) => {
    if (asked.has(point.Destination)) throw invalidParameter(`Duplicate mount point: ${point.Destination}`);
    asked.add(point.Destination);
    points.set(point.Destination, point);
  };
  for (const bind of host.Binds ?? []) add(fromBind(volumes, bind));
  for (const mount of host.Mounts ?? []) {
    const point = fromMount(volumes, mount);
    if (point) add(point);
  }
  for (const destination of Object.keys(config.Volumes ?? {}))
    if (!points.has(clean(destination))) add(volumePoint(volumes, '', clean(destination), ''));
  for (const { Name } of points.values()) if (Name) volumes.acquire(Name, container);
  return [...points.values()];
}

function fromBind(volumes: VolumeStore, bind: string): MountPoint {
  const parts = bind.split(':');
  const [source = '', destination = '', mode = ''] = parts;
  const type = source.startsWith('/') ? 'bind' : 'volume';
  const invalid = (why: string) =>
    systemError(`invalid volume specification: '${bind}'${why && `: invalid mount config for type "${type}": ${why}`}`);
  if (parts.length > 3 || parts.length < 2 || source === '' || destination === '') throw invalid('');
  if (!destination.startsWith('/')) throw invalid(`invalid mount path: '${destination}' mount path must be absolute`);
  if (clean(destination) === '/') throw invalid("invalid specification: destination can't be '/'");
  if (mode !== '' && !mode.split(',').every((word) => MOUNT_MODES.has(word))) throw invalidParameter(`invalid mode: ${mode}`);
  if (!source.startsWith('/')) return volumePoint(volumes, source, clean(destination), mode || 'z');
  return {
    Type: 'bind',
    Source: clean(source),
    Destination: clean(destination),
    Mode: mode,
    RW: !mode.split(',').includes('ro'),
    Propagation: 'rprivate',
  };
}

function fromMount(volumes: VolumeStore, mount: Mount): MountPoint | undefined {
  const readWrite = !mount.ReadOnly;
  const wrong = (why: string) => invalidParameter(`invalid mount config for type "${mount.Type}": ${why}`);
  if (!mount.Target) throw wrong('field Target must not be empty');
  if (!mount.Target.startsWith('/')) throw wrong(`invalid mount path: '${mount.Target}' mount path must be absolute`);
  if (mount.Type === 'tmpfs') return undefined;
  if (mount.Type === 'volume') {
    return { ...volumePoint(volumes, mount.Source ?? '', clean(mount.Target), 'z', mount.VolumeOptions?.Labels), RW: readWrite };
  }
  if (mount.Type !== 'bind') throw invalidParameter(`dockwire: mounts of type ${mount.Type} are not simulated yet`);
  if (!mount.Source) throw wrong('field Source must not be empty');
  if (!mount.Source.startsWith('/')) throw wrong(`invalid mount path: '${mount.Source}' mount path must be absolute`);
  return { Type: 'bind', Source: clean(mount.Source), Destination: clean(mount.Target), Mode: '', RW: readWrite, Propagation: 'rprivate' };
}

function volumePoint(volumes: VolumeStore, name: string, destination: string, mode: string, labels?: Record<string, string>): MountPoint {
  const volume = volumes.create({ Name: name, ...(labels ? { Labels: labels } : {}) });
  return {
    Type: 'volume',
    Name: volume.Name,
    Source: volume.Mountpoint,
    Destination: destination,
    Driver: 'local',
    Mode: mode,
    RW: !mode.split(',').includes('ro'),
    Propagation: '',
  };
}

/** filepath.Clean of an absolute path; what is none stays as it is. */
export function clean(path: string): string {
  if (!path.startsWith('/')) return path;
  const out: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') out.pop();
    else if (part !== '' && part !== '.') out.push(part);
  }
  return `/${out.join('/')}`;
}
