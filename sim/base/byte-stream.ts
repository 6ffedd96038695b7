/** The byte streams that everything above the kernel speaks: pipes, sockets, files and bridges to the real world all look like this. */

export interface ByteSource {
  /** Resolves with at least one byte, or with undefined at the end of the stream. */
  read(): Promise<Uint8Array | undefined>;
}

export interface ByteSink {
  /** Resolves when the bytes are accepted; waits while the other side's buffer is full. Rejects (EPIPE, ECONNRESET) when nobody will read them. */
  write(bytes: Uint8Array): Promise<void>;
}

/** A two-way stream whose two halves end separately, as with shutdown(2). */
export interface Duplex extends ByteSource, ByteSink {
  /** No more bytes will be written; the peer reads to the end and then sees it. */
  closeWrite(): void;
  /** Gives up both halves. */
  close(): void;
}
