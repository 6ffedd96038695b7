import { exists, makeDirectories } from '../../../libc/files.ts';
import { invalidParameter } from '../../api/error.ts';
import type { Daemon } from '../daemon.ts';
import type { Container } from './container.ts';

/** Directories of the host that `-v` names are made when they are missing; those of `--mount` must be there. @throws DockerError */
export function prepareBinds(daemon: Daemon, container: Container): void {
  const required = new Set(
    (container.hostConfig.Mounts ?? [])
      .filter((mount) => mount.Type === 'bind' && !mount.BindOptions?.CreateMountpoint)
      .map((mount) => mount.Source),
  );
  for (const point of container.mounts) {
    if (exists(daemon.sys, point.Source)) continue;
    if (required.has(point.Source))
      throw invalidParameter(`invalid mount config for type "bind": bind source path does not exist: ${point.Source}`);
    makeDirectories(daemon.sys, point.Source);
  }
}
