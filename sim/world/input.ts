import type { Micros } from '../base/scheduler.ts';
import type { Address } from '../base/trace.ts';
import type { WindowSize } from '../kernel/sys.ts';

/** Everything that reaches a world from outside. Plain JSON: text is UTF-8 text, bytes are base64. Numbers name what they open, and are chosen by the sender. */
export type Input =
  | { kind: 'terminal.open'; terminal: number; host: string; user?: string; size: WindowSize; environment?: Record<string, string> }
  | { kind: 'terminal.type'; terminal: number; text: string }
  | { kind: 'terminal.resize'; terminal: number; size: WindowSize }
  | { kind: 'terminal.close'; terminal: number }
  /** A command without a terminal: standard output and error come back apart. With `size` it gets a terminal of its own. */
  | {
      kind: 'exec';
      id: number;
      host: string;
      user?: string;
      argv: readonly string[];
      environment?: Record<string, string>;
      size?: WindowSize;
    }
  | { kind: 'exec.stdin'; id: number; text: string }
  | { kind: 'exec.end'; id: number }
  /** A connection from the real world to a socket of a host. */
  | { kind: 'dial'; id: number; host: string; address: Address }
  | { kind: 'dial.data'; id: number; bytes: string }
  | { kind: 'dial.end'; id: number }
  | { kind: 'dial.close'; id: number }
  /** A socket of a host whose other side is in the real world. */
  | { kind: 'bridge'; host: string; path: string }
  | { kind: 'bridge.data'; id: number; bytes: string }
  | { kind: 'bridge.end'; id: number }
  /**
   * A link changes: `up` is its switch, or with `host` that host's cable; latency one way in milliseconds, loss in percent, bandwidth in megabits per
   * second (0: no limit). What is not said stays as it is.
   */
  | { kind: 'link.set'; link: string; host?: string; up?: boolean; latency?: number; loss?: number; bandwidth?: number }
  /** Nothing happened, but time has passed. */
  | { kind: 'mark' };

/** An input and when it came. A world's past is the list of these. */
export interface JournalEntry {
  readonly t: Micros;
  readonly input: Input;
}

/** What a world lets out. */
export type Output =
  | { kind: 'terminal'; terminal: number; bytes: Uint8Array }
  | { kind: 'terminal.ended'; terminal: number; status: number }
  | { kind: 'terminal.closed'; terminal: number }
  | { kind: 'exec'; id: number; stream: 'stdout' | 'stderr'; bytes: Uint8Array }
  | { kind: 'exec.ended'; id: number; status: number }
  | { kind: 'dial.open'; id: number }
  | { kind: 'dial.failed'; id: number; errno: string }
  | { kind: 'dial'; id: number; bytes: Uint8Array }
  | { kind: 'dial.ended'; id: number }
  /** Somebody inside connected to a bridge; `id` names the connection. */
  | { kind: 'bridge.open'; id: number; path: string }
  | { kind: 'bridge'; id: number; bytes: Uint8Array }
  | { kind: 'bridge.ended'; id: number };
