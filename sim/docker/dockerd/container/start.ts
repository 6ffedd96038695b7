import { ContainerdError } from '../../../containerd/api.ts';
import { conflict, DockerError, invalidParameter, notModified, systemError } from '../../api/error.ts';
import type { Daemon } from '../daemon.ts';
import { connectSandbox } from '../network/connect-sandbox.ts';
import { networkModeOf } from '../network/mode.ts';
import { waitingSinks } from './attach.ts';
import { type Container, eventAttributes } from './container.ts';
import { saveContainer } from './disk.ts';
import { writeEtcFiles } from './etc-files.ts';
import { type FifoStreams, openFifos } from './fifo-streams.ts';
import { monitorHealth } from './health/monitor.ts';
import { type Linked, linkedContainers } from './links.ts';
import { logSink } from './log-driver.ts';
import { ociSpec } from './oci-spec.ts';
import { prepareBinds } from './prepare-binds.ts';
import { releaseResources } from './release.ts';
import { removeContainer } from './remove.ts';
import { transition } from './state.ts';
import { traceState } from './trace.ts';

/** Starts a container on a client's wish. Source: moby daemon/start.go ContainerStart. @throws DockerError */
export async function startContainer(daemon: Daemon, container: Container): Promise<void> {
  const { status } = container.state;
  if (status === 'paused') throw conflict('cannot start a paused container, try unpause instead');
  if (status === 'running') throw notModified();
  if (status === 'restarting') throw notModified();
  if (status === 'removing' || status === 'dead') throw conflict('container is marked for removal and cannot be started');
  container.manuallyStopped = false;
  container.restartCount = 0;
  await run(daemon, container);
}

/** One run, from file system to started task. When any of it fails everything is undone and the reason is kept in the state. */
export function run(daemon: Daemon, container: Container): Promise<void> {
  const done = runOnce(daemon, container).finally(() => {
    container.starting = undefined;
  });
  container.starting = done.catch(() => undefined);
  return done;
}

async function runOnce(daemon: Daemon, container: Container): Promise<void> {
  const root = await daemon.images.mountLayer(container.id);
  container.root = root;
  const held: { streams?: FifoStreams } = {};
  try {
    const linked = linkedContainers(daemon, container);
    checkJoined(daemon, container);
    container.sandbox = connectSandbox(daemon.networks, container);
    writeEtcFiles(daemon, container, linked);
    prepareBinds(daemon, container);
    const pid = await startTask(daemon, container, root, held, linked);
    began(daemon, container, pid);
  } catch (error) {
    held.streams?.abandon();
    await failed(daemon, container, error);
  }
}

async function startTask(
  daemon: Daemon,
  container: Container,
  root: string,
  held: { streams?: FifoStreams },
  linked: readonly Linked[],
): Promise<number> {
  const spec = ociSpec(
    daemon,
    container,
    root,
    linked.flatMap((link) => link.environment),
  );
  const log = logSink(daemon, container);
  const streams = openFifos(
    daemon.sys,
    {
      directory: `${daemon.config().string('exec-root')}/containerd/${container.id}`,
      prefix: 'init',
      stdin: container.config.OpenStdin,
      terminal: container.config.Tty,
      onStdinClosed: () => void daemon.containerd().closeIo({ id: container.id }).catch(ignoreContainerd),
    },
    log ? [log] : [],
  );
  held.streams = streams;
  const { pid } = await taskCall(
    daemon.containerd().create({ id: container.id, spec, io: streams.io }),
    'failed to create task for container: ',
  );
  for (const link of container.sandbox?.links ?? []) {
    const { name, master, peerName, mac, cidr, gateway } = link;
    daemon.sys.netlink.addVeth({ name, master, pid, peerName, mac, addresses: [cidr], ...(gateway ? { gateway } : {}) });
  }
  container.streams = streams;
  for (const sink of waitingSinks(container)) streams.addSink(sink);
  for (const take of container.onStreams) take(streams);
  container.onStreams.clear();
  const before = container.state.status;
  // The exit may be reported before the answer to start: from here on the state is running.
  transition(container.state, 'running');
  container.state.pid = pid;
  try {
    await taskCall(daemon.containerd().start({ id: container.id }), 'failed to start task for container: ');
  } catch (error) {
    container.state.status = before;
    await daemon.containerd().delete({ id: container.id }).catch(ignoreContainerd);
    throw error;
  }
  return pid;
}

function ignoreContainerd(error: unknown): void {
  if (!(error instanceof ContainerdError)) throw error;
}

function began(daemon: Daemon, container: Container, pid: number): void {
  const { state } = container;
  Object.assign(state, { exitCode: 0, error: '', oomKilled: false, startedAt: daemon.sys.now() });
  if (state.status === 'running') state.pid = pid;
  container.startedBefore = true;
  container.exitOnNext = false;
  saveContainer(daemon, container);
  traceState(daemon, container);
  daemon.events.log('container', 'start', container.id, eventAttributes(container));
  if (state.status === 'running') monitorHealth(daemon, container);
}

async function failed(daemon: Daemon, container: Container, error: unknown): Promise<never> {
  const told = asDockerError(error);
  container.state.error = told.message;
  container.state.exitCode = exitCodeOf(told.message);
  container.state.pid = 0;
  if (container.state.status === 'restarting') transition(container.state, 'exited');
  await releaseResources(daemon, container);
  // Whoever attached in advance is let go.
  for (const sink of waitingSinks(container)) sink.close();
  for (const settings of container.endpoints.values()) settings.NetworkID = '';
  saveContainer(daemon, container);
  if (container.hostConfig.AutoRemove) await removeContainer(daemon, container, { force: true, volumes: true });
  throw told;
}

async function taskCall<T>(call: Promise<T>, prefix: string): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof ContainerdError)) throw error;
    throw runtimeError(error.message.startsWith(prefix) ? error.message : prefix + error.message);
  }
}

/** What the runtime could not do. A command that cannot be run is the client's mistake: 400. Source: moby daemon/errors.go setExitCodeFromError. */
function runtimeError(message: string): DockerError {
  return exitCodeOf(message) === 128 ? systemError(message) : invalidParameter(message);
}

function exitCodeOf(message: string): number {
  const contains = (text: string) => message.toLowerCase().includes(text);
  if (contains('executable file not found') || contains('no such file or directory') || contains('system cannot find the file specified'))
    return 127;
  if (contains('permission denied') || contains('not a directory') || contains('is a directory')) return 126;
  return 128;
}

function asDockerError(error: unknown): DockerError {
  if (error instanceof DockerError) return error;
  if (error instanceof ContainerdError) return systemError(error.message);
  throw error;
}

function checkJoined(daemon: Daemon, container: Container): void {
  const mode = networkModeOf(container.hostConfig.NetworkMode);
  if (mode.kind !== 'container') return;
  const fail = (message: string) => systemError(`joining network namespace of container: ${message}`);
  try {
    const other = daemon.containers.find(mode.name);
    if (other.state.status !== 'running') throw conflict(`cannot join network namespace of a non running container: ${other.id}`);
  } catch (error) {
    throw error instanceof DockerError ? fail(error.message) : error;
  }
}
