import { goMessage, isErrno } from '../../../base/errno.ts';
import { marshal } from '../../../go/json.ts';
import { makeDirectories, readTextIfAny, removeTree, replaceText } from '../../../libc/files.ts';
import { DockerError, systemError } from '../../api/error.ts';
import type { ContainerConfig, HostConfig, MountPoint } from '../../api/types/container.ts';
import type { EndpointSettings } from '../../api/types/network.ts';
import type { Daemon } from '../daemon.ts';
import type { Container } from './container.ts';
import { live } from './create.ts';
import { containerDir } from './log-driver.ts';
import type { State } from './state.ts';

/** config.v2.json: what a restarted daemon needs to know of a container. */
interface Stored {
  ID: string;
  Name: string;
  Created: number;
  Path: string;
  Args: string[];
  Config: ContainerConfig;
  Image: string;
  State: State;
  MountPoints: MountPoint[];
  Networks: Record<string, EndpointSettings>;
  RestartCount: number;
  HasBeenManuallyStopped: boolean;
  HasBeenStartedBefore: boolean;
}

/** Writes /var/lib/docker/containers/<id>/{config.v2,hostconfig}.json. */
export function storeContainer(daemon: Daemon, container: Container): void {
  const directory = containerDir(daemon, container);
  makeDirectories(daemon.sys, directory, 0o710);
  const stored: Stored = {
    ID: container.id,
    Name: container.name,
    Created: container.created,
    Path: container.path,
    Args: [...container.args],
    Config: container.config,
    Image: container.imageId,
    State: container.state,
    MountPoints: container.mounts,
    Networks: Object.fromEntries(container.endpoints),
    RestartCount: container.restartCount,
    HasBeenManuallyStopped: container.manuallyStopped,
    HasBeenStartedBefore: container.startedBefore,
  };
  try {
    for (const [name, contents] of [
      ['config.v2.json', stored],
      ['hostconfig.json', container.hostConfig],
    ] as const)
      replaceText(daemon.sys, `${directory}/${name}`, marshal(contents), 0o600, `${directory}/.tmp-${name}`);
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw systemError(`write ${error.path}: ${goMessage(error.code)}`);
  }
}

/** As {@link storeContainer}; what cannot be written is only told of: the container lives on. */
export function saveContainer(daemon: Daemon, container: Container): void {
  try {
    storeContainer(daemon, container);
  } catch (error) {
    if (!(error instanceof DockerError)) throw error;
    daemon.log.error('failed to save container to disk', { container: container.id, error: error.message });
  }
}

export function deleteContainerFiles(daemon: Daemon, container: Container): void {
  removeTree(daemon.sys, containerDir(daemon, container));
}

/** The containers an earlier daemon left, oldest first. */
export function loadContainers(daemon: Daemon): Container[] {
  return idsOnDisk(daemon)
    .map((id) => load(daemon, id))
    .filter((container) => container !== undefined)
    .sort((a, b) => a.created - b.created);
}

function idsOnDisk(daemon: Daemon): string[] {
  try {
    return daemon.sys.readdir(`${daemon.root}/containers`).map((entry) => entry.name);
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
    return [];
  }
}

function load(daemon: Daemon, id: string): Container | undefined {
  const config = readTextIfAny(daemon.sys, `${daemon.root}/containers/${id}/config.v2.json`);
  const host = readTextIfAny(daemon.sys, `${daemon.root}/containers/${id}/hostconfig.json`);
  if (config === undefined || host === undefined) return undefined;
  const stored = JSON.parse(config) as Stored;
  return {
    ...live(),
    id,
    name: stored.Name,
    created: stored.Created,
    path: stored.Path,
    args: stored.Args,
    config: stored.Config,
    hostConfig: JSON.parse(host) as HostConfig,
    imageId: stored.Image,
    mounts: stored.MountPoints,
    state: stored.State,
    endpoints: new Map(Object.entries(stored.Networks)),
    restartCount: stored.RestartCount,
    manuallyStopped: stored.HasBeenManuallyStopped,
    startedBefore: stored.HasBeenStartedBefore,
  };
}
