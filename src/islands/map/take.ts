import type { Address, TraceEvent } from '../../session/session.ts';
import { failCommand, followCommand, isGone } from './command.ts';
import { become, canonical, doorKey, doorOf, type FailureNode, type HostNode, hostOf, keyOf, type MapModel, processOf } from './model.ts';

/** The newest failures are shown; older ones have had their time. */
const FAILURES = 6;
const DAEMONS: ReadonlySet<string> = new Set(['dockerd', 'containerd']);

/**
 * Takes one event into the model, in place: it costs the same however much there is. What has ended leaves the model, unless the latest command is
 * about it; so it holds only what is on the machines now. Events about what was never seen to begin are taken as they are.
 */
export function take(model: MapModel, event: TraceEvent): void {
  if (event.type !== 'socket.data' && event.type !== 'file.write') model.version += 1;
  change(model, event);
  followCommand(model, event);
  settle(model, event);
}

function change(model: MapModel, event: TraceEvent): void {
  const host = hostOf(model, event.host);
  switch (event.type) {
    case 'host.boot':
      host.up = true;
      return;
    case 'process.start':
      return start(host, event);
    case 'process.exec': {
      const process = processOf(host, event.pid);
      become(process, event.exe, event.argv);
      if (DAEMONS.has(process.program)) host.known.add(process.program);
      return;
    }
    case 'socket.listen':
      host.doors.set(doorKey(event.address, event.pid), { key: doorKey(event.address, event.pid), address: event.address, pid: event.pid });
      succeed(model, event.host, event.address);
      return;
    case 'socket.unlisten':
      host.doors.delete(doorKey(event.address, event.pid));
      return;
    case 'socket.connect': {
      const { connection: id, pid, address, server } = event;
      model.connections.set(id, {
        id,
        host: event.host,
        pid,
        address,
        server,
        door: doorOf(model.hosts.get(server.host), server.pid, address),
        open: 2,
      });
      if (event.from?.family === 'inet' && !isLoopback(event.from.host)) host.addresses.add(event.from.host);
      if (address.family === 'inet' && !isLoopback(address.host)) hostOf(model, server.host).addresses.add(address.host);
      succeed(model, event.host, address);
      return;
    }
    case 'socket.refused':
      return fail(model, { host: event.host, pid: event.pid, address: event.address, errno: event.errno, hop: event.hop });
    case 'dns.query':
      if (event.answer.length === 0) fail(model, { host: event.host, pid: event.pid, name: event.name, ...unresolved(event.failure) });
      return;
    case 'link.change':
      return setLink(model, event);
    case 'container.state':
      return setContainer(host, event);
    case 'terminal.open':
      processOf(host, event.pid).terminal = { number: event.terminal, user: event.user };
      return;
    default:
  }
}

/** What ends, ends after the command has seen it. */
function settle(model: MapModel, event: TraceEvent): void {
  const host = hostOf(model, event.host);
  if (event.type === 'process.exit') exit(model, host, event);
  if (event.type === 'socket.close') {
    const connection = model.connections.get(event.connection);
    if (!connection) return;
    connection.open -= 1;
    if (connection.open <= 0 && !model.command?.connections.has(connection.id)) model.connections.delete(connection.id);
  }
  if (event.type === 'container.state' && isGone(event.state) && event.by === 'dockerd' && !model.command?.containers.has(event.id))
    host.containers.delete(event.id);
  if (event.type === 'host.halt') {
    host.up = false;
    host.processes.clear();
    host.doors.clear();
    for (const [id, { server, host: client }] of model.connections)
      if (client === event.host || server.host === event.host) model.connections.delete(id);
  }
}

function start(host: HostNode, { pid, ppid, uid }: Extract<TraceEvent, { type: 'process.start' }>): void {
  host.processes.delete(pid);
  const parent = host.processes.get(ppid);
  Object.assign(processOf(host, pid), {
    ppid,
    uid,
    exe: parent?.exe ?? '',
    argv: parent?.argv ?? [],
    program: parent?.program ?? '',
    forked: parent !== undefined,
  });
  parent?.children.add(pid);
}

