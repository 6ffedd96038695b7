import type { StreamName } from '../../api/stdcopy.ts';

export type Output = Extract<StreamName, 'stdout' | 'stderr'>;

/** Who gets output as it comes. `close` is the end of the container's run. */
export interface OutputSink {
  /** @returns what to wait for before more output; undefined while it can take more. */
  write(stream: Output, bytes: Uint8Array): Promise<void> | undefined;
  close(): void;
}

/** The standard streams of a running container: output goes to every sink, input comes from whoever is attached. */
export interface Streams {
  addSink(sink: OutputSink): { dispose(): void };
  /** Waits while the container does not read. Rejects with EPIPE when it will not. */
  writeStdin(bytes: Uint8Array): Promise<void>;
  closeStdin(): void;
  /** Resolves when all output of this run has been handed out. */
  readonly drained: Promise<void>;
}

export class Broadcast {
  readonly #sinks = new Set<OutputSink>();

  add(sink: OutputSink): { dispose(): void } {
    this.#sinks.add(sink);
    return { dispose: () => this.#sinks.delete(sink) };
  }

  /** The slowest sink sets the pace. Source: moby pkg/broadcaster/unbuffered.go. */
  write(stream: Output, bytes: Uint8Array): Promise<unknown> | undefined {
    const waits: Promise<void>[] = [];
    for (const sink of [...this.#sinks]) {
      const room = sink.write(stream, bytes);
      if (room) waits.push(room);
    }
    return waits.length > 0 ? Promise.all(waits) : undefined;
  }

  close(): void {
    for (const sink of [...this.#sinks]) sink.close();
    this.#sinks.clear();
  }
}
