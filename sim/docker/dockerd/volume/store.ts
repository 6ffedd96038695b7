import { hex } from '../../../base/bytes.ts';
import { formatTime, RFC3339 } from '../../../go/time.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { exists, makeDirectories, readTextIfAny, removeTree, writeText } from '../../../libc/files.ts';
import { conflict, invalidParameter, notFound } from '../../api/error.ts';
import type { Volume, VolumeCreateBody } from '../../api/types/volume.ts';
import type { EventBus } from '../events/bus.ts';

const VALID = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;
export const ANONYMOUS = 'com.docker.volume.anonymous';

/** Volumes of the local driver: directories under /var/lib/docker/volumes. Source: moby volume/local; recordings G/networks_volumes_api. */
export interface VolumeStore {
  readonly all: readonly Volume[];
  /** @throws DockerError `get x: no such volume` */
  get(name: string): Volume;
  /** The volume of that name, made if need be; an empty name makes an anonymous one. */
  create(request: VolumeCreateBody): Volume;
  remove(name: string, force: boolean): void;
  /** Containers that use a volume keep it from being removed. */
  acquire(name: string, container: string): void;
  release(name: string, container: string): void;
  usersOf(name: string): readonly string[];
}

export function createVolumeStore(sys: Sys, events: EventBus, root: string): VolumeStore {
  const volumes = load(sys, root);
  const users = new Map<string, Set<string>>();
  const save = () => writeText(sys, `${root}/metadata.json`, JSON.stringify([...volumes.values()]), 0o600);
  const usersOf = (name: string) => [...(users.get(name) ?? [])];
  const get = (name: string): Volume => {
    const volume = volumes.get(name);
    if (!volume) throw notFound(`get ${name}: no such volume`);
    return volume;
  };
  return {
    get all() {
      return [...volumes.values()];
    },
    get,
    create(request) {
      const name = request.Name || hex(sys.random(32));
      const known = volumes.get(name);
      if (known) return known;
      checkName(name);
      checkDriver(name, request.Driver ?? '');
      const volume: Volume = {
        CreatedAt: formatTime(RFC3339, sys.now()),
        Driver: 'local',
        Labels: request.Name ? (request.Labels ?? null) : { [ANONYMOUS]: '', ...request.Labels },
        Mountpoint: `${root}/${name}/_data`,
        Name: name,
        Options: request.DriverOpts && Object.keys(request.DriverOpts).length ? request.DriverOpts : null,
        Scope: 'local',
      };
      makeDirectories(sys, `${root}/${name}`, 0o701);
      makeDirectories(sys, volume.Mountpoint, 0o755);
      volumes.set(name, volume);
      save();
      events.log('volume', 'create', name, { driver: 'local' });
      return volume;
    },
    remove(name, force) {
      if (force && !volumes.has(name)) return;
      get(name);
      if (usersOf(name).length) throw conflict(`remove ${name}: volume is in use - [${usersOf(name).join(', ')}]`);
      removeTree(sys, `${root}/${name}`);
      volumes.delete(name);
      save();
      events.log('volume', 'destroy', name, { driver: 'local' });
    },
    acquire: (name, container) => void users.set(name, new Set([...usersOf(name), container])),
    release: (name, container) => void users.get(name)?.delete(container),
    usersOf,
  };
}

function load(sys: Sys, root: string): Map<string, Volume> {
  makeDirectories(sys, root, 0o701);
  const stored = JSON.parse(readTextIfAny(sys, `${root}/metadata.json`) ?? '[]') as Volume[];
  return new Map(stored.filter((volume) => exists(sys, volume.Mountpoint)).map((volume) => [volume.Name, volume]));
}

function checkName(name: string): void {
  if (name.length === 1)
    throw invalidParameter(`create ${name}: volume name is too short, names should be at least two alphanumeric characters`);
  if (VALID.test(name)) return;
  const allowed = '"[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path';
  throw invalidParameter(`create ${name}: ${JSON.stringify(name)} includes invalid characters for a local volume name, only ${allowed}`);
}

function checkDriver(name: string, driver: string): void {
  if (driver === '' || driver === 'local') return;
  throw notFound(`create ${name}: error looking up volume plugin ${driver}: plugin ${JSON.stringify(driver)} not found`);
}