function exit(model: MapModel, host: HostNode, { pid, status, signal }: Extract<TraceEvent, { type: 'process.exit' }>): void {
  const process = host.processes.get(pid);
  if (!process) return;
  const heir = heirOf(host, process.ppid);
  const lastChild = [...process.children].at(-1);
  // Its files were closed before; what still listens was inherited by a child.
  for (const door of host.doors.values()) if (door.pid === pid && lastChild !== undefined) door.pid = lastChild;
  for (const child of process.children) {
    const orphan = host.processes.get(child);
    if (!orphan || orphan.ended) continue;
    orphan.ppid = heir;
    process.children.delete(child);
    host.processes.get(heir)?.children.add(child);
  }
  if (model.command?.processes.has(keyOf(host.name, pid))) {
    process.ended = { status, signal };
    return;
  }
  host.processes.get(process.ppid)?.children.delete(pid);
  host.processes.delete(pid);
}

/** Who takes an orphan: the nearest shim above, which asks for them (PR_SET_CHILD_SUBREAPER), else process 1. */
function heirOf(host: HostNode, from: number): number {
  let at = host.processes.get(from);
  for (let hops = 0; at && hops < 64; hops++) {
    if (at.shimOf !== undefined && !at.ended) return at.pid;
    at = host.processes.get(at.ppid);
  }
  return 1;
}

function setContainer(host: HostNode, event: Extract<TraceEvent, { type: 'container.state' }>): void {
  const known = host.containers.get(event.id);
  const fromDockerd = event.by === 'dockerd' || known?.name === undefined;
  // runc and containerd forget a container when it stops; dockerd keeps it. Only what dockerd says of that counts.
  if (!known && event.by !== 'dockerd' && (isGone(event.state) || event.state === 'stopped')) return;
  const state = fromDockerd || event.state === 'running' || event.state === 'paused' ? event.state : (known?.state ?? event.state);
  host.containers.set(event.id, {
    id: event.id,
    name: event.name ?? known?.name,
    image: event.image ?? known?.image,
    state,
    changed: event.seq,
  });
}

/** Why a name has no address. */
function unresolved(failure: Extract<TraceEvent, { type: 'dns.query' }>['failure']): Pick<FailureNode, 'errno' | 'hop'> {
  switch (failure) {
    case 'TIMEOUT':
      return { errno: failure, hop: 'dnsSilent' };
    case 'SERVFAIL':
      return { errno: failure, hop: 'dnsFailed' };
    case 'REFUSED':
      return { errno: failure, hop: 'dnsRefused' };
    default:
      return { errno: failure ?? 'NODATA', hop: 'name' };
  }
}

function setLink({ links }: MapModel, event: Extract<TraceEvent, { type: 'link.change' }>): void {
  const { link: name, hosts, plug, up, latency, loss, bandwidth } = event;
  const link = links.get(name) ?? { name, hosts, up: true, unplugged: new Set<string>(), latency, loss, bandwidth };
  if (plug === undefined) link.up = up;
  else if (up) link.unplugged.delete(plug);
  else link.unplugged.add(plug);
  links.set(name, Object.assign(link, { latency, loss, bandwidth }));
}

function fail(model: MapModel, failure: FailureNode): void {
  const same = model.failures.findIndex((old) => old.host === failure.host && targetOf(old) === targetOf(failure));
  if (same >= 0) model.failures.splice(same, 1);
  model.failures.push(failure);
  if (model.failures.length > FAILURES) model.failures.shift();
  failCommand(model, failure);
}

/** Somebody listens there again, or somebody has come through: what failed before is past. */
function succeed(model: MapModel, host: string, address: Address): void {
  for (let i = model.failures.length - 1; i >= 0; i--) {
    const old = model.failures[i]?.address;
    const same =
      address.family === 'unix'
        ? model.failures[i]?.host === host && targetOf({ address: old }) === canonical(address.path)
        : old?.family === 'inet' && old.port === address.port;
    if (same) model.failures.splice(i, 1);
  }
}

function targetOf({ address, name }: Pick<FailureNode, 'address' | 'name'>): string {
  if (!address) return name ?? '';
  return address.family === 'unix' ? canonical(address.path) : `${address.host}:${address.port}`;
}

const isLoopback = (address: string): boolean => address.startsWith('127.') || address === '0.0.0.0';
