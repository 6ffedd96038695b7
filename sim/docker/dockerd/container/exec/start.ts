import { ContainerdError } from '../../../../containerd/api.ts';
import { conflict, DockerError, invalidParameter, systemError } from '../../../api/error.ts';
import type { ExecStartBody } from '../../../api/types/exec.ts';
import type { Daemon } from '../../daemon.ts';
import type { RouteCall } from '../../router/route.ts';
import { attachStreams, clientSink } from '../attach-streams.ts';
import { type Container, eventAttributes } from '../container.ts';
import { DEFAULT_DETACH_KEYS, parseDetachKeys } from '../detach-keys.ts';
import { containerEnvironment, mergeEnvironment } from '../environment.ts';
import { type FifoStreams, openFifos } from '../fifo-streams.ts';
import { takeConnection } from '../hijack.ts';
import type { OutputSink } from '../streams.ts';
import { resolveUser } from '../user.ts';
import { checkExecutable } from './create.ts';
import type { Exec } from './exec.ts';

/** POST /exec/{id}/start. Detached it answers once the process runs; otherwise the connection becomes its streams. Source: moby daemon/exec.go ContainerExecStart. */
export async function startExec(daemon: Daemon, container: Container, exec: Exec, body: ExecStartBody, call: RouteCall): Promise<void> {
  if (exec.status === 'ended') throw conflict(`Error: Exec command ${exec.id} has already run`);
  if (exec.status === 'running') throw conflict(`Error: Exec command ${exec.id} is already running`);
  checkExecutable(container);
  if (body.Detach) {
    await beginExec(daemon, container, exec, body, []);
    return call.reply.empty(200);
  }
  const { Tty, AttachStdin, AttachStdout, AttachStderr, DetachKeys } = exec.body;
  const connection = await takeConnection(call, Tty, true);
  const detachKeys = DetachKeys ? parseDetachKeys(DetachKeys) : DEFAULT_DETACH_KEYS;
  const options = { stdin: AttachStdin, stdout: AttachStdout, stderr: AttachStderr, tty: Tty, closeStdin: true, detachKeys };
  const sink = clientSink(connection, options);
  try {
    const streams = await beginExec(daemon, container, exec, body, [sink]);
    const end = await attachStreams(connection, () => Promise.resolve(streams), sink, options);
    if (end === 'detached') daemon.events.log('container', 'exec_detach', container.id, eventAttributes(container, { execID: exec.id }));
  } catch (error) {
    // The answer is 101 already: the reason goes down the stream, as a terminal or a frame of stderr would show it.
    if (!(error instanceof DockerError)) throw error;
    sink.write('stdout', new TextEncoder().encode(`${error.message}\r\n`));
    sink.close();
    await sink.ended;
  }
  connection.close();
}

/** Starts the process of an exec; its output goes to `sinks`. @throws DockerError */
export async function beginExec(
  daemon: Daemon,
  container: Container,
  exec: Exec,
  body: ExecStartBody,
  sinks: readonly OutputSink[],
): Promise<FifoStreams> {
  const { body: wanted, id: execId } = exec;
  const size = body.ConsoleSize ?? wanted.ConsoleSize;
  const spec = processOf(daemon, container, exec, container.root);
  daemon.events.log(
    'container',
    `exec_start: ${(wanted.Cmd ?? []).join(' ')}`,
    container.id,
    eventAttributes(container, { execID: execId }),
  );
  const streams = openFifos(
    daemon.sys,
    {
      directory: `${daemon.config().string('exec-root')}/containerd/${container.id}`,
      prefix: execId,
      stdin: wanted.AttachStdin,
      terminal: wanted.Tty,
      onStdinClosed: () => void daemon.containerd().closeIo({ id: container.id, execId }).catch(ignoreContainerd),
    },
    sinks,
  );
  try {
    const consoleSize = size && wanted.Tty ? { consoleSize: { height: size[0], width: size[1] } } : {};
    await daemon.containerd().exec({ id: container.id, execId, process: { ...spec, ...consoleSize }, io: streams.io });
    exec.status = 'running';
    exec.streams = streams;
    const { pid } = await daemon.containerd().start({ id: container.id, execId });
    exec.pid = pid;
    return streams;
  } catch (error) {
    if (!(error instanceof ContainerdError)) throw error;
    streams.abandon();
    exec.status = 'ended';
    exec.exitCode = exitCodeOf(error.message);
    throw exec.exitCode === 128 ? systemError(error.message) : invalidParameter(error.message);
  }
}

function ignoreContainerd(error: unknown): void {
  if (!(error instanceof ContainerdError)) throw error;
}

/** A command that cannot be run ends the exec with a shell's status. */
function exitCodeOf(message: string): number {
  if (/executable file not found|no such file or directory/.test(message)) return 127;
  return /permission denied/.test(message) ? 126 : 128;
}

function processOf(daemon: Daemon, container: Container, exec: Exec, root: string) {
  const { body } = exec;
  const user = resolveUser(daemon.sys, root, body.User || container.config.User, container.hostConfig.GroupAdd ?? []);
  const env = mergeEnvironment(containerEnvironment(container, user.home), [...(body.Tty ? ['TERM=xterm'] : []), ...(body.Env ?? [])]);
  return {
    terminal: body.Tty,
    user: { uid: user.uid, gid: user.gid, additionalGids: [...user.groups] },
    args: body.Cmd ?? [],
    env,
    cwd: body.WorkingDir || container.config.WorkingDir || '/',
  };
}
