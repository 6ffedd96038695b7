import type { Refusal, TraceEvent } from '../base/trace.ts';

export type { Address, TraceEvent } from '../base/trace.ts';

/**
 * What a page can ask of a sandbox and what a sandbox tells a page. All of it can cross a MessagePort. Times are virtual microseconds since the world began,
 * unless they say otherwise.
 */
export interface SandboxApi {
  /**
   * Builds the world and replays the journal as fast as it can; then time goes on from there. Messages go to `port` in batches.
   * @throws Error with the reason when the world's declaration is not one.
   */
  open(options: OpenOptions, port: MessagePortLike): Promise<void>;
  /** Lets an input act now. Resolves when it has acted. */
  input(input: SandboxInput): Promise<void>;
  /** The page has drawn so many more bytes of `terminal` messages. A sandbox whose page is far behind waits for it. */
  drawn(bytes: number): Promise<void>;
  /** The page has taken in so many more events. A sandbox whose page is far behind waits for it. */
  taken(events: number): Promise<void>;
  /** 1 = real time, 0 = stand still. */
  setSpeed(speed: number): Promise<void>;
}

/** The one method of a MessagePort that a sandbox uses. */
export interface MessagePortLike {
  postMessage(message: SandboxMessage[]): void;
}

export interface OpenOptions {
  /** See sim/world/document.ts; undefined = one host with Docker. */
  readonly world: unknown;
  readonly journal: readonly JournalRecord[];
  readonly speed: number;
}

/** Inputs that a page sends; sim/world/input.ts holds the whole list and says what each does. */
export type SandboxInput =
  | { kind: 'terminal.open'; terminal: number; host: string; user?: string; size: TerminalSize }
  | { kind: 'terminal.type'; terminal: number; text: string }
  | { kind: 'terminal.resize'; terminal: number; size: TerminalSize }
  | { kind: 'terminal.close'; terminal: number }
  /** A cable is pulled, a link becomes slow. */
  | { kind: 'link.set'; link: string; host?: string; up?: boolean; latency?: number; loss?: number; bandwidth?: number }
  | { kind: 'mark' };

export interface TerminalSize {
  readonly rows: number;
  readonly cols: number;
}

/** An input with its time. Its content is the sandbox's own business; a page stores it and gives it back. */
export interface JournalRecord {
  readonly t: number;
  readonly input: { readonly kind: string };
}

export type SandboxMessage =
  | { kind: 'ready'; t: number; hosts: readonly string[]; epoch: number }
  | { kind: 'terminal'; terminal: number; bytes: Uint8Array }
  | { kind: 'terminal.ended'; terminal: number; status: number }
  /** It was closed from outside, and is to be shown no more. */
  | { kind: 'terminal.closed'; terminal: number }
  /** The bytes of `socket.data` events are left out; exchanges carry them. */
  | { kind: 'events'; events: readonly TraceEvent[] }
  /** With `streamFrom`, the exchange's `stream` holds only the pieces from that number on; the ones before were told already. */
  | { kind: 'exchange'; exchange: Exchange; streamFrom?: number }
  | { kind: 'journal'; record: JournalRecord }
  | { kind: 'clock'; t: number }
  | { kind: 'fault'; message: string };

/** One HTTP exchange, or one connection that speaks something else, as read off the wire. Sent again whenever it has grown. */
export interface Exchange {
  /** Unique and growing: `connection.index` in the order of appearance. */
  readonly id: string;
  readonly connection: number;
  readonly host: string;
  readonly clientPid: number;
  readonly server: { readonly host: string; readonly pid: number };
  /** `unix:///var/run/docker.sock`, `tcp://192.168.56.10:2375`. */
  readonly address: string;
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly state: 'request' | 'response' | 'complete' | 'upgraded' | 'broken' | 'raw' | 'refused';
  readonly request?: {
    readonly method: string;
    readonly target: string;
    readonly head: string;
    readonly headers: readonly (readonly [string, string])[];
    readonly body: Uint8Array;
    /** The body as it crossed, sizes of chunks included; only where there are chunks. */
    readonly codedBody?: Uint8Array;
  };
  readonly response?: {
    readonly status: number;
    readonly reason: string;
    readonly head: string;
    readonly headers: readonly (readonly [string, string])[];
    readonly body: Uint8Array;
    /** The body as it crossed, sizes of chunks included; only where there are chunks. */
    readonly codedBody?: Uint8Array;
    readonly chunks: number;
  };
  /** After an upgrade, or when the bytes are no HTTP: what each side sent, in order. */
  readonly stream?: readonly { readonly from: 'client' | 'server'; readonly at: number; readonly bytes: Uint8Array }[];
  /** What came before the first piece of `stream` and is kept no more. */
  readonly leftOut?: { readonly pieces: number; readonly bytes: number };
  /** The connection could not be made: where it failed and how. */
  readonly refused?: { readonly errno: string; readonly hop: Refusal['hop'] };
}
