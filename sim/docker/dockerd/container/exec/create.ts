import { hex } from '../../../../base/bytes.ts';
import { conflict, invalidParameter } from '../../../api/error.ts';
import type { ExecCreateBody } from '../../../api/types/exec.ts';
import type { Daemon } from '../../daemon.ts';
import { type Container, eventAttributes } from '../container.ts';
import { notRunning } from '../kill.ts';
import type { Exec } from './exec.ts';

/** POST /containers/{name}/exec; `name` is what the client called the container. Source: moby daemon/exec.go ContainerExecCreate. @throws DockerError */
export function createExec(daemon: Daemon, container: Container, body: ExecCreateBody, name = container.id): Exec {
  if (!body.Cmd?.length) throw invalidParameter('No exec command specified');
  checkExecutable(container, name);
  const exec: Exec = {
    id: hex(daemon.sys.random(32)),
    containerId: container.id,
    body,
    status: 'created',
    pid: 0,
    exitCode: null,
    streams: undefined,
    onExit: new Set(),
  };
  container.execs.set(exec.id, exec);
  daemon.events.log('container', `exec_create: ${body.Cmd.join(' ')}`, container.id, eventAttributes(container, { execID: exec.id }));
  return exec;
}

/** `name` as a pause's refusal tells it. @throws DockerError */
export function checkExecutable(container: Container, name = container.id): void {
  const { status } = container.state;
  if (status === 'paused') throw conflict(`Container ${name} is paused, unpause the container before exec`);
  if (status === 'restarting') throw conflict(`Container ${container.id} is restarting, wait until the container is running`);
  if (status !== 'running') throw notRunning(container);
}
