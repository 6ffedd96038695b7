import { invalidParameter } from '../../api/error.ts';
import type { MountPoint } from '../../api/types/container.ts';
import { MOUNT_MODES } from './mount-modes.ts';

/** Mounts of the container of that name. @throws DockerError notFound */
export type Lender = (container: string) => readonly MountPoint[];

/**
 * What `--volumes-from NAME[:MODE]` takes over from other containers; a later one wins where two have the same place.
 * Source: moby daemon/volumes.go registerMountPoints and volume/mounts/linux_parser.go ParseVolumesFrom.
 * @throws DockerError invalidParameter
 */
export function volumesFrom(specs: readonly string[], lender: Lender): MountPoint[] {
  const points = new Map<string, MountPoint>();
  for (const spec of specs) {
    const [name = '', mode = 'rw'] = spec.split(/:(.*)/s);
    if (spec === '') throw invalidParameter('volumes-from specification cannot be an empty string');
    const words = mode.split(',');
    if (!words.every((word) => MOUNT_MODES.has(word) && word !== 'nocopy' && !/^r?(?:private|shared|slave)$/.test(word)))
      throw invalidParameter(`invalid mode: ${mode}`);
    for (const point of lent(name, lender)) points.set(point.Destination, { ...point, RW: point.RW && !words.includes('ro') });
  }
  return [...points.values()];
}

function lent(name: string, lender: Lender): readonly MountPoint[] {
  try {
    return lender(name);
  } catch (error) {
    throw error instanceof Error ? invalidParameter(error.message) : error;
  }
}
