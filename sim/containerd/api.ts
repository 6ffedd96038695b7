import type { Duplex } from '../base/byte-stream.ts';

/**
 * What dockerd may ask of containerd, and what containerd asks of its shims: calls that travel as bytes over
 * /run/containerd/containerd.sock and /run/containerd/s/<id>. The framing is ttrpc's (10-byte header: length, stream id, type, flags;
 * github.com/containerd/ttrpc PROTOCOL.md); the payload is JSON where the real one is protobuf.
 */

/** The parts of an OCI runtime specification (config.json) that runc here carries out. Field names as in the specification, 1.2. */
export interface OciSpec {
  ociVersion: string;
  process: {
    terminal: boolean;
    consoleSize?: { height: number; width: number };
    user: { uid: number; gid: number; additionalGids?: number[] };
    args: string[];
    env: string[];
    cwd: string;
  };
  root: { path: string; readonly?: boolean };
  hostname?: string;
  domainname?: string;
  mounts: { destination: string; type: string; source: string; options?: string[] }[];
  linux: {
    cgroupsPath: string;
    namespaces: { type: 'pid' | 'network' | 'ipc' | 'uts' | 'mount' | 'cgroup'; path?: string }[];
    resources?: { memory?: { limit?: number }; pids?: { limit?: number }; cpu?: { shares?: number; quota?: number; period?: number } };
  };
  annotations?: Record<string, string>;
}

/** Paths of FIFOs that dockerd made for the container's standard streams; '' = none. */
export interface TaskIo {
  stdin: string;
  stdout: string;
  stderr: string;
  terminal: boolean;
}

export type TaskStatus = 'created' | 'running' | 'stopped' | 'paused';

/** Calls of containerd's task service, in a namespace (dockerd's is `moby`). A call that fails carries a {@link ContainerdError}. */
export interface TaskService {
  version(): Promise<{ version: string; revision: string }>;
  /** Writes the bundle, starts a shim, has it run `runc create`. */
  create(request: { id: string; spec: OciSpec; io: TaskIo }): Promise<{ pid: number }>;
  start(request: { id: string; execId?: string }): Promise<{ pid: number }>;
  /** An additional process in a container. */
  exec(request: { id: string; execId: string; process: OciSpec['process']; io: TaskIo }): Promise<void>;
  kill(request: { id: string; execId?: string; signal: string; all?: boolean }): Promise<void>;
  resizePty(request: { id: string; execId?: string; width: number; height: number }): Promise<void>;
  closeIo(request: { id: string; execId?: string }): Promise<void>;
  pause(request: { id: string }): Promise<void>;
  resume(request: { id: string }): Promise<void>;
  pids(request: { id: string }): Promise<{ pids: number[] }>;
  state(request: { id: string }): Promise<{ status: TaskStatus; pid: number; exitStatus: number; exitedAt: number }>;
  /** Removes a stopped task: `runc delete`, the shim ends, the bundle goes. */
  delete(request: { id: string; execId?: string }): Promise<{ exitStatus: number; exitedAt: number; pid: number }>;
}

/** What containerd tells those who subscribe. Times are microseconds since 1970. */
export type TaskEvent =
  | { topic: '/tasks/create'; id: string; pid: number }
  | { topic: '/tasks/start'; id: string; execId?: string; pid: number }
  | { topic: '/tasks/exit'; id: string; execId?: string; pid: number; exitStatus: number; exitedAt: number }
  | { topic: '/tasks/oom'; id: string }
  | { topic: '/tasks/paused'; id: string }
  | { topic: '/tasks/resumed'; id: string }
  | { topic: '/tasks/delete'; id: string; pid: number; exitStatus: number; exitedAt: number };

/** Kinds as in containerd's errdefs; the message is complete, as dockerd prints it. */
export class ContainerdError extends Error {
  readonly kind: 'not found' | 'already exists' | 'invalid argument' | 'failed precondition' | 'unavailable' | 'unknown';
  constructor(kind: ContainerdError['kind'], message: string) {
    super(message);
    this.name = 'ContainerdError';
    this.kind = kind;
  }
}

export interface ContainerdClient extends TaskService {
  /** Events from now on, until the connection ends. */
  subscribe(onEvent: (event: TaskEvent) => void): Promise<void>;
  close(): void;
}

/** See client.ts: a {@link ContainerdClient} over a connection to containerd.sock. `onClosed` runs when containerd goes away. */
export type ConnectContainerd = (connection: Duplex, onClosed: () => void) => ContainerdClient;
