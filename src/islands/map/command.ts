import type { TraceEvent } from '../../session/session.ts';
import {
  type CommandNode,
  type FailureNode,
  hostOf,
  keyOf,
  type MapModel,
  type ProcessNode,
  processOf,
  type Station,
  serverPid,
} from './model.ts';

/** What a command may hold; beyond this its way is clear enough. */
const MOST = 40;

const DAEMONS: ReadonlySet<string> = new Set(['dockerd', 'containerd', 'systemd', 'runc', 'registry']);

/** Follows the latest docker command along its way. Called for every event, before the model forgets what ends with it. */
export function followCommand(model: MapModel, event: TraceEvent): void {
  switch (event.type) {
    case 'process.exec':
      return onExec(model, event);
    case 'socket.connect':
      return onConnect(model, event);
    case 'socket.data':
      return onData(model, event);
    case 'container.state':
      return onContainer(model, event);
    case 'process.exit': {
      const { command } = model;
      if (command?.host === event.host && command.pid === event.pid) command.ended = { status: event.status, signal: event.signal };
      return;
    }
    case 'host.halt':
      if (model.command?.host === event.host) model.command.ended ??= { status: 0 };
      return;
    default:
  }
}

export function failCommand(model: MapModel, failure: FailureNode): void {
  const client = model.hosts.get(failure.host)?.processes.get(failure.pid);
  const dockerd = failure.address?.family === 'unix' && /docker[^/]*$/.test(failure.address.path);
  if (!running(model, failure.host, failure.pid) && dockerd && client && !DAEMONS.has(client.program))
    begin(model, failure.host, failure.pid, client.argv);
  if (running(model, failure.host, failure.pid) && model.command) model.command.failure = failure;
}

/** Is this the process that types the latest command, and is it still there? */
function running(model: MapModel, host: string, pid: number): boolean {
  return model.command?.host === host && model.command.pid === pid && !model.command.ended;
}

function begin(model: MapModel, host: string, pid: number, argv: readonly string[]): CommandNode {
  forget(model);
  const command: CommandNode = {
    host,
    pid,
    argv,
    reached: new Set<Station>(['client']),
    connections: new Set(),
    containers: new Set(),
    processes: new Set([keyOf(host, pid)]),
    daemons: new Set(),
    answered: false,
  };
  model.command = command;
  return command;
}

/** What was kept for the last command goes. */
function forget(model: MapModel): void {
  const last = model.command;
  if (!last) return;
  for (const key of last.processes) {
    const [name = '', pid] = key.split('/');
    const host = model.hosts.get(name);
    const process = host?.processes.get(Number(pid));
    if (!host || !process?.ended) continue;
    host.processes.delete(process.pid);
    host.processes.get(process.ppid)?.children.delete(process.pid);
  }
  for (const id of last.connections) if (model.connections.get(id)?.open === 0) model.connections.delete(id);
  for (const { containers } of model.hosts.values())
    for (const [id, { state }] of containers) if (last.containers.has(id) && isGone(state)) containers.delete(id);
  for (let i = model.failures.length - 1; i >= 0; i--) if (model.failures[i] === last.failure) model.failures.splice(i, 1);
}

export const isGone = (state: string): boolean => state === 'removed' || state === 'deleted';

function onExec(model: MapModel, event: Extract<TraceEvent, { type: 'process.exec' }>): void {
  const process = processOf(hostOf(model, event.host), event.pid);
  const program = process.program;
  if (program === 'docker') {
    begin(model, event.host, event.pid, event.argv);
    return;
  }
  const { command } = model;
  if (!command || command.ended || command.processes.size >= MOST || !sameMachine(command, event.host)) return;
  const container = process.shimOf;
  if (container !== undefined && command.reached.has('containerd')) add(command, event, 'shim');
  else if (program === 'runc' && command.reached.has('containerd')) add(command, event, 'runc');
  else if (shimAbove(model, event.host, process.ppid, command)) add(command, event, 'container');
}

