import type { StreamName } from '../../api/stdcopy.ts';

export type Output = Extract<StreamName, 'stdout' | 'stderr'>;

/** Who gets output as it comes. `close` is the end of the container's run. */
export interface OutputSink {
  write(stream: Output, bytes: Uint8Array): void;
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

  write(stream: Output, bytes: Uint8Array): void {
    for (const sink of [...this.#sinks]) sink.write(stream, bytes);
  }

  close(): void {
    for (const sink of [...this.#sinks]) sink.close();
    this.#sinks.clear();
  }
}
