import { conflict, notFound } from '../../../api/error.ts';
import type { Daemon } from '../../daemon.ts';
import type { Container } from '../container.ts';
import type { Exec } from './exec.ts';

/** @throws DockerError `No such exec instance: x` */
export function findExec(daemon: Daemon, id: string): { exec: Exec; container: Container } {
  for (const container of daemon.containers.all) {
    const exec = container.execs.get(id);
    if (!exec) continue;
    if (container.state.status === 'paused') throw conflict(`Container ${container.id} is paused, unpause the container before exec`);
    return { exec, container };
  }
  throw notFound(`No such exec instance: ${id}`);
}
