import { isErrno } from '../../../base/errno.ts';
import type { Sys } from '../../../kernel/sys.ts';
import type { ContainerSummary } from '../../api/types/container.ts';
import type { ImageSummary } from '../../api/types/image.ts';
import type { Volume } from '../../api/types/volume.ts';
import { summaryOf } from '../container/summary.ts';
import type { Daemon } from '../daemon.ts';

export interface DiskUsage {
  LayersSize?: number;
  Images?: ImageSummary[];
  Containers?: ContainerSummary[];
  Volumes?: Volume[];
  BuildCache?: never[];
}

/** GET /system/df; `types` picks among image, container, volume and build-cache, none = all. Source: moby daemon/disk_usage.go. */
export function diskUsage(daemon: Daemon, types: readonly string[]): DiskUsage {
  const wants = (type: string) => types.length === 0 || types.includes(type);
  const usage: DiskUsage = {};
  if (wants('image')) {
    const { layersSize, images } = daemon.images.usage();
    usage.LayersSize = layersSize;
    usage.Images = images;
  }
  if (wants('container'))
    usage.Containers = [...daemon.containers.all]
      .sort((a, b) => b.created - a.created)
      .map((container) => summaryOf(daemon, container, true));
  if (wants('volume')) {
    usage.Volumes = daemon.volumes.all.map((volume) => ({
      ...volume,
      UsageData: { RefCount: daemon.volumes.usersOf(volume.Name).length, Size: sizeOfTree(daemon.sys, volume.Mountpoint) },
    }));
  }
  if (wants('build-cache')) usage.BuildCache = [];
  return usage;
}

/** Bytes in the regular files below a directory. */
export function sizeOfTree(sys: Sys, path: string): number {
  try {
    return sys.readdir(path).reduce((sum, { name, type }) => {
      const child = `${path}/${name}`;
      if (type === 'directory') return sum + sizeOfTree(sys, child);
      return type === 'file' ? sum + sys.lstat(child).size : sum;
    }, 0);
  } catch (error) {
    if (!isErrno(error)) throw error;
    return 0;
  }
}