/** Is its parent the shim of a container that the command is about? */
function shimAbove(model: MapModel, host: string, pid: number, command: CommandNode): boolean {
  const parent = model.hosts.get(host)?.processes.get(pid);
  return parent?.shimOf !== undefined && command.containers.has(parent.shimOf);
}

function add(command: CommandNode, { host, pid }: { host: string; pid: number }, station: Station): void {
  command.reached.add(station);
  command.processes.add(keyOf(host, pid));
}

/** On one machine with the client's daemon. */
const sameMachine = (command: CommandNode, host: string): boolean => [...command.daemons].some((key) => key.startsWith(`${host}/`));

function onConnect(model: MapModel, event: Extract<TraceEvent, { type: 'socket.connect' }>): void {
  const server = serverOf(model, event);
  const client = hostOf(model, event.host).processes.get(event.pid);
  if (server?.program === 'dockerd' && client && !DAEMONS.has(client.program)) {
    const command = running(model, event.host, event.pid) ? model.command : begin(model, event.host, event.pid, client.argv);
    if (!command || command.connections.size >= MOST) return;
    command.connections.add(event.connection);
    command.reached.add('socket').add('dockerd');
    command.daemons.add(keyOf(event.server.host, server.pid));
    command.failure = undefined;
    return;
  }
  const { command } = model;
  if (!command || command.ended || command.connections.size >= MOST) return;
  if (betweenContainerdAndShim(event, client, server, command)) command.connections.add(event.connection);
  if (!command.daemons.has(keyOf(event.host, event.pid))) return;
  if (server?.program === 'containerd') command.reached.add('containerd');
  else if (event.server.host !== event.host || server?.program === 'registry') command.reached.add('registry');
  else return;
  command.connections.add(event.connection);
}

function betweenContainerdAndShim(
  event: Extract<TraceEvent, { type: 'socket.connect' }>,
  client: ProcessNode | undefined,
  server: { program: string } | undefined,
  command: CommandNode,
): boolean {
  const programs = [client?.program, server?.program];
  return (
    sameMachine(command, event.host) &&
    programs.includes('containerd') &&
    programs.some((program) => program?.startsWith('containerd-shim'))
  );
}

/** Who answers at the other end. */
function serverOf(model: MapModel, event: Extract<TraceEvent, { type: 'socket.connect' }>): { pid: number; program: string } | undefined {
  const connection = model.connections.get(event.connection);
  const pid = connection ? serverPid(connection) : event.server.pid;
  const host = model.hosts.get(event.server.host);
  const holder = host?.processes.get(pid);
  if (!host || !holder) return undefined;
  // systemd may listen in dockerd's place.
  const activated = pid === 1 && event.address.family === 'unix' && event.address.path.endsWith('/docker.sock');
  const daemon = activated ? [...host.processes.values()].find((process) => process.program === 'dockerd' && !process.forked) : undefined;
  if (activated) return { pid: daemon?.pid ?? pid, program: 'dockerd' };
  return { pid, program: holder.program };
}

function onData(model: MapModel, event: Extract<TraceEvent, { type: 'socket.data' }>): void {
  const { command } = model;
  const connection = model.connections.get(event.connection);
  if (!command || command.ended || !connection) return;
  if (running(model, connection.host, connection.pid) && event.from === 'server') command.answered = true;
  if (event.from !== 'client' || !command.daemons.has(keyOf(connection.host, connection.pid))) return;
  const server = model.hosts.get(connection.server.host)?.processes.get(serverPid(connection));
  if (server && server.program === 'containerd' && command.connections.size < MOST) {
    command.reached.add('containerd');
    command.connections.add(connection.id);
  }
}

function onContainer(model: MapModel, event: Extract<TraceEvent, { type: 'container.state' }>): void {
  const { command } = model;
  if (!command || command.ended || command.containers.size >= MOST || !sameMachine(command, event.host)) return;
  command.containers.add(event.id);
}
