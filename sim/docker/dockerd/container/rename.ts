import { conflict, DockerError, invalidParameter } from '../../api/error.ts';
import type { Daemon } from '../daemon.ts';
import { type Container, eventAttributes, shortId } from './container.ts';
import { saveContainer } from './disk.ts';
import { reserve } from './names.ts';

/** Source: moby daemon/rename.go. @throws DockerError */
export function renameContainer(daemon: Daemon, container: Container, wanted: string): void {
  if (wanted === '') throw invalidParameter('Neither old nor new names may be empty');
  const newName = wanted.startsWith('/') ? wanted : `/${wanted}`;
  if (newName === container.name) throw conflict('Renaming a container with the same name as its current name');
  const oldName = container.name;
  try {
    reserve(daemon.containers, newName, container.id);
  } catch (error) {
    throw error instanceof DockerError ? new DockerError(error.kind, `Error when allocating new name: ${error.message}`) : error;
  }
  daemon.containers.release(oldName);
  container.name = newName;
  for (const settings of container.endpoints.values())
    settings.DNSNames = [newName.slice(1), ...(settings.Aliases ?? []), shortId(container.id)];
  saveContainer(daemon, container);
  daemon.events.log('container', 'rename', container.id, eventAttributes(container, { oldName }));
}
