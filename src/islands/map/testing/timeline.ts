import type { Address, TraceEvent } from '../../../session/session.ts';

type Told = TraceEvent extends infer E ? (E extends TraceEvent ? Omit<E, 'seq' | 't' | 'host'> & { pid: number } : never) : never;

export const DOCKER: Address = { family: 'unix', path: '/var/run/docker.sock' };
export const CONTAINERD: Address = { family: 'unix', path: '/run/containerd/containerd.sock' };

/** Writes timelines as the simulated world does; the orders are those of recorded runs. */
export class Timeline {
  readonly events: TraceEvent[] = [];
  readonly host: string;
  #connections: number;

  constructor(host = 'dockerhost', from = 0) {
    this.host = host;
    this.#connections = from;
  }

  tell(event: Told): void {
    this.events.push({ ...event, seq: this.events.length, t: this.events.length * 1000, host: this.host } as TraceEvent);
  }

  run(pid: number, ppid: number, argv: readonly string[], exe = argv[0] ?? ''): void {
    this.tell({ type: 'process.start', pid, ppid, uid: 0 });
    this.tell({ type: 'process.exec', pid, exe, argv });
  }

  exit(pid: number, status = 0): void {
    this.tell({ type: 'process.exit', pid, status });
  }

  connect(pid: number, address: Address, server: number, host = this.host): number {
    const connection = ++this.#connections;
    this.tell({ type: 'socket.connect', pid, connection, address, server: { host, pid: server } });
    return connection;
  }

  data(connection: number, from: 'client' | 'server', pid = 0): void {
    this.tell({ type: 'socket.data', pid, connection, from, bytes: new Uint8Array(0) });
  }

  close(connection: number): void {
    this.tell({ type: 'socket.close', pid: 0, connection, from: 'client' });
    this.tell({ type: 'socket.close', pid: 0, connection, from: 'server' });
  }

  refuse(
    pid: number,
    address: Address,
    hop: 'file' | 'permission' | 'listener' | 'route' | 'host' | 'link' | 'firewall',
    errno: string,
  ): void {
    this.tell({ type: 'socket.refused', pid, address, hop, errno });
  }

  /** systemd 1, containerd 2, dockerd 3 and the connection between them. */
  boot(): this {
    this.tell({ type: 'host.boot', pid: 0 });
    this.run(1, 0, ['/sbin/init'], '/usr/lib/systemd/systemd');
    this.run(2, 1, ['/usr/bin/containerd']);
    this.tell({ type: 'socket.listen', pid: 2, address: CONTAINERD });
    this.run(3, 1, ['/usr/bin/dockerd', '-H', 'unix:///var/run/docker.sock']);
    this.tell({ type: 'socket.listen', pid: 3, address: DOCKER });
    this.connect(3, CONTAINERD, 2);
    return this;
  }

  /** A terminal's own process `pid`, and bash as the next. */
  terminal(pid: number, number = 1): this {
    this.tell({ type: 'process.start', pid, ppid: 1, uid: 0 });
    this.tell({ type: 'terminal.open', pid, terminal: number, user: 'student' });
    this.run(pid + 1, pid, ['-bash'], '/bin/bash');
    return this;
  }

  /** A shim `pid`+1 (`pid` is the errand that starts it), runc `pid`+2, the container's process `pid`+3. */
  container(id: string, pid: number, argv: readonly string[] = ['/hello']): void {
    const shim = ['/usr/bin/containerd-shim-runc-v2', '-namespace', 'moby', '-id', id];
    const socket: Address = { family: 'unix', path: `/run/containerd/s/${id}` };
    this.tell({ type: 'container.state', pid: 3, id, by: 'dockerd', state: 'created', name: `name-${id}`, image: 'hello-world' });
    this.data(1, 'client');
    this.run(pid, 2, [...shim, 'start']);
    this.tell({ type: 'socket.listen', pid, address: socket });
    this.tell({ type: 'process.start', pid: pid + 1, ppid: pid, uid: 0 });
    this.exit(pid);
    this.connect(2, socket, pid);
    this.tell({ type: 'process.exec', pid: pid + 1, exe: shim[0] ?? '', argv: shim });
    this.run(pid + 2, pid + 1, ['runc', '--root', '/run', 'create', id], '/usr/bin/runc');
    this.run(pid + 3, pid + 2, ['runc', 'init'], '/proc/self/exe');
    this.exit(pid + 2);
    this.tell({ type: 'process.exec', pid: pid + 3, exe: argv[0] ?? '', argv });
    this.tell({ type: 'container.state', pid: 3, id, by: 'dockerd', state: 'running', name: `name-${id}`, image: 'hello-world' });
  }
}
