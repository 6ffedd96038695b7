import type { Micros } from './scheduler.ts';

/** Where a listening or connecting socket is. `unix` addresses are paths; a `pipe` is a Windows named pipe. */
export type Address =
  | { readonly family: 'unix'; readonly path: string }
  | { readonly family: 'inet'; readonly host: string; readonly port: number };

/**
 * A connection that could not be made. `hop` names where it failed: the socket's file, the permission to use it, the route, the link on the way,
 * the host, its firewall, the port where nobody listens.
 */
export interface Refusal {
  readonly type: 'socket.refused';
  readonly address: Address;
  readonly errno: string;
  readonly hop: 'file' | 'permission' | 'listener' | 'route' | 'host' | 'link' | 'firewall';
}

/**
 * What happens at the boundaries of the world. The map, the wire inspector, lesson checks and tests read this and nothing else.
 * Every event also carries when, on which host and by which process it happened (see {@link TraceEvent}).
 */
export type Happening =
  | { type: 'process.start'; ppid: number; uid: number }
  | { type: 'process.exec'; exe: string; argv: readonly string[]; container?: string }
  | { type: 'process.exit'; status: number; signal?: string }
  | { type: 'process.signal'; signal: string; target: number }
  | { type: 'socket.listen'; address: Address }
  | { type: 'socket.unlisten'; address: Address }
  /** `connection` is unique in the world; the accepting side is `server`. */
  | { type: 'socket.connect'; connection: number; address: Address; from?: Address; server: { host: string; pid: number } }
  | Refusal
  /** Bytes that crossed a connection; `from` says which side sent them. */
  | { type: 'socket.data'; connection: number; from: 'client' | 'server'; bytes: Uint8Array }
  | { type: 'socket.close'; connection: number; from: 'client' | 'server' }
  /** A name was looked up. `failure` says why there is no answer: the name does not exist, the server could not say, or none answered. */
  | {
      type: 'dns.query';
      name: string;
      answer: readonly string[];
      server?: string;
      failure?: 'NXDOMAIN' | 'SERVFAIL' | 'TIMEOUT' | 'REFUSED';
    }
  /**
   * A link of the world changed: its switch or, with `plug`, that host's cable; its latency one way, the share of packets it loses, its bits per second
   * (0: no limit). `hosts` are on it.
   */
  | {
      type: 'link.change';
      link: string;
      hosts: readonly string[];
      plug?: string;
      up: boolean;
      latency: Micros;
      loss: number;
      bandwidth: number;
    }
  | { type: 'file.write'; path: string }
  | {
      type: 'container.state';
      id: string;
      by: 'dockerd' | 'containerd' | 'runc';
      state: string;
      name?: string;
      image?: string;
      /** The pid of the container's first process. */
      init?: number;
    }
  | { type: 'terminal.open'; terminal: number; user: string }
  | { type: 'host.boot' }
  /** All services that start by themselves have started. */
  | { type: 'host.ready' }
  /** The machine is going down: sessions end, services stop. */
  | { type: 'host.stopping' }
  | { type: 'host.halt' };

export type TraceEvent = Happening & { readonly seq: number; readonly t: Micros; readonly host: string; readonly pid: number };

/** One ordered timeline for the whole world. */
export interface Trace {
  emit(host: string, pid: number, happening: Happening): void;
  subscribe(listener: (event: TraceEvent) => void): { dispose(): void };
}

/** `keep`: whether {@link events} holds them, or only listeners hear of them. */
export function createTrace(now: () => Micros, keep = true): Trace & { readonly events: readonly TraceEvent[] } {
  const events: TraceEvent[] = [];
  let count = 0;
  const listeners = new Set<(event: TraceEvent) => void>();
  return {
    events,
    emit(host, pid, happening) {
      const event: TraceEvent = { ...happening, seq: count++, t: now(), host, pid };
      if (keep) events.push(event);
      for (const listener of [...listeners]) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  };
}
